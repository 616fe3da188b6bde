import { decimal, NEW_POSITION, type Position } from "../stock"
import { newId } from "./identifiers"
import { isSame, jsonRows, manyRows, type ManyRows } from "./many-rows"
import { toJson, type SqlExecutor } from "./sql"

/** A position as its table holds it: the rules' state, what it belongs to, and its lease. */
export interface StoredPosition {
  id: string
  itemId: string
  externalId: string
  storeLinkId: string
  inventoryItemId: string
  stockLocationId: string
  excluded: boolean
  position: Position
  attempts: number
  nextAttemptAt: Date | null
  blockedReason: BlockedReason | null
  sentFingerprint: string | null
  /** What `sourceText` was when it was last sent, as MD5; null when nobody can tell. */
  sentSource: string | null
  /** The run that last had an answer about it: it does not ask again. */
  answeredSyncId: string | null
  /** When it was read, by the database's clock: the one that leases and moments go by. */
  readAt: Date
  /** What its row says of the state: what has changed since is what a write has to write. */
  asRead: WrittenRow
}

/** mipOS' own words on why it refused a position. */
export interface BlockedReason {
  messages: string[]
  status: number | null
  /** Fingerprint of the item that a sync was refused; left out when a push was. */
  fingerprint?: string
}

/** A row as the columns of `POSITION_COLUMNS` give it. */
export interface PositionRow {
  id: string
  item_id: string
  external_id: string
  excluded: boolean
  store_link_id: string
  inventory_item_id: string
  stock_location_id: string
  agreed_stock: string | null
  state: Position["state"]
  lease_id: string | null
  lease_expires_at: Date | null
  flight_kind: "push" | "sync" | null
  flight_movement_id: string | null
  flight_delta: string | null
  flight_stock: string | null
  flight_agreed_stock: string | null
  flight_moved: boolean
  lost_sync: boolean
  attempts: number
  next_attempt_at: Date | null
  blocked_reason: BlockedReason | null
  drift_suspected_at: Date | null
  drifted_at: Date | null
  drift_mipos_stock: string | null
  drift_agreed_stock: string | null
  last_push_at: Date | null
  last_sync_at: Date | null
  restate: boolean
  last_webhook_at: Date | null
  mipos_stock: string | null
  sent_fingerprint: string | null
  sent_source: string | null
  answered_sync_id: string | null
  doubted_at: Date | null
  read_at: Date
}

/** What `fromPositionRow` reads, of a statement that names its tables `position` and `item`. */
export const POSITION_COLUMNS = `
  position.id, position.item_id, item.external_id, item.excluded, position.store_link_id,
  position.inventory_item_id, position.stock_location_id, position.agreed_stock, position.state,
  position.lease_id, position.lease_expires_at, position.flight_kind, position.flight_movement_id,
  position.flight_delta, position.flight_stock, position.flight_agreed_stock, position.flight_moved, position.lost_sync, position.attempts,
  position.next_attempt_at, position.blocked_reason, position.drift_suspected_at,
  position.drifted_at, position.drift_mipos_stock, position.drift_agreed_stock,
  position.last_push_at, position.last_sync_at, position.restate, position.last_webhook_at,
  position.mipos_stock, position.sent_fingerprint, position.sent_source,
  position.answered_sync_id, position.doubted_at,
  clock_timestamp() AS read_at`

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
  const rows = await executor.execute<{ id: string; is_untouched: boolean; at_ms: number }>(
    `SELECT id, xmin::text = ? AS is_untouched,
       (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS at_ms
     FROM mipos_position WHERE id = ANY(?) AND lease_id = ?
     ORDER BY id FOR UPDATE`,
    [writer, ids, leaseId]
  )
  const touched = rows.flatMap((row) => (row.is_untouched && byId.has(row.id) ? [] : [row.id]))
  const asTheyAre = new Map(
    (touched.length === 0 ? [] : await lockLeasedPositions(executor, touched, leaseId)).map(
      (stored) => [stored.id, stored]
    )
  )
  const readAt = new Date(rows.at(-1)?.at_ms ?? 0)
  return rows.flatMap(({ id }) => {
    const claimed = byId.get(id)
    const stored = asTheyAre.get(id) ?? (claimed && untouched(claimed, readAt))
    return stored ? [stored] : []
  })
}

