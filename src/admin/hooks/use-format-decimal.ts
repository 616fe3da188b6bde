import { useCallback } from "react"
import { formatDecimal } from "../lib/decimal"
import { useMessages } from "./use-messages"

/** Formats the API's decimals as the language and the region write them; a change shows its sign. */
export const useFormatDecimal = () => {
  const { locale } = useMessages()

  return useCallback(
    (value: string, options?: { isChange?: boolean }) => formatDecimal(value, locale, options),
    [locale]
  )
}
