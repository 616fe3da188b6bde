import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef } from "react"
import { LIVE_RESOURCES } from "../lib/query-keys"
import type { Status } from "../lib/status"
import { useStatus } from "./api/status"

/**
 * Keeps a page true without a reload: the status is the one thing that is asked again and again, and
 * whenever it says something new, the lists on the page are read once more.
 *
 * @returns what `useStatus` does
 */
export const useLive = () => {
  const queryClient = useQueryClient()
  const status = useStatus()
  const seen = useRef<string | null>(null)
  const { overview } = status

  useEffect(() => {
    if (!overview) {
      return
    }
    const now = revisionOf(overview)
    if (seen.current !== null && seen.current !== now) {
      for (const resource of LIVE_RESOURCES) {
        void queryClient.invalidateQueries({ queryKey: ["mipos", resource] })
      }
    }
    seen.current = now
  }, [overview, queryClient])

  return status
}

/** Everything in the status that a list could show a consequence of. */
const revisionOf = ({
  positions,
  links,
  last_movement_id: lastMovementId,
  last_sync: lastSync,
  active_sync: activeSync,
  webhook,
}: Status): string =>
  JSON.stringify([positions, links, lastMovementId, lastSync, activeSync, webhook])