/** A position as its row still says it. Without spreads, as `ledgerEntry`. */
const untouched = (stored: StoredPosition, readAt: Date): StoredPosition => ({
  id: stored.id,
  itemId: stored.itemId,
  externalId: stored.externalId,
  excluded: stored.excluded,
  storeLinkId: stored.storeLinkId,
  inventoryItemId: stored.inventoryItemId,
  stockLocationId: stored.stockLocationId,
  position: stored.position,
  attempts: stored.attempts,
  nextAttemptAt: stored.nextAttemptAt,
  blockedReason: stored.blockedReason,
  sentFingerprint: stored.sentFingerprint,
  sentSource: stored.sentSource,
  answeredSyncId: stored.answeredSyncId,
  readAt,
  asRead: toRow(stored),
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

/**
 * The columns that the rules' state is written to, with their types. What belongs to a position for
 * good, and what the database notes by itself, is not among them.
 */
const WRITTEN_COLUMNS = {
  agreed_stock: "numeric",
  state: "text",
  lease_id: "text",
  lease_expires_at: "timestamptz",
  flight_kind: "text",
  flight_movement_id: "text",
  flight_delta: "numeric",
  flight_stock: "numeric",
  flight_agreed_stock: "numeric",
  flight_moved: "boolean",
  lost_sync: "boolean",
  attempts: "integer",
  next_attempt_at: "timestamptz",
  blocked_reason: "jsonb",
  drift_suspected_at: "timestamptz",
  drifted_at: "timestamptz",
  drift_mipos_stock: "numeric",
  drift_agreed_stock: "numeric",
  last_push_at: "timestamptz",
  last_sync_at: "timestamptz",
  restate: "boolean",
  last_webhook_at: "timestamptz",
  mipos_stock: "numeric",
  sent_fingerprint: "text",
  sent_source: "text",
  answered_sync_id: "text",
  doubted_at: "timestamptz",
} as const

type WrittenColumn = keyof typeof WRITTEN_COLUMNS
type WrittenRow = Pick<PositionRow, WrittenColumn>

const ALL_COLUMNS = Object.keys(WRITTEN_COLUMNS).filter(
  (name): name is WrittenColumn => name in WRITTEN_COLUMNS
)

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
  toJson(positions.map((stored) => ({ id: stored.id, ...toRow(stored) })))

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
  const rows = positions.map((stored) => ({ stored, row: toRow(stored) }))
  const columns = ALL_COLUMNS.filter((column) =>
    rows.some(({ stored, row }) => !isSame(row[column], stored.asRead[column]))
  )
  const given = manyRows(
    UPDATED_COLUMNS,
    ["id", ...columns],
    rows,
    ({ stored, row }, column) => (column === "id" ? stored.id : row[column]),
    ["id"]
  )
  await executor.execute(updateOf(columns, given), given.parameters)
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

/** The positions that items have at a link, by the item's id. */
export const findPositions = async (
  executor: SqlExecutor,
  storeLinkId: string,
  itemIds: readonly string[]
): Promise<Map<string, string>> => {
  if (itemIds.length === 0) {
    return new Map()
  }
  const rows = await executor.execute<{ id: string; item_id: string }>(
    `SELECT id, item_id FROM mipos_position
     WHERE item_id = ANY(?) AND store_link_id = ? AND deleted_at IS NULL`,
    [itemIds, storeLinkId]
  )
  return new Map(rows.map((row) => [row.item_id, row.id]))
}

/** The id of a position that is about to be made. */
export const newPositionId = (): string => newId("mippos")

/** What a position belongs to, and when that was looked at. */
export type PositionTies = Pick<
  StoredPosition,
  | "id"
  | "itemId"
  | "externalId"
  | "excluded"
  | "storeLinkId"
  | "inventoryItemId"
  | "stockLocationId"
  | "readAt"
>

/** A position as it begins: nothing is agreed, and nothing on its way. */
export const newPosition = (ties: PositionTies): StoredPosition => ({
  // Without spreads, as `ledgerEntry`.
  id: ties.id,
  itemId: ties.itemId,
  externalId: ties.externalId,
  excluded: ties.excluded,
  storeLinkId: ties.storeLinkId,
  inventoryItemId: ties.inventoryItemId,
  stockLocationId: ties.stockLocationId,
  readAt: ties.readAt,
  position: NEW_POSITION,
  attempts: 0,
  nextAttemptAt: null,
  blockedReason: null,
  sentFingerprint: null,
  sentSource: null,
  answeredSyncId: null,
  asRead: BEGINNING,
})

const BEGINNING: WrittenRow = {
  agreed_stock: null,
  state: "idle",
  lease_id: null,
  lease_expires_at: null,
  flight_kind: null,
  flight_movement_id: null,
  flight_delta: null,
  flight_stock: null,
  flight_agreed_stock: null,
  flight_moved: false,
  lost_sync: false,
  attempts: 0,
  next_attempt_at: null,
  blocked_reason: null,
  drift_suspected_at: null,
  drifted_at: null,
  drift_mipos_stock: null,
  drift_agreed_stock: null,
  last_push_at: null,
  last_sync_at: null,
  restate: false,
  last_webhook_at: null,
  mipos_stock: null,
  sent_fingerprint: null,
  sent_source: null,
  answered_sync_id: null,
  doubted_at: null,
}

const BELONGS_TO = {
  id: "text",
  item_id: "text",
  store_link_id: "text",
  inventory_item_id: "text",
  stock_location_id: "text",
} as const

type BelongingColumn = keyof typeof BELONGS_TO

const BELONGING: Record<BelongingColumn, (stored: StoredPosition) => string> = {
  id: (stored) => stored.id,
  item_id: (stored) => stored.itemId,
  store_link_id: (stored) => stored.storeLinkId,
  inventory_item_id: (stored) => stored.inventoryItemId,
  stock_location_id: (stored) => stored.stockLocationId,
}

const isBelonging = (column: string): column is BelongingColumn => column in BELONGS_TO

/**
 * Makes positions, in the state that they have by now: a first sync leases them as it makes them, which
 * is one write for each instead of two. Where another process has made the item's position meanwhile,
 * that one stays as it is.
 *
 * @returns the ids of those that were made.
 */
export const addPositions = async (
  executor: SqlExecutor,
  positions: readonly StoredPosition[]
): Promise<Set<string>> => {
  if (positions.length === 0) {
    return new Set()
  }
  const rows = positions.map((stored) => ({ stored, row: toRow(stored) }))
  const columns = [
    ...BELONGING_COLUMNS,
    // The table's own defaults are what the others begin with.
    ...ALL_COLUMNS.filter((column) =>
      rows.some(({ row }) => !isSame(row[column], BEGINNING[column]))
    ),
  ]
  const given = manyRows(
    { ...BELONGS_TO, ...WRITTEN_COLUMNS },
    columns,
    rows,
    ({ stored, row }, column) => (isBelonging(column) ? BELONGING[column](stored) : row[column]),
    ["id"]
  )
  const made = await executor.execute<{ id: string }>(
    `INSERT INTO mipos_position (${columns.join(", ")})
     SELECT ${columns.map((column) => given.valueOf(column)).join(", ")} FROM ${given.from}
     ON CONFLICT (item_id, store_link_id) WHERE deleted_at IS NULL DO NOTHING
     RETURNING id`,
    given.parameters
  )
  return new Set(made.map(({ id }) => id))
}

const BELONGING_COLUMNS = Object.keys(BELONGS_TO).filter(isBelonging)

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

/** A position as its row says. */
export const fromPositionRow = (row: PositionRow): StoredPosition => ({
  id: row.id,
  itemId: row.item_id,
  externalId: row.external_id,
  excluded: row.excluded,
  storeLinkId: row.store_link_id,
  inventoryItemId: row.inventory_item_id,
  stockLocationId: row.stock_location_id,
  position: {
    agreed: plain(row.agreed_stock),
    state: row.state,
    flight: flightFromRow(row),
    lostSync: row.lost_sync,
    lease:
      row.lease_id !== null && row.lease_expires_at !== null
        ? { id: row.lease_id, expiresAt: row.lease_expires_at }
        : null,
    doubtedAt: row.doubted_at,
    drift:
      row.drift_suspected_at && row.drift_mipos_stock !== null && row.drift_agreed_stock !== null
        ? {
            miposStock: decimal.add(row.drift_mipos_stock, "0"),
            agreedStock: decimal.add(row.drift_agreed_stock, "0"),
            suspectedAt: row.drift_suspected_at,
            confirmedAt: row.drifted_at,
          }
        : null,
    lastPushAt: row.last_push_at,
    lastSyncAt: row.last_sync_at,
    restate: row.restate,
    lastWebhookAt: row.last_webhook_at,
    miposStock: plain(row.mipos_stock),
  },
  attempts: row.attempts,
  nextAttemptAt: row.next_attempt_at,
  blockedReason: row.blocked_reason,
  sentFingerprint: row.sent_fingerprint,
  sentSource: row.sent_source,
  answeredSyncId: row.answered_sync_id,
  readAt: row.read_at,
  asRead: row,
})

/** PostgreSQL keeps the scale that a sum had ("5.00"); the shortest form is what everybody reads. */
const plain = (value: string | null): string | null => value && decimal.add(value, "0")

const flightFromRow = (row: PositionRow): Position["flight"] => {
  const push =
    row.flight_movement_id !== null && row.flight_delta !== null
      ? { movementId: row.flight_movement_id, delta: decimal.add(row.flight_delta, "0") }
      : null
  if (row.flight_kind === "sync" && row.flight_stock !== null) {
    return {
      kind: "sync",
      stock: decimal.add(row.flight_stock, "0"),
      agreedWhenSent: plain(row.flight_agreed_stock),
      movedMeanwhile: row.flight_moved,
      settles: push,
    }
  }
  return row.flight_kind === "push" && push ? { kind: "push", ...push } : null
}

const toRow = (stored: StoredPosition): WrittenRow => {
  const { position } = stored
  const { flight, drift } = position
  const push = flight?.kind === "push" ? flight : (flight?.settles ?? null)
  return {
    agreed_stock: position.agreed,
    state: position.state,
    lease_id: position.lease?.id ?? null,
    lease_expires_at: position.lease?.expiresAt ?? null,
    flight_kind: flight?.kind ?? null,
    flight_movement_id: push?.movementId ?? null,
    flight_delta: push?.delta ?? null,
    flight_stock: flight?.kind === "sync" ? flight.stock : null,
    flight_agreed_stock: flight?.kind === "sync" ? flight.agreedWhenSent : null,
    lost_sync: position.lostSync,
    flight_moved: flight?.kind === "sync" && flight.movedMeanwhile,
    attempts: stored.attempts,
    next_attempt_at: stored.nextAttemptAt,
    blocked_reason: stored.blockedReason,
    drift_suspected_at: drift?.suspectedAt ?? null,
    drifted_at: drift?.confirmedAt ?? null,
    drift_mipos_stock: drift?.miposStock ?? null,
    drift_agreed_stock: drift?.agreedStock ?? null,
    last_push_at: position.lastPushAt,
    last_sync_at: position.lastSyncAt,
    restate: position.restate,
    last_webhook_at: position.lastWebhookAt,
    mipos_stock: position.miposStock,
    sent_fingerprint: stored.sentFingerprint,
    sent_source: stored.sentSource,
    answered_sync_id: stored.answeredSyncId,
    doubted_at: position.doubtedAt,
  }
}
