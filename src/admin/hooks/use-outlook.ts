import { useCallback } from "react"
import type { PositionResponse } from "../../types/admin-api"
import { outlookOf, type Sending } from "../lib/outlook"
import { useFormatDecimal } from "./use-format-decimal"
import { useMessages } from "./use-messages"

/** "This store has 3 more than was agreed. mipOS is told of that in a moment." */
export const useOutlook = () => {
  const { t } = useMessages()
  const formatDecimal = useFormatDecimal()

  return useCallback(
    (position: PositionResponse, sending: Sending): string => {
      const outlook = outlookOf(position, sending)

      switch (outlook.sentence) {
        case "doubted":
        case "unsent":
          return t(`stock.outlook.${outlook.sentence}`, { stock: formatDecimal(outlook.stock) })
        case "more":
        case "less": {
          const amount = formatDecimal(outlook.amount)
          const difference = t(`stock.outlook.${outlook.sentence}`, { amount })
          return `${difference} ${t(`stock.outlook.next.${outlook.next}`)}`
        }
        case "refused":
          return t("stock.outlook.next.refused")
        case "sending":
          return t("stock.outlook.sending", {
            change: formatDecimal(outlook.change, { isChange: true }),
          })
        case "drifted":
          return t("stock.outlook.drifted", {
            mipos: formatDecimal(outlook.mipos),
            agreed: formatDecimal(outlook.agreed),
          })
        default:
          return t(`stock.outlook.${outlook.sentence}`)
      }
    },
    [t, formatDecimal]
  )
}
