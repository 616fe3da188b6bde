import { useCallback } from "react"
import { formatHours } from "../lib/format"
import { useMessages } from "./use-messages"

/** Says minutes as the language of the admin does: "1 hour, 30 minutes". */
export const useFormatHours = () => {
  const { i18n } = useMessages()

  return useCallback((minutes: number) => formatHours(minutes, i18n.language), [i18n.language])
}
