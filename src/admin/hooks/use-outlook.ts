import { useCallback } from "react"
import type { PositionResponse } from "../../types/admin-api"
import { outlookOf } from "../lib/outlook"
import { useFormatDecimal } from "./use-format-decimal"
import { useMessages } from "./use-messages"

/** "This store has 3 more than was agreed. mipOS is told at once." */
export const useOutlook = () => {
  const { t } = useMessages()
  const formatDecimal = useFormatDecimal()

  return useCallback(
    (position: PositionResponse): string => {
      const outlook = outlookOf(position)

      switch (outlook.sentence) {
        case "doubted":
        case "unsent":
          return t(`stock.outlook.${outlook.sentence}`, { stock: formatDecimal(outlook.stock) })
        case "more":
        case "less":
        case "retryMore":
        case "retryLess":
        case "refusedMore":
        case "refusedLess":
        case "uncertain":
          return t(`stock.outlook.${outlook.sentence}`, { amount: formatDecimal(outlook.amount) })
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
