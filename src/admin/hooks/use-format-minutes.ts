import { useCallback } from "react"
import { formatMinutes } from "../lib/format"
import { useMessages } from "./use-messages"

/** Says minutes as the language of the admin does: "1 hour, 30 minutes". */
export const useFormatMinutes = () => {
  const { locale } = useMessages()

  return useCallback((minutes: number) => formatMinutes(minutes, locale), [locale])
}
