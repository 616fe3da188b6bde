import { useCallback } from "react"
import { formatNumber } from "../lib/format"
import { useMessages } from "./use-messages"

/** Formats whole numbers as the language and the region write them. */
export const useFormatNumber = () => {
  const { locale } = useMessages()

  return useCallback((value: number) => formatNumber(value, locale), [locale])
}
