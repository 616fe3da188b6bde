import type { Problem } from "../mapping"
import { newId } from "./identifiers"
import { toJson, type SqlExecutor } from "./sql"

/** Where a run is: the link, and the last inventory item of the last batch that was done. */
export interface SyncCursor {
  storeLinkId: string
  after: string | null
  /** Set when the batch after it was put off while it was being divided. */
  parts?: SyncParts
  /** What mipOS said of the links before, where it refused whatever it was sent. */
  refusals?: readonly string[]
}

/** The ids of the positions of a batch that are left to be sent, as far as it was divided. */
export type SyncParts = ReadonlyArray<readonly string[]>

/** A run whose lease this process holds. */
export interface LeasedSync {
  id: string
  type: "full" | "incremental"
  trigger: "manual" | "schedule" | "change"
  dryRun: boolean
  storeLinkId: string | null
  cursor: SyncCursor | null
  leaseId: string
  /** How long the run stays with a process that no longer says anything. */
  leaseMs: number
  startedAt: Date
  /** How many items had been sent or left out when it was leased. */
  done: number
}

interface SyncRow {
  id: string
  type: "full" | "incremental"
  trigger: "manual" | "schedule" | "change"
  dry_run: boolean
  store_link_id: string | null
  cursor: SyncCursor | null
  started_at: Date
  done: number
}

/** The end of a lease that begins now; its length in milliseconds is the statement's parameter. */
const LEASE_END = `now() + ? * interval '1 millisecond'`

/** The database's name for "one active run": see the migration. */
const ONE_ACTIVE = `((true)) WHERE state IN ('pending', 'running', 'paused') AND deleted_at IS NULL`

/**
 * Starts a run, unless one is active: a unique index lets one be active at a time over all processes.
 *
 * @returns its id, or null when there is an active one.
 */
export const createSync = async (
  executor: SqlExecutor,
  sync: {
    type: "full" | "incremental"
    trigger: "manual" | "schedule" | "change"
    dryRun: boolean
    storeLinkId: string | null
  }
): Promise<string | null> => {
  const [row] = await executor.execute<{ id: string }>(
    `INSERT INTO mipos_sync (id, type, trigger, dry_run, store_link_id, state)
     VALUES (?, ?, ?, ?, ?, 'pending')
     ON CONFLICT ${ONE_ACTIVE} DO NOTHING
     RETURNING id`,
    [newId("mipsync"), sync.type, sync.trigger, sync.dryRun, sync.storeLinkId]
  )
  return row?.id ?? null
}

/**
 * Takes the active run, if nobody works on it: it is new, its pause is over, or whoever had it is
 * gone. `SKIP LOCKED` keeps two processes from taking it at once.
 */
export const leaseSync = async (
  executor: SqlExecutor,
  leaseId: string,
  leaseMs: number
): Promise<LeasedSync | null> => {
  const [row] = await executor.execute<SyncRow>(
    `UPDATE mipos_sync SET state = 'running', lease_id = ?, message = NULL,
       lease_expires_at = ${LEASE_END}, started_at = coalesce(started_at, now()),
       updated_at = now()
     WHERE id = (
       SELECT id FROM mipos_sync
       WHERE state IN ('pending', 'running', 'paused') AND deleted_at IS NULL
         AND (lease_expires_at IS NULL OR lease_expires_at <= now())
       LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING id, type, trigger, dry_run, store_link_id, cursor, started_at,
       items_sent + items_left_out AS done`,
    [leaseId, leaseMs]
  )
  return row
    ? {
        id: row.id,
        type: row.type,
        trigger: row.trigger,
        dryRun: row.dry_run,
        storeLinkId: row.store_link_id,
        cursor: row.cursor,
        leaseId,
        leaseMs,
        startedAt: row.started_at,
        done: row.done,
      }
    : null
}

/**
 * Saves where the run is and keeps its lease.
 *
 * @returns "lost" when another process took the run over, "cancelled" when a person wants it to end.
 */
export const saveProgress = async (
  executor: SqlExecutor,
  sync: LeasedSync,
  progress: { cursor: SyncCursor; sent: number; leftOut: number; requests: number }
): Promise<"ours" | "lost" | "cancelled"> => {
  const [row] = await executor.execute<{ cancelled: boolean }>(
    `UPDATE mipos_sync SET cursor = ?::jsonb, items_sent = items_sent + ?,
       items_left_out = items_left_out + ?, requests = requests + ?,
       lease_expires_at = ${LEASE_END}, updated_at = now()
     WHERE id = ? AND lease_id = ?
     RETURNING cancel_requested_at IS NOT NULL AS cancelled`,
    [
      toJson(progress.cursor),
      progress.sent,
      progress.leftOut,
      progress.requests,
      sync.leaseMs,
      sync.id,
      sync.leaseId,
    ]
  )
  if (!row) {
    return "lost"
  }
  return row.cancelled ? "cancelled" : "ours"
}

/**
 * Counts items that mipOS has answered about. Within the transaction that keeps the answers, so that a
 * run which goes on after a crash counts none twice, and none of them not at all.
 */
export const countAnswered = async (
  executor: SqlExecutor,
  syncId: string,
  count: { sent: number; leftOut: number }
): Promise<void> => {
  await executor.execute(
    `UPDATE mipos_sync SET items_sent = items_sent + ?, items_left_out = items_left_out + ?,
       updated_at = now()
     WHERE id = ?`,
    [count.sent, count.leftOut, syncId]
  )
}

