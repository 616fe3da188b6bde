import { useCallback } from "react"
import type { MovementResponse } from "../../types/admin-api"
import { movementChange, movementSentence } from "../lib/movement-words"
import { useFormatDecimal } from "./use-format-decimal"
import { useMessages } from "./use-messages"

/** Says a movement in one short sentence: "Sold 2 at mipOS". */
export const useMovementWords = () => {
  const { t } = useMessages()
  const formatDecimal = useFormatDecimal()

  return useCallback(
    (movement: MovementResponse) =>
      t(`movements.sentence.${movementSentence(movement)}`, {
        quantity: formatDecimal(movement.quantity),
        change: formatDecimal(movementChange(movement), "always"),
        stock: formatDecimal(movement.current_stock ?? movement.quantity),
      }),
    [t, formatDecimal]
  )
}
