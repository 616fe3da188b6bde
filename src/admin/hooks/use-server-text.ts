import { useCallback } from "react"
import type { ServerWords } from "../lib/server-words"
import { useMessages } from "./use-messages"

/** What is ours of the API's words, in the language of the admin, and what mipOS said, as it said it. */
export const useServerText = () => {
  const { t } = useMessages()

  return useCallback(
    ({ store, reason, words }: ServerWords): { own: string | null; quoted: string | null } => {
      const said = reason ? t(`syncs.reasons.${reason}`) : words
      const own = store === null || said === null ? said : t("syncs.ofStore", { store, said })
      return { own, quoted: reason && words !== null ? t("syncs.words", { words }) : null }
    },
    [t]
  )
}
