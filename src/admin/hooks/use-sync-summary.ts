import { useCallback } from "react"
import type { SyncResponse } from "../../types/admin-api"
import { useMessages } from "./use-messages"

/** "380 items sent, 3 left out" */
export const useSyncSummary = () => {
  const { t } = useMessages()

  return useCallback(
    (sync: SyncResponse) => {
      // Most syncs that run by themselves: "0 items sent" would look like a fault.
      const isNothing = sync.items_sent === 0 && sync.items_left_out === 0
      if (sync.state === "completed" && !sync.dry_run && isNothing) {
        return t("sync.nothingToSend")
      }
      const parts: string[] = [
        sync.dry_run
          ? t("sync.checked", { count: sync.items_sent })
          : t("sync.sent", { count: sync.items_sent }),
      ]
      if (sync.items_left_out > 0) {
        parts.push(t("sync.leftOut", { count: sync.items_left_out }))
      }
      return parts.join(", ")
    },
    [t]
  )
}
