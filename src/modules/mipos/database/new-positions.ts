import { NEW_POSITION } from "../stock"
import { newId } from "./identifiers"
import { isSame, manyRows } from "./many-rows"
import {
  ALL_COLUMNS,
  WRITTEN_COLUMNS,
  writtenValue,
  type StoredPosition,
  type WrittenRow,
} from "./position-row"
import { run, type SqlExecutor, type Statement } from "./sql"

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
  asRead: (column) => BEGINNING[column],
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
  believed_at: null,
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
  const [made] = await run<{ count: number }>(executor, insertOf(positions))
  const ids = positions.map(({ id }) => id)
  if (made?.count === ids.length) {
    return new Set(ids)
  }
  const there = await executor.execute<{ id: string }>(
    `SELECT id FROM mipos_position WHERE id = ANY(?)`,
    [ids]
  )
  return new Set(there.map(({ id }) => id))
}

/** By a function of its own, as `manyRows` asks. */
const insertOf = (positions: readonly StoredPosition[]): Statement => {
  const columns = [
    ...BELONGING_COLUMNS,
    // The table's own defaults are what the others begin with.
    ...ALL_COLUMNS.filter((column) =>
      positions.some((stored) => !isSame(writtenValue(stored, column), BEGINNING[column]))
    ),
  ]
  const given = manyRows(
    { ...BELONGS_TO, ...WRITTEN_COLUMNS },
    columns,
    positions,
    (stored, column) =>
      isBelonging(column) ? BELONGING[column](stored) : writtenValue(stored, column),
    ["id"]
  )
  return {
    sql: `WITH made AS (
       INSERT INTO mipos_position (${columns.join(", ")})
       SELECT ${columns.map((column) => given.valueOf(column)).join(", ")} FROM ${given.from}
       ON CONFLICT (item_id, store_link_id) WHERE deleted_at IS NULL DO NOTHING
       RETURNING 1)
     SELECT count(*)::int AS count FROM made`,
    parameters: given.parameters,
  }
}

const BELONGING_COLUMNS = Object.keys(BELONGS_TO).filter(isBelonging)
