import type { StockBasis } from "../settings/connection-settings"
import { decimal } from "../stock"
import { TIES_CROSS, tiesOf } from "./core-tables-crossing"
import { STOCK } from "./exact-stock"
import type { ItemForSending } from "./external-id-table"
import {
  fromPositionRow,
  POSITION_COLUMNS,
  type PositionRow,
  type StoredPosition,
} from "./position-row"
import type { SqlExecutor } from "./sql"

/**
 * This file, and those beside it whose names begin like its own, are the only ones that read Medusa's own
 * tables by SQL: inventory items and levels, variants, products, and what links them. Only reads: what changes them goes through Medusa's
 * services. The services cannot join our positions with levels, and at 100,000 items that join is
 * what keeps a scan within milliseconds.
 *
 * Table and column names were read from Medusa 2.21.2; `assertCoreTables` checks them at boot.
 */

interface LevelRow {
  stocked: string | null
  reserved: string | null
}

/**
 * **L** of each position: what Medusa has, by the connection's basis. An item that left (its level or
 * itself deleted, or excluded) has none left here and therefore ends at "0". A quantity that is no
 * number mipOS can hold gives null.
 *
 * Each level is looked up by itself (hence the LIMIT): for a batch PostgreSQL would read all of them.
 */
export const readLevels = async (
  executor: SqlExecutor,
  positionIds: readonly string[],
  basis: StockBasis
): Promise<Map<string, string | null>> => {
  if (positionIds.length === 0) {
    return new Map()
  }
  const rows = await executor.execute<LevelRow & { position_id: string }>(
    `SELECT position.id AS position_id,
       level.raw_stocked_quantity->>'value' AS stocked,
       level.raw_reserved_quantity->>'value' AS reserved
     FROM mipos_position position
     JOIN mipos_item item ON item.id = position.item_id
     LEFT JOIN LATERAL (
       SELECT raw_stocked_quantity, raw_reserved_quantity FROM inventory_level
       WHERE inventory_item_id = position.inventory_item_id
         AND location_id = position.stock_location_id AND deleted_at IS NULL AND NOT item.excluded
       LIMIT 1) level ON true
     WHERE position.id = ANY(?)`,
    [positionIds]
  )
  return new Map(rows.map((row) => [row.position_id, levelOf(row, basis)]))
}

/**
 * As `readLevels`, of items that have no position yet, by the item's own id; with what
 * `readItemsForSending` reads, which stays so until this transaction ends as well. An item that was let
 * go meanwhile (see `releaseEndedItems`) is not among them.
 */
export const readLevelsAt = async (
  executor: SqlExecutor,
  stockLocationId: string,
  itemIds: readonly string[],
  basis: StockBasis
): Promise<Map<string, ItemForSending & { level: string | null }>> => {
  const rows = await executor.execute<
    LevelRow & { item_id: string; external_id: string | null; excluded: boolean }
  >(
    `SELECT item.id AS item_id, item.external_id, item.excluded,
       level.raw_stocked_quantity->>'value' AS stocked,
       level.raw_reserved_quantity->>'value' AS reserved
     FROM mipos_item item
     LEFT JOIN LATERAL (
       SELECT raw_stocked_quantity, raw_reserved_quantity FROM inventory_level
       WHERE inventory_item_id = item.inventory_item_id AND location_id = ?
         AND deleted_at IS NULL AND NOT item.excluded
       LIMIT 1) level ON true
     WHERE item.id = ANY(?) AND item.deleted_at IS NULL
     ORDER BY item.inventory_item_id FOR SHARE OF item`,
    [stockLocationId, itemIds]
  )
  return new Map(
    rows.map((row) => [
      row.item_id,
      { level: levelOf(row, basis), externalId: row.external_id, excluded: row.excluded },
    ])
  )
}

/** A level's stock by the connection's basis; without a level, none. Null for what mipOS cannot hold. */
export const levelOf = (row: LevelRow, basis: StockBasis): string | null => {
  if (row.stocked === null) {
    return "0"
  }
  const stocked = decimal.parseStoredQuantity(row.stocked)
  if (basis === "stocked" || stocked === null) {
    return stocked
  }
  const reserved = decimal.parseStoredQuantity(row.reserved ?? "0")
  return reserved === null ? null : decimal.subtract(stocked, reserved)
}

const OPEN = "link.paused_until IS NULL"
const HALF_OPEN = "link.id = ? AND link.paused_until <= now()"

