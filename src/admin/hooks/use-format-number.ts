import { useCallback } from "react"
import { formatNumber } from "../lib/format"
import { useMessages } from "./use-messages"

/** Formats whole numbers as the language of the admin writes them. */
export const useFormatNumber = () => {
  const { i18n } = useMessages()

  return useCallback((value: number) => formatNumber(value, i18n.language), [i18n.language])
}
