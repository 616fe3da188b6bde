import { isSame, jsonRows, manyRows, type ManyRows } from "./many-rows"
import {
  ALL_COLUMNS,
  fromPositionRow,
  inState,
  POSITION_COLUMNS,
  WRITTEN_COLUMNS,
  writtenValue,
  type PositionRow,
  type StoredPosition,
  type WrittenColumn,
} from "./position-row"
import { run, toJson, type SqlExecutor, type Statement } from "./sql"

const FROM = `FROM mipos_position position JOIN mipos_item item ON item.id = position.item_id`

/**
 * Locks those of the given positions that nobody else holds right now, and reads them. The others
 * are left out, not waited for. What else must be consistent with them has to be read by a later
 * statement: only that sees what was committed before the lock was had.
 */
export const lockFreePositions = async (
  executor: SqlExecutor,
  ids: readonly string[]
): Promise<StoredPosition[]> => {
  if (ids.length === 0) {
    return []
  }
  const rows = await executor.execute<PositionRow>(
    `SELECT ${POSITION_COLUMNS} ${FROM}
     WHERE position.id = ANY(?) AND position.deleted_at IS NULL
     ORDER BY position.id
     FOR UPDATE OF position SKIP LOCKED`,
    [ids]
  )
  return rows.map(fromPositionRow)
}

/** Locks the positions that are held by this lease; one that was taken over is not among them. */
export const lockLeasedPositions = async (
  executor: SqlExecutor,
  ids: readonly string[],
  leaseId: string
): Promise<StoredPosition[]> => {
  const rows = await executor.execute<PositionRow>(
    `SELECT ${POSITION_COLUMNS} ${FROM}
     WHERE position.id = ANY(?) AND position.lease_id = ?
     ORDER BY position.id
     FOR UPDATE OF position`,
    [ids, leaseId]
  )
  return rows.map(fromPositionRow)
}

/** Positions that one transaction has leased, as it left them. */
export interface ClaimedPositions {
  byId: ReadonlyMap<string, StoredPosition>
  /** That transaction, as `readWriter` gives it. */
  writer: string
}

/** The transaction that has written a position, as its row says; before that one ends, itself. */
export const readWriter = async (executor: SqlExecutor, id: string): Promise<string> => {
  const [row] = await executor.execute<{ writer: string }>(
    `SELECT xmin::text AS writer FROM mipos_position WHERE id = ?`,
    [id]
  )
  return row?.writer ?? ""
}

/**
 * As `lockLeasedPositions`, for whoever has leased them. Nearly always nobody has written them since, as
 * their rows say themselves (`xmin`), and then they are not read again.
 */
export const lockClaimedPositions = async (
  executor: SqlExecutor,
  ids: readonly string[],
  leaseId: string,
  { byId, writer }: ClaimedPositions
): Promise<StoredPosition[]> => {
  // As one row: to read five hundred costs more than to lock them.
  const [held] = await executor.execute<{ untouched: string[]; touched: string[]; at_ms: number }>(
    `WITH held AS (
       SELECT id, xmin::text = ? AS is_untouched
       FROM mipos_position WHERE id = ANY(?) AND lease_id = ?
       ORDER BY id FOR UPDATE)
     SELECT coalesce(json_agg(id) FILTER (WHERE is_untouched), '[]') AS untouched,
       coalesce(json_agg(id) FILTER (WHERE NOT is_untouched), '[]') AS touched,
       (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS at_ms
     FROM held`,
    [writer, ids, leaseId]
  )
  const readAt = new Date(held?.at_ms ?? 0)
  const asClaimed: StoredPosition[] = []
  const toRead = [...(held?.touched ?? [])]
  for (const id of held?.untouched ?? []) {
    const claimed = byId.get(id)
    if (claimed) {
      asClaimed.push(untouched(claimed, readAt))
    } else {
      toRead.push(id)
    }
  }
  return toRead.length === 0
    ? asClaimed
    : [...asClaimed, ...(await lockLeasedPositions(executor, toRead, leaseId))]
}

/** A position as its row still says it. */
const untouched = (stored: StoredPosition, readAt: Date): StoredPosition =>
  inState(stored, stored.position, {
    readAt,
    asRead: (column) => writtenValue(stored, column),
  })

/** As `lockLeasedPositions`, where each position has a lease of its own. */
export const lockHeldPositions = async (
  executor: SqlExecutor,
  holds: ReadonlyArray<{ id: string; leaseId: string }>
): Promise<StoredPosition[]> => {
  const rows = await executor.execute<PositionRow>(
    `SELECT ${POSITION_COLUMNS} ${FROM}
     JOIN unnest(?::text[], ?::text[]) AS hold(id, lease_id)
       ON hold.id = position.id AND hold.lease_id = position.lease_id
     ORDER BY position.id
     FOR UPDATE OF position`,
    [holds.map((hold) => hold.id), holds.map((hold) => hold.leaseId)]
  )
  return rows.map(fromPositionRow)
}

/** Locks one position and waits for whoever holds it. */
export const lockPosition = async (
  executor: SqlExecutor,
  where: { id: string } | { storeLinkId: string; externalId: string }
): Promise<StoredPosition | null> => {
  const rows =
    "id" in where
      ? await executor.execute<PositionRow>(
          `SELECT ${POSITION_COLUMNS} ${FROM}
           WHERE position.id = ? AND position.deleted_at IS NULL FOR UPDATE OF position`,
          [where.id]
        )
      : await executor.execute<PositionRow>(
          `SELECT ${POSITION_COLUMNS} ${FROM}
           WHERE item.external_id = ? AND item.deleted_at IS NULL AND position.store_link_id = ?
             AND position.deleted_at IS NULL
           FOR UPDATE OF position`,
          [where.externalId, where.storeLinkId]
        )
  return rows[0] ? fromPositionRow(rows[0]) : null
}