/**
 * The positions whose stock in Medusa differs from what is agreed and that may be pushed now, the
 * longest waiting first. Reads the plain `numeric` columns, which is enough to find them; the exact
 * value is read when they are claimed.
 *
 * Almost always few of very many differ, which PostgreSQL cannot know: it would expect to have enough
 * at once, and look every level up by itself. Hence the links as an array, the few excluded items
 * apart, and the order in a second step: two tables are read through once and compared.
 */
export const findPendingPositions = async (
  executor: SqlExecutor,
  basis: StockBasis,
  filter: {
    levelIds?: readonly string[]
    positionIds?: readonly string[]
    /** A half open link, for its probe; else those of all links that are open. */
    probedLinkId?: string
    /** Passes over levels that Medusa wrote in these last milliseconds, and may be about to write again. */
    quietMs?: number
    limit: number
  }
): Promise<string[]> => {
  const conditions: string[] = []
  // Whatever a position waits for by itself, as a probe it may find out whether mipOS is back.
  const parameters: unknown[] = filter.probedLinkId ? [basis, filter.probedLinkId] : [basis]
  if (filter.levelIds) {
    conditions.push("AND level.id = ANY(?)")
    parameters.push(filter.levelIds)
  }
  if (filter.positionIds) {
    conditions.push("AND position.id = ANY(?)")
    parameters.push(filter.positionIds)
  }
  if (!filter.probedLinkId) {
    conditions.push("AND (position.next_attempt_at IS NULL OR position.next_attempt_at <= now())")
  }
  if (filter.quietMs !== undefined) {
    // A time to come is that of a process whose clock is ahead, and says nothing.
    conditions.push(`AND (level.updated_at > now() - ? * interval '1 millisecond'
      AND level.updated_at <= now()) IS NOT TRUE`)
    parameters.push(filter.quietMs)
  }
  const rows = await executor.execute<{ id: string }>(
    `WITH differing AS MATERIALIZED (
       SELECT position.id, position.last_movement_at
       FROM mipos_position position
       LEFT JOIN mipos_item item ON item.id = position.item_id AND item.excluded
       LEFT JOIN inventory_level level
         ON level.inventory_item_id = position.inventory_item_id
         AND level.location_id = position.stock_location_id
         AND level.deleted_at IS NULL
       WHERE position.deleted_at IS NULL AND position.state = 'idle'
         AND position.agreed_stock IS NOT NULL
         AND position.agreed_stock <> (${STOCK})
         AND position.store_link_id = ANY (ARRAY(
           SELECT link.id FROM mipos_store_link link
           WHERE link.deleted_at IS NULL AND link.enabled AND ${filter.probedLinkId ? HALF_OPEN : OPEN}))
         ${conditions.join(" ")})
     SELECT id FROM differing ORDER BY last_movement_at NULLS FIRST LIMIT ?`,
    [...parameters, filter.limit]
  )
  return rows.map((row) => row.id)
}

/**
 * Whether anything is stocked at a linked location that could be sent and never was: a new level, or
 * one whose first sync was not answered. What is known to be unfit waits for a change instead, and a
 * stock that no inventory system can hold for another stock.
 */
export const hasUnsentLevels = async (executor: SqlExecutor): Promise<boolean> => {
  const rows = await executor.execute(
    `WITH unsent AS MATERIALIZED (
       SELECT level.inventory_item_id
       FROM inventory_level level
       LEFT JOIN mipos_position position
         ON position.inventory_item_id = level.inventory_item_id
         AND position.stock_location_id = level.location_id AND position.deleted_at IS NULL
       WHERE level.location_id = ANY (ARRAY(
           SELECT link.stock_location_id FROM mipos_store_link link
           WHERE link.deleted_at IS NULL AND link.enabled
             AND (link.paused_until IS NULL OR link.paused_until <= now())))
         AND level.deleted_at IS NULL
         AND position.agreed_stock IS NULL AND coalesce(position.state, 'idle') = 'idle'
         AND abs(level.stocked_quantity) < ${decimal.LARGEST_TEXT})
     SELECT 1
     FROM unsent level
     JOIN inventory_item inventory
       ON inventory.id = level.inventory_item_id AND inventory.deleted_at IS NULL
     LEFT JOIN mipos_item item
       ON item.inventory_item_id = level.inventory_item_id AND item.deleted_at IS NULL
     ${tiesOf("level.inventory_item_id")}
     WHERE (item.id IS NULL OR (item.problems IS NULL AND NOT item.excluded))
       AND ${TIES_CROSS}
     LIMIT 1`
  )
  return rows.length > 0
}

/**
 * Positions with a confirmed drift that can be resolved now by what one side says, the longest waiting
 * first. By what mipOS says only while Medusa has a level to set.
 */