/** Keeps the run's lease while one batch takes long: halving it may need many calls. */
export const keepSync = async (executor: SqlExecutor, sync: LeasedSync): Promise<void> => {
  await executor.execute(
    `UPDATE mipos_sync SET lease_expires_at = ${LEASE_END} WHERE id = ? AND lease_id = ?`,
    [sync.leaseMs, sync.id, sync.leaseId]
  )
}

/** Lets a paused run go on with the next tick, because what it waited for was corrected. */
export const wakeSync = async (executor: SqlExecutor): Promise<void> => {
  await executor.execute(
    `UPDATE mipos_sync SET lease_expires_at = NULL, updated_at = now() WHERE state = 'paused'`
  )
}

/** Writes down how many items the run is about. */
export const setSyncTotal = async (
  executor: SqlExecutor,
  sync: LeasedSync,
  total: number
): Promise<void> => {
  await executor.execute(
    `UPDATE mipos_sync SET items_total = ?, updated_at = now() WHERE id = ? AND lease_id = ?`,
    [total, sync.id, sync.leaseId]
  )
}

/** Ends the run, or lays it down for a while: `paused` is taken up again when `until` has come. */
export const releaseSync = async (
  executor: SqlExecutor,
  sync: LeasedSync,
  outcome:
    | { state: "completed" | "failed" | "cancelled"; message: string | null }
    | { state: "paused"; message: string; until: Date }
): Promise<void> => {
  await executor.execute(
    `UPDATE mipos_sync SET state = ?, message = ?, lease_id = NULL, lease_expires_at = ?,
       finished_at = CASE WHEN ? = 'paused' THEN NULL ELSE now() END, updated_at = now()
     WHERE id = ? AND lease_id = ?`,
    [
      outcome.state,
      outcome.message,
      outcome.state === "paused" ? outcome.until : null,
      outcome.state,
      sync.id,
      sync.leaseId,
    ]
  )
}

/** Asks the active run to end after the batch it is at; one that nobody works on ends at once. */
export const cancelSync = async (executor: SqlExecutor, id: string): Promise<void> => {
  await executor.execute(
    `UPDATE mipos_sync SET cancel_requested_at = now(), updated_at = now(),
       state = CASE WHEN state = 'running' AND lease_expires_at > now() THEN state ELSE 'cancelled' END,
       finished_at = CASE
         WHEN state = 'running' AND lease_expires_at > now() THEN finished_at ELSE now()
       END
     WHERE id = ? AND state IN ('pending', 'running', 'paused')`,
    [id]
  )
}

/** Records what a run left out; the same item is recorded once per run and link. */
export const addSyncProblems = async (
  executor: SqlExecutor,
  sync: { id: string },
  storeLinkId: string,
  problems: ReadonlyArray<{
    inventoryItemId: string
    name: string
    externalId: string | null
    reasons: Problem[]
  }>
): Promise<void> => {
  if (problems.length === 0) {
    return
  }
  await executor.execute(
    `INSERT INTO mipos_sync_problem (id, sync_id, store_link_id, inventory_item_id, name, external_id, reasons)
     SELECT given.id, ?, ?, given.inventory_item_id, given.name, given.external_id, given.reasons
     FROM jsonb_to_recordset(?::jsonb) AS given(
       id text, inventory_item_id text, name text, external_id text, reasons jsonb)
     ON CONFLICT (sync_id, store_link_id, inventory_item_id) WHERE deleted_at IS NULL
     DO UPDATE SET reasons = excluded.reasons, updated_at = now()`,
    [
      sync.id,
      storeLinkId,
      toJson(
        problems.map((problem) => ({
          id: newId("mipprob"),
          inventory_item_id: problem.inventoryItemId,
          name: problem.name,
          external_id: problem.externalId,
          reasons: problem.reasons,
        }))
      ),
    ]
  )
}

/** Whether anybody, or a schedule, has ever asked for a sync and let it go on. */
export const wasSyncEverWanted = async (executor: SqlExecutor): Promise<boolean> => {
  const rows = await executor.execute(
    `SELECT 1 FROM mipos_sync
     WHERE NOT dry_run AND state <> 'cancelled' AND deleted_at IS NULL LIMIT 1`
  )
  return rows.length > 0
}

/** The run that is active, if any. */
export const findActiveSync = async (
  executor: SqlExecutor
): Promise<{ id: string; trigger: "manual" | "schedule" | "change" } | null> => {
  const [row] = await executor.execute<{ id: string; trigger: "manual" | "schedule" | "change" }>(
    `SELECT id, trigger FROM mipos_sync
     WHERE state IN ('pending', 'running', 'paused') AND deleted_at IS NULL`
  )
  return row ?? null
}

/** As many failures as count; more do not make the wait any longer. */
const MOST_FAILURES = 10

/**
 * How many of the latest runs that the store began by itself failed in a row, and when the last one did;
 * null when the latest one did not.
 */
export const readFailedChangeRuns = async (
  executor: SqlExecutor
): Promise<{ count: number; lastAt: Date; sinceMs: number } | null> => {
  const rows = await executor.execute<{ state: string; finished_at: Date; since_ms: number }>(
    `SELECT state, finished_at,
       (extract(epoch FROM now() - finished_at) * 1000)::float8 AS since_ms
     FROM mipos_sync
     WHERE trigger = 'change' AND finished_at IS NOT NULL AND deleted_at IS NULL
     ORDER BY created_at DESC LIMIT ?`,
    [MOST_FAILURES]
  )
  const first = rows.findIndex(({ state }) => state !== "failed")
  const [last] = rows
  const count = first === -1 ? rows.length : first
  return last && count > 0 ? { count, lastAt: last.finished_at, sinceMs: last.since_ms } : null
}
