import type { LinkStanding, LinkState, PauseCause } from "../engine/link-state"
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
  /** By the database's clock, when it was read. */
  standing: LinkStanding
  pausedUntil: Date | null
  pauseCause: PauseCause | null
  pauseReason: string | null
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
  standing: LinkStanding
  paused_until: Date | null
  pause_cause: PauseCause | null
  pause_reason: string | null
  consecutive_failures: number
  clock_ahead_ms: number
}

const COLUMNS = `id, stock_location_id, store_id, pos_store_id, inventory_system_id, user_id_tps,
  enabled, paused_until, pause_cause, pause_reason, consecutive_failures,
  clock_ahead_ms,
  CASE WHEN paused_until IS NULL THEN 'open' WHEN paused_until > now() THEN 'paused'
    ELSE 'half_open' END AS standing`

/** Every store link that was not deleted. There are as many as shops: few. */
export const readStoreLinks = async (executor: SqlExecutor): Promise<ActiveStoreLink[]> => {
  const rows = await executor.execute<StoreLinkRow>(
    `SELECT ${COLUMNS} FROM mipos_store_link WHERE deleted_at IS NULL ORDER BY id`
  )
  return rows.map(fromRow)
}

const fromRow = (row: StoreLinkRow): ActiveStoreLink => ({
  id: row.id,
  stockLocationId: row.stock_location_id,
  storeId: row.store_id,
  posStoreId: row.pos_store_id,
  inventorySystemId: row.inventory_system_id,
  userIdTps: row.user_id_tps,
  enabled: row.enabled,
  standing: row.standing,
  pausedUntil: row.paused_until,
  pauseCause: row.pause_cause,
  pauseReason: row.pause_reason,
  consecutiveFailures: row.consecutive_failures,
  clockAheadMs: row.clock_ahead_ms,
})

/**
 * Keeps a link from being deleted until this transaction ends, with the database's time; null when it
 * was deleted.
 */
export const holdStoreLink = async (
  executor: SqlExecutor,
  id: string
): Promise<{ stockLocationId: string; at: Date } | null> => {
  const [row] = await executor.execute<{ stock_location_id: string; at: Date }>(
    `SELECT stock_location_id, clock_timestamp() AS at FROM mipos_store_link
     WHERE id = ? AND deleted_at IS NULL FOR SHARE`,
    [id]
  )
  return row ? { stockLocationId: row.stock_location_id, at: row.at } : null
}

/** Locks what a link's row says of sending, and reads it with the database's time; null without a row. */
export const lockLinkState = async (
  executor: SqlExecutor,
  id: string
): Promise<{ state: LinkState; now: Date } | null> => {
  const [row] = await executor.execute<{
    consecutive_failures: number
    failing_since: Date | null
    paused_until: Date | null
    pause_cause: PauseCause | null
    pause_reason: string | null
    now: Date
  }>(
    `SELECT consecutive_failures, failing_since, paused_until, pause_cause, pause_reason,
       clock_timestamp() AS now
     FROM mipos_store_link WHERE id = ? FOR UPDATE`,
    [id]
  )
  return row
    ? {
        state: {
          failures: row.consecutive_failures,
          failingSince: row.failing_since,
          pausedUntil: row.paused_until,
          cause: row.pause_cause,
          reason: row.pause_reason,
        },
        now: row.now,
      }
    : null
}

/** Writes what `lockLinkState` has locked. */
export const writeLinkState = async (
  executor: SqlExecutor,
  id: string,
  state: LinkState
): Promise<void> => {
  await executor.execute(
    `UPDATE mipos_store_link SET consecutive_failures = ?, failing_since = ?, paused_until = ?,
       pause_cause = ?, pause_reason = ?, updated_at = now()
     WHERE id = ?`,
    [state.failures, state.failingSince, state.pausedUntil, state.cause, state.reason, id]
  )
}

/**
 * Takes the one call that a half open link may send: over all processes, one of them gets it. Whoever
 * dies with it keeps it until the time is over.
 *
 * @returns until when nobody else tries; null when the link is not half open, or somebody has it.
 */
export const claimProbe = async (
  executor: SqlExecutor,
  id: string,
  durationMs: number
): Promise<Date | null> => {
  const [row] = await executor.execute<{ paused_until: Date }>(
    // To the millisecond, so that it can be given back by what was read.
    `UPDATE mipos_store_link
     SET paused_until = date_trunc('milliseconds', now() + ? * interval '1 millisecond'),
       updated_at = now()
     WHERE id = ? AND paused_until <= now() AND enabled AND deleted_at IS NULL
     RETURNING paused_until`,
    [durationMs, id]
  )
  return row?.paused_until ?? null
}

/** Gives a probe back that was not sent, for the next one to take. */
export const returnProbe = async (
  executor: SqlExecutor,
  id: string,
  until: Date
): Promise<void> => {
  await executor.execute(
    `UPDATE mipos_store_link SET paused_until = now(), updated_at = now()
     WHERE id = ? AND paused_until = ?`,
    [id, until]
  )
}

/** A day: a clock that is further off is a wrong time zone or date, and not told by this. */
const MOST_AHEAD_MS = 24 * 60 * 60_000

/** Keeps by how much mipOS' clock was seen to be ahead, for the webhooks to come. */
export const noteClockAhead = async (
  executor: SqlExecutor,
  id: string,
  clockAheadMs: number
): Promise<void> => {
  await executor.execute(
    `UPDATE mipos_store_link SET clock_ahead_ms = greatest(clock_ahead_ms, ?), updated_at = now()
     WHERE id = ?`,
    [Math.min(Math.ceil(clockAheadMs), MOST_AHEAD_MS), id]
  )
}