export const findResolvableDrifts = async (
  executor: SqlExecutor,
  side: "medusa" | "mipos",
  limit: number
): Promise<string[]> => {
  const rows = await executor.execute<{ id: string }>(
    `SELECT position.id FROM mipos_position position
     JOIN mipos_store_link link ON link.id = position.store_link_id
     LEFT JOIN inventory_level level
       ON level.inventory_item_id = position.inventory_item_id
       AND level.location_id = position.stock_location_id
       AND level.deleted_at IS NULL
     WHERE position.drift_suspected_at IS NOT NULL AND position.drifted_at IS NOT NULL
       AND position.deleted_at IS NULL AND position.state <> 'in_flight'
       AND link.deleted_at IS NULL AND link.enabled
       AND (link.paused_until IS NULL OR link.paused_until <= now())
       AND (? = 'medusa' OR level.id IS NOT NULL)
     ORDER BY position.updated_at LIMIT ?`,
    [side, limit]
  )
  return rows.map((row) => row.id)
}

/** Which of these inventory items Medusa has no more. */
export const findDeletedInventoryItems = async (
  executor: SqlExecutor,
  inventoryItemIds: readonly string[]
): Promise<string[]> => {
  const rows = await executor.execute<{ id: string }>(
    `SELECT given.id FROM unnest(?::text[]) AS given(id)
     LEFT JOIN inventory_item inventory ON inventory.id = given.id AND inventory.deleted_at IS NULL
     WHERE inventory.id IS NULL`,
    [inventoryItemIds]
  )
  return rows.map((row) => row.id)
}

/** The level of an item at a location, locked until the transaction ends; null if it has none. */
export const lockLevel = async (
  executor: SqlExecutor,
  inventoryItemId: string,
  stockLocationId: string
): Promise<{ id: string; stocked: string | null } | null> => {
  const rows = await executor.execute<{ id: string; stocked: string }>(
    `SELECT id, raw_stocked_quantity->>'value' AS stocked FROM inventory_level
     WHERE inventory_item_id = ? AND location_id = ? AND deleted_at IS NULL
     FOR UPDATE`,
    [inventoryItemId, stockLocationId]
  )
  return rows[0] ? { id: rows[0].id, stocked: decimal.parseStoredQuantity(rows[0].stocked) } : null
}

/** A position and its level, both locked, as they are now. */
export interface LockedPosition {
  stored: StoredPosition
  levelId: string
  /** The level's stocked quantity; null when it is no number that mipOS can hold. */
  stocked: string | null
}

/**
 * Locks positions and their levels with one statement, always in the same order. What lacks one of the
 * two is left out, and so is what somebody else holds, unless it is to be waited for. The item is as of
 * the statement's start: what it says is nothing that these locks guard.
 */
export const lockPositionsWithLevels = async (
  executor: SqlExecutor,
  wanted: ReadonlyArray<{ storeLinkId: string; externalId: string }>,
  held: "wait" | "leave out"
): Promise<LockedPosition[]> => {
  const [first] = wanted
  // One is the usual case. Its statement is kept, because PostgreSQL sees without its values that indexes
  // find it; of arrays it thinks otherwise, and plans for many.
  const rows = await (wanted.length === 1 && first
    ? executor.execute<LockedRow>(
        lockStatement("(SELECT ?::text AS store_link_id, ?::text AS external_id) AS wanted", held),
        [first.storeLinkId, first.externalId],
        "often"
      )
    : executor.execute<LockedRow>(
        lockStatement("unnest(?::text[], ?::text[]) AS wanted(store_link_id, external_id)", held),
        [wanted.map(({ storeLinkId }) => storeLinkId), wanted.map(({ externalId }) => externalId)]
      ))
  return rows.map((row) => ({
    stored: fromPositionRow(row),
    levelId: row.level_id,
    stocked: decimal.parseStoredQuantity(row.stocked),
  }))
}

type LockedRow = PositionRow & { level_id: string; stocked: string }

const lockStatement = (wanted: string, held: "wait" | "leave out"): string => `
  SELECT ${POSITION_COLUMNS}, level.id AS level_id, level.raw_stocked_quantity->>'value' AS stocked
  FROM ${wanted}
  JOIN mipos_item item ON item.external_id = wanted.external_id AND item.deleted_at IS NULL
  JOIN mipos_position position
    ON position.item_id = item.id AND position.store_link_id = wanted.store_link_id
    AND position.deleted_at IS NULL
  JOIN inventory_level level
    ON level.inventory_item_id = position.inventory_item_id
    AND level.location_id = position.stock_location_id AND level.deleted_at IS NULL
  ORDER BY position.id
  FOR UPDATE OF position, level ${held === "wait" ? "" : "SKIP LOCKED"}`
