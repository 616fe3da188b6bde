import { useCallback } from "react"
import { formatDecimal } from "../lib/decimal"
import { useMessages } from "./use-messages"

/** Formats decimals (texts, never floating-point numbers) as the language of the admin writes them. */
export const useFormatDecimal = () => {
  const { i18n } = useMessages()

  return useCallback(
    (value: string, sign?: "auto" | "always") => formatDecimal(value, i18n.language, sign),
    [i18n.language]
  )
}
