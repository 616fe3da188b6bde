import { useCallback } from "react"
import { formatDecimal } from "../lib/decimal"
import { useMessages } from "./use-messages"

/** Formats the API's decimals as the language of the admin writes them; a change shows its sign. */
export const useFormatDecimal = () => {
  const { i18n } = useMessages()

  return useCallback(
    (value: string, options?: { isChange?: boolean }) =>
      formatDecimal(value, i18n.language, options),
    [i18n.language]
  )
}
