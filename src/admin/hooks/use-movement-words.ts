import { useCallback } from "react"
import type { MovementResponse } from "../../types/admin-api"
import { movementWords } from "../lib/movement-words"
import { useFormatDecimal } from "./use-format-decimal"
import { useMessages } from "./use-messages"

/** Sentences whose amount is a number of pieces or a stock, and no change that needs a sign. */
const WITHOUT_SIGN = ["added", "removed", "opening", "stated"]

/** Says a movement in one short sentence: "Removed 2 at mipOS". */
export const useMovementWords = () => {
  const { t } = useMessages()
  const formatDecimal = useFormatDecimal()

  return useCallback(
    (movement: MovementResponse) => {
      const { sentence, amount } = movementWords(movement)
      return t(`movements.sentence.${sentence}`, {
        amount: formatDecimal(amount, { isChange: !WITHOUT_SIGN.includes(sentence) }),
      })
    },
    [t, formatDecimal]
  )
}
