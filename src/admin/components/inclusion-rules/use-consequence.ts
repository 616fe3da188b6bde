import { useCallback } from "react"
import type { InclusionPreviewResponse } from "../../../types/admin-api"
import { useMessages } from "../../hooks/use-messages"
import { consequenceOf } from "../../lib/inclusion"

/** How many items a change of the rules takes out and brings in, in sentences. */
export const useConsequence = () => {
  const { t } = useMessages()

  return useCallback(
    (preview: InclusionPreviewResponse["preview"]): string => {
      const leaving = t("mapping.rules.preview.leaving", { count: preview.leaving })
      const coming = t("mapping.rules.preview.coming", { count: preview.coming })

      switch (consequenceOf(preview)) {
        case "both":
          return `${leaving} ${coming}`
        case "leaving":
          return leaving
        case "coming":
          return coming
        case "nothing":
          return t("mapping.rules.preview.nothing")
      }
    },
    [t]
  )
}
