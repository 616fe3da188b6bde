import { toast } from "@medusajs/ui"
import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef } from "react"
import { useNavigate } from "react-router-dom"
import type { SyncResponse } from "../../types/admin-api"
import { isActiveSync, type Status } from "../lib/status"
import { syncQuery } from "./api/syncs"
import { useErrorMessage } from "./use-error-message"
import { useMessages } from "./use-messages"
import { useServerLine } from "./use-server-line"
import { useSyncSummary } from "./use-sync-summary"

/**
 * Says how a sync ended that was running while the page was open, wherever the person scrolled to.
 *
 * @param path where the details of a sync are
 */
export const useSyncEndToast = (overview: Status | undefined, path = "/mipos/syncs") => {
  const { t } = useMessages()
  const summarize = useSyncSummary()
  const serverLine = useServerLine()
  const errorMessage = useErrorMessage()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const watchedId = useRef<string | null>(null)

  useEffect(() => {
    const tell = (sync: SyncResponse) => {
      if (isActiveSync(sync)) {
        // The status was older than the sync.
        watchedId.current ??= sync.id
        return
      }
      const action = {
        label: t("actions.view"),
        altText: t("actions.view"),
        onClick: () => void navigate(`${path}/${sync.id}`),
      }
      if (sync.state === "failed") {
        toast.error(t("sync.failedToast"), {
          description: sync.message === null ? undefined : serverLine(sync.message),
          action,
        })
      } else if (sync.state === "cancelled") {
        toast.info(t("sync.endedToast"), { action })
      } else {
        const summary = summarize(sync)
        const text = sync.dry_run
          ? t("sync.dryRunToast", { summary })
          : t("sync.finishedToast", { summary })
        toast.success(text, { action })
      }
    }

    if (!overview) {
      return
    }
    const endedId = watchedId.current
    watchedId.current = overview.active_sync?.id ?? null
    // The next run may have begun between two looks.
    if (endedId === null || endedId === watchedId.current) {
      return
    }
    if (overview.last_sync?.id === endedId) {
      tell(overview.last_sync)
      return
    }
    // A trial run is never the last sync of the status: it changed nothing.
    void queryClient.fetchQuery(syncQuery(endedId)).then(
      ({ sync }) => tell(sync),
      (error: unknown) => toast.error(errorMessage(error))
    )
  }, [overview, path, summarize, serverLine, errorMessage, t, navigate, queryClient])
}
