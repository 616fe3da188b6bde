import { toast } from "@medusajs/ui"
import { useEffect, useRef } from "react"
import type { Status } from "../lib/status"
import { useMessages } from "./use-messages"
import { useSyncSummary } from "./use-sync-summary"

/** Says how a sync ended that was running while the page was open, wherever the person scrolled to. */
export const useSyncEndToast = (overview: Status | undefined) => {
  const { t } = useMessages()
  const summarize = useSyncSummary()
  const watchedId = useRef<string | null>(null)

  useEffect(() => {
    if (!overview) {
      return
    }
    if (overview.active_sync) {
      watchedId.current = overview.active_sync.id
      return
    }

    const ended = overview.last_sync
    if (!ended || ended.id !== watchedId.current) {
      return
    }
    watchedId.current = null

    if (ended.state === "failed") {
      toast.error(t("sync.failedToast"), { description: ended.message ?? undefined })
    } else if (ended.state === "cancelled") {
      toast.info(t("sync.endedToast"))
    } else {
      toast.success(t("sync.finishedToast", { summary: summarize(ended) }))
    }
  }, [overview, summarize, t])
}