/** What the database notes when one of these columns changes. */
const NOTED: Partial<Record<WrittenColumn, readonly string[]>> = {
  agreed_stock: ["agreed_at", "last_movement_at"],
  sent_fingerprint: ["sent_at"],
}

/** Takes the rows that `given` says, by the position's id. More conditions may follow. */
const updateOf = (
  columns: readonly WrittenColumn[],
  { from, valueOf }: Pick<ManyRows, "from" | "valueOf">
): string => {
  const assignments = columns.flatMap((column) => [
    `${column} = ${valueOf(column)}`,
    ...(NOTED[column] ?? []).map(
      (noted) =>
        `${noted} = CASE WHEN ${valueOf(column)} IS DISTINCT FROM mipos_position.${column} THEN now() ELSE mipos_position.${noted} END`
    ),
  ])
  return `
     UPDATE mipos_position SET ${[...assignments, "updated_at = now()"].join(", ")}
     FROM ${from}
     WHERE mipos_position.id = ${valueOf("id")}`
}

const UPDATED_COLUMNS = { id: "text", ...WRITTEN_COLUMNS } as const

/** Writes all of a position's state; takes what `toPositionsJson` gives. More conditions may follow. */
export const UPDATE_POSITIONS = updateOf(
  ALL_COLUMNS,
  jsonRows(UPDATED_COLUMNS, ["id", ...ALL_COLUMNS])
)

/** Positions as `UPDATE_POSITIONS` takes them. */
export const toPositionsJson = (positions: readonly StoredPosition[]): string =>
  toJson(
    positions.map((stored) => ({
      id: stored.id,
      ...Object.fromEntries(ALL_COLUMNS.map((column) => [column, writtenValue(stored, column)])),
    }))
  )

/**
 * Writes the state of positions that this transaction has locked, all in one statement: only what has
 * changed in any of them since they were read. A batch changes a fourth of the columns, and most of what
 * a write of many rows costs is their text.
 */
export const writePositions = async (
  executor: SqlExecutor,
  positions: readonly StoredPosition[]
): Promise<void> => {
  if (positions.length === 0) {
    return
  }
  await run(executor, writeOf(positions))
}

/** By a function of its own, as `manyRows` asks. */
const writeOf = (positions: readonly StoredPosition[]): Statement => {
  const columns = ALL_COLUMNS.filter((column) =>
    positions.some((stored) => !isSame(writtenValue(stored, column), stored.asRead(column)))
  )
  const given = manyRows(
    UPDATED_COLUMNS,
    ["id", ...columns],
    positions,
    (stored, column) => (column === "id" ? stored.id : writtenValue(stored, column)),
    ["id"]
  )
  return { sql: updateOf(columns, given), parameters: given.parameters }
}

/**
 * Lets a link's positions that wait after a failed call be tried with the next scan. One that somebody
 * has locked is being worked on, and not waited for: two that each have some would wait in a ring.
 */
export const releaseWaitingPositions = async (
  executor: SqlExecutor,
  storeLinkId: string
): Promise<void> => {
  await executor.execute(
    `UPDATE mipos_position SET next_attempt_at = NULL, attempts = 0, updated_at = now()
     WHERE id IN (
       SELECT id FROM mipos_position
       WHERE store_link_id = ? AND attempts > 0 AND next_attempt_at > now() AND deleted_at IS NULL
       FOR UPDATE SKIP LOCKED)`,
    [storeLinkId]
  )
}

/** Has positions that were to be settled, and could not be sent, looked at again later. */
export const postponePositions = async (
  executor: SqlExecutor,
  storeLinkId: string,
  inventoryItemIds: readonly string[],
  until: Date
): Promise<void> => {
  if (inventoryItemIds.length === 0) {
    return
  }
  await executor.execute(
    `UPDATE mipos_position SET next_attempt_at = ?, updated_at = now()
     WHERE store_link_id = ? AND inventory_item_id = ANY(?)
       AND (state = 'uncertain' OR restate AND state = 'idle') AND deleted_at IS NULL`,
    [until, storeLinkId, inventoryItemIds]
  )
}

/**
 * Keeps what positions' items were found to be, which is what was sent last: an incremental sync need not
 * look at them again until that changes.
 */
export const noteSources = async (
  executor: SqlExecutor,
  sources: ReadonlyArray<{ id: string; source: string }>
): Promise<void> => {
  if (sources.length === 0) {
    return
  }
  await executor.execute(
    `UPDATE mipos_position SET sent_source = given.source, updated_at = now()
     FROM unnest(?::text[], ?::text[]) AS given(id, source) WHERE mipos_position.id = given.id`,
    [sources.map(({ id }) => id), sources.map(({ source }) => source)]
  )
}

/**
 * The inventory item of a link that mipOS accepted last, and of which nothing is wrong or on its way; null
 * without one.
 */
export const findControlItem = async (
  executor: SqlExecutor,
  storeLinkId: string,
  except: readonly string[]
): Promise<string | null> => {
  const [row] = await executor.execute<{ inventory_item_id: string }>(
    `SELECT position.inventory_item_id FROM mipos_position position
     JOIN mipos_item item ON item.id = position.item_id
     WHERE position.store_link_id = ? AND position.id <> ALL(?) AND position.deleted_at IS NULL
       AND position.state = 'idle' AND position.sent_fingerprint IS NOT NULL
       AND position.agreed_stock IS NOT NULL AND position.drift_suspected_at IS NULL
       AND NOT position.restate AND NOT item.excluded AND item.problems IS NULL
     ORDER BY position.last_sync_at DESC NULLS LAST LIMIT 1`,
    [storeLinkId, except]
  )
  return row?.inventory_item_id ?? null
}
