import type { PauseCause } from "../engine/link-state"
import type { SqlExecutor } from "./sql"

/** Something about a link that the admin has to be told. */
export interface LinkNotice {
  kind: "stopped" | "recovered"
  linkId: string
  /** Since when sending fails, or had been reported as stopped. */
  since: Date
  cause: PauseCause | null
  reason: string | null
}

/**
 * How long sending has to be stopped before anybody is told: most outages are over before. Refused
 * credentials are told at once, because only a person can help.
 */
const TOLD_AFTER_SECONDS = 60

/**
 * Finds a link of which something has to be told, and writes down that it was. Whoever runs the
 * transaction has the link's row until its end: no other process tells it as well, and if it is rolled
 * back, the next one does.
 *
 * @param except links that are passed over.
 */
export const takeLinkNotice = async (
  executor: SqlExecutor,
  except: readonly string[]
): Promise<LinkNotice | null> => {
  const [row] = await executor.execute<{
    id: string
    stop_notified_at: Date | null
    failing_since: Date
    pause_cause: PauseCause | null
    pause_reason: string | null
  }>(
    `SELECT id, stop_notified_at, failing_since, pause_cause, pause_reason FROM mipos_store_link
     WHERE deleted_at IS NULL AND enabled AND id <> ALL(?) AND (
       (stop_notified_at IS NULL AND paused_until IS NOT NULL AND (pause_cause = 'credentials'
         OR failing_since <= now() - interval '${TOLD_AFTER_SECONDS} seconds'))
       OR (stop_notified_at IS NOT NULL AND failing_since IS NULL AND paused_until IS NULL))
     ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`,
    [except]
  )
  if (!row) {
    return null
  }
  await executor.execute(
    `UPDATE mipos_store_link
     SET stop_notified_at = CASE WHEN stop_notified_at IS NULL THEN now() END WHERE id = ?`,
    [row.id]
  )
  return {
    kind: row.stop_notified_at ? "recovered" : "stopped",
    linkId: row.id,
    since: row.stop_notified_at ?? row.failing_since,
    cause: row.pause_cause,
    reason: row.pause_reason,
  }
}
