import type { SyncResponse } from "../../types/admin-api"
import { isActiveSync, type Status } from "./status"

/**
 * The run that tells a person how the sync ended that they began. The store begins short ones by itself for
 * what was changed meanwhile; one of these is of interest only where it has mended what failed.
 *
 * @param latest the latest runs, the newest first
 * @returns null without any; undefined while the runs are older than the status, and would tell of the wrong one
 */
export const outcomeOf = (
  { active_sync: active, last_sync: last }: Pick<Status, "active_sync" | "last_sync">,
  latest: readonly SyncResponse[]
): SyncResponse | null | undefined => {
  const newest = latest[0]
  const lacksLast = last !== null && (!newest || newest.created_at < last.created_at)
  if (lacksLast || latest.some((run) => isActiveSync(run) && run.id !== active?.id)) {
    return undefined
  }
  const own = latest.find((run) => !run.dry_run && run.trigger !== "change" && !isActiveSync(run))
  return own && (own.state === "completed" || last?.state !== "completed") ? own : last
}
