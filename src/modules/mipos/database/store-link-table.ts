import type { SqlExecutor } from "./sql"

/** A store link as the engines need it: with what it leaves to the connection filled in. */
export interface ActiveStoreLink {
  id: string
  stockLocationId: string
  storeId: string
  posStoreId: string
  inventorySystemId: string | null
  userIdTps: string | null
  enabled: boolean
  pausedUntil: Date | null
  consecutiveFailures: number
  /** By how much mipOS' clock is at least ahead of ours; see `stock/clock`. */
  clockAheadMs: number
}

interface StoreLinkRow {
  id: string
  stock_location_id: string
  store_id: string
  pos_store_id: string
  inventory_system_id: string | null
  user_id_tps: string | null
  enabled: boolean
  paused_until: Date | null
  consecutive_failures: number
  clock_ahead_ms: number
}

/** Every store link that was not deleted. There are as many as shops: few. */
export const readStoreLinks = async (executor: SqlExecutor): Promise<ActiveStoreLink[]> => {
  const rows = await executor.execute<StoreLinkRow>(
    `SELECT id, stock_location_id, store_id, pos_store_id, inventory_system_id, user_id_tps,
       enabled, paused_until, consecutive_failures, clock_ahead_ms
     FROM mipos_store_link WHERE deleted_at IS NULL ORDER BY id`
  )
  return rows.map((row) => ({
    id: row.id,
    stockLocationId: row.stock_location_id,
    storeId: row.store_id,
    posStoreId: row.pos_store_id,
    inventorySystemId: row.inventory_system_id,
    userIdTps: row.user_id_tps,
    enabled: row.enabled,
    pausedUntil: row.paused_until,
    consecutiveFailures: row.consecutive_failures,
    clockAheadMs: row.clock_ahead_ms,
  }))
}

/** Stops sending for a link until then: a rate limit or an outage concerns all of its items. */
export const pauseStoreLink = async (
  executor: SqlExecutor,
  id: string,
  until: Date,
  reason: string
): Promise<void> => {
  await executor.execute(
    `UPDATE mipos_store_link
     SET paused_until = greatest(paused_until, ?::timestamptz), pause_reason = ?,
       consecutive_failures = consecutive_failures + 1, updated_at = now()
     WHERE id = ?`,
    [until, reason, id]
  )
}

/** The pause that a link is in just now; null when there is none. */
export const readPause = async (
  executor: SqlExecutor,
  id: string
): Promise<{ until: Date; reason: string } | null> => {
  const [row] = await executor.execute<{ paused_until: Date; pause_reason: string | null }>(
    `SELECT paused_until, pause_reason FROM mipos_store_link WHERE id = ? AND paused_until > now()`,
    [id]
  )
  return row ? { until: row.paused_until, reason: row.pause_reason ?? "" } : null
}

/** Takes the link's pause back once mipOS answers again. Writes only when there is one. */
export const resumeStoreLink = async (executor: SqlExecutor, id: string): Promise<void> => {
  await executor.execute(
    `UPDATE mipos_store_link
     SET paused_until = NULL, pause_reason = NULL, consecutive_failures = 0, updated_at = now()
     WHERE id = ? AND (consecutive_failures > 0 OR paused_until IS NOT NULL)`,
    [id]
  )
}

/** Keeps by how much mipOS' clock was seen to be ahead, for the webhooks to come. */
export const noteClockAhead = async (
  executor: SqlExecutor,
  id: string,
  clockAheadMs: number
): Promise<void> => {
  await executor.execute(
    `UPDATE mipos_store_link SET clock_ahead_ms = greatest(clock_ahead_ms, ?), updated_at = now()
     WHERE id = ?`,
    [Math.ceil(clockAheadMs), id]
  )
}
