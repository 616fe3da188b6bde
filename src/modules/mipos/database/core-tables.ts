import type { StockBasis } from "../settings/connection-settings"
import { decimal } from "../stock"
import type { CatalogueRow } from "../mapping"
import { STOCK } from "./exact-stock"
import {
  fromPositionRow,
  POSITION_COLUMNS,
  type PositionRow,
  type StoredPosition,
} from "./position-table"
import type { SqlExecutor } from "./sql"

/**
 * The one file that reads Medusa's own tables by SQL: inventory items and levels, variants, products
 * and the link between variants and items. Only reads: what changes them goes through Medusa's
 * services. The services cannot join our positions with levels, and at 100,000 items that join is
 * what keeps a scan within milliseconds.
 *
 * Table and column names were read from Medusa 2.21.2; `assertCoreTables` checks them at boot.
 */

interface LevelRow {
  position_id: string
  stocked: string | null
  reserved: string | null
}

/**
 * **L** of each position: what Medusa has, by the connection's basis. An item that left (its level or
 * itself deleted, or excluded) has none left here and therefore ends at "0". A quantity that is no
 * number mipOS can hold gives null.
 */
export const readLevels = async (
  executor: SqlExecutor,
  positionIds: readonly string[],
  basis: StockBasis
): Promise<Map<string, string | null>> => {
  const rows = await executor.execute<LevelRow>(
    `SELECT position.id AS position_id,
       level.raw_stocked_quantity->>'value' AS stocked,
       level.raw_reserved_quantity->>'value' AS reserved
     FROM mipos_position position
     JOIN mipos_item item ON item.id = position.item_id
     LEFT JOIN inventory_level level
       ON level.inventory_item_id = position.inventory_item_id
       AND level.location_id = position.stock_location_id
       AND level.deleted_at IS NULL
       AND NOT item.excluded
     WHERE position.id = ANY(?)`,
    [positionIds]
  )
  return new Map(rows.map((row) => [row.position_id, levelOf(row, basis)]))
}

const levelOf = (row: LevelRow, basis: StockBasis): string | null => {
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

/**
 * The positions whose stock in Medusa differs from what is agreed and that may be pushed now, the
 * longest waiting first. Reads the plain `numeric` columns, which is enough to find them; the exact
 * value is read when they are claimed.
 */
export const findPendingPositions = async (
  executor: SqlExecutor,
  basis: StockBasis,
  filter: {
    levelIds?: readonly string[]
    positionIds?: readonly string[]
    /** A half open link, for its probe; else those of all links that are open. */
    probedLinkId?: string
    limit: number
  }
): Promise<string[]> => {
  const conditions: string[] = []
  const parameters: unknown[] = [basis]
  if (filter.levelIds) {
    conditions.push("AND level.id = ANY(?)")
    parameters.push(filter.levelIds)
  }
  if (filter.positionIds) {
    conditions.push("AND position.id = ANY(?)")
    parameters.push(filter.positionIds)
  }
  if (filter.probedLinkId) {
    // Whatever a position waits for by itself, it may find out whether mipOS is back.
    conditions.push("AND link.id = ? AND link.paused_until <= now()")
    parameters.push(filter.probedLinkId)
  } else {
    conditions.push(
      "AND link.paused_until IS NULL",
      "AND (position.next_attempt_at IS NULL OR position.next_attempt_at <= now())"
    )
  }
  const rows = await executor.execute<{ id: string }>(
    `SELECT position.id
     FROM mipos_position position
     JOIN mipos_item item ON item.id = position.item_id
     JOIN mipos_store_link link ON link.id = position.store_link_id
     LEFT JOIN inventory_level level
       ON level.inventory_item_id = position.inventory_item_id
       AND level.location_id = position.stock_location_id
       AND level.deleted_at IS NULL
     WHERE position.deleted_at IS NULL AND position.state = 'idle'
       AND position.agreed_stock IS NOT NULL
       AND link.deleted_at IS NULL AND link.enabled
       AND position.agreed_stock <> (${STOCK})
       ${conditions.join(" ")}
     ORDER BY position.last_movement_at NULLS FIRST
     LIMIT ?`,
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
    `SELECT 1
     FROM mipos_store_link link
     JOIN inventory_level level
       ON level.location_id = link.stock_location_id AND level.deleted_at IS NULL
     JOIN inventory_item inventory
       ON inventory.id = level.inventory_item_id AND inventory.deleted_at IS NULL
     LEFT JOIN mipos_item item
       ON item.inventory_item_id = level.inventory_item_id AND item.deleted_at IS NULL
     LEFT JOIN mipos_position position
       ON position.item_id = item.id AND position.store_link_id = link.id
       AND position.deleted_at IS NULL
     WHERE link.deleted_at IS NULL AND link.enabled
       AND (link.paused_until IS NULL OR link.paused_until <= now())
       AND position.agreed_stock IS NULL AND coalesce(position.state, 'idle') = 'idle'
       AND (item.id IS NULL OR (item.problems IS NULL AND NOT item.excluded))
       AND abs(level.stocked_quantity) < ${decimal.LARGEST_TEXT}
       AND ${CROSSES}
     LIMIT 1`
  )
  return rows.length > 0
}

/**
 * Variants whose inventory is not managed do not cross: an item that belongs only to such variants
 * stays out. An item of no variant at all (a kit's part, a raw material) crosses. Of a row `level`.
 */
export const CROSSES = `(
  NOT EXISTS (
    SELECT 1 FROM product_variant_inventory_item tie
    JOIN product_variant variant ON variant.id = tie.variant_id AND variant.deleted_at IS NULL
    WHERE tie.inventory_item_id = level.inventory_item_id AND tie.deleted_at IS NULL)
  OR EXISTS (
    SELECT 1 FROM product_variant_inventory_item tie
    JOIN product_variant variant ON variant.id = tie.variant_id AND variant.deleted_at IS NULL
    WHERE tie.inventory_item_id = level.inventory_item_id AND tie.deleted_at IS NULL
      AND variant.manage_inventory))`

interface CatalogueTableRow {
  inventory_item_id: string
  item_title: string | null
  item_sku: string | null
  unit_of_measure: string | null
  item_metadata: Record<string, unknown> | null
  variant_id: string | null
  variant_title: string | null
  variant_sku: string | null
  variant_metadata: Record<string, unknown> | null
  product_id: string | null
  product_title: string | null
  product_metadata: Record<string, unknown> | null
}

/**
 * The one variant that names an item: one that is nothing but that item, one of it. A kit does not
 * name its parts. `given` is the column with the inventory item's id.
 */
export const namedBy = (given: string): string => `
  LEFT JOIN LATERAL (
    SELECT variant.id AS variant_id, variant.title AS variant_title, variant.sku AS variant_sku,
      variant.metadata AS variant_metadata, product.id AS product_id,
      product.title AS product_title, product.metadata AS product_metadata
    FROM product_variant_inventory_item tie
    JOIN product_variant variant ON variant.id = tie.variant_id AND variant.deleted_at IS NULL
    JOIN product ON product.id = variant.product_id AND product.deleted_at IS NULL
    WHERE tie.inventory_item_id = ${given} AND tie.deleted_at IS NULL
      AND variant.manage_inventory AND tie.required_quantity = 1
      AND NOT EXISTS (
        SELECT 1 FROM product_variant_inventory_item other
        WHERE other.variant_id = variant.id AND other.deleted_at IS NULL
          AND other.inventory_item_id <> ${given})
    ORDER BY variant.id LIMIT 1) named ON true`

const NAMED_COLUMNS = `
  named.variant_id, named.variant_title, named.variant_sku, named.variant_metadata,
  named.product_id, named.product_title, named.product_metadata`

/** One page of what is stocked at a location, in the order of the inventory items' ids. */
export const readCataloguePage = async (
  executor: SqlExecutor,
  stockLocationId: string,
  page: { after: string | null; limit: number } | { inventoryItemIds: readonly string[] }
): Promise<CatalogueRow[]> => {
  const byIds = "inventoryItemIds" in page
  const rows = await executor.execute<CatalogueTableRow>(
    `SELECT level.inventory_item_id, inventory.title AS item_title, inventory.sku AS item_sku,
       inventory.unit_of_measure, inventory.metadata AS item_metadata, ${NAMED_COLUMNS}
     FROM inventory_level level
     JOIN inventory_item inventory
       ON inventory.id = level.inventory_item_id AND inventory.deleted_at IS NULL
     ${namedBy("level.inventory_item_id")}
     WHERE level.location_id = ? AND level.deleted_at IS NULL AND ${CROSSES}
       ${byIds ? "AND level.inventory_item_id = ANY(?)" : "AND level.inventory_item_id > ?"}
     ORDER BY level.inventory_item_id
     ${byIds ? "" : "LIMIT ?"}`,
    byIds
      ? [stockLocationId, page.inventoryItemIds]
      : [stockLocationId, page.after ?? "", page.limit]
  )
  return rows.map(toCatalogueRow)
}

/**
 * Items that were mapped before, whether or not they are still stocked anywhere: what mipOS holds of
 * one that left may still have to be settled. Of one that is gone altogether, what it was last called.
 */
export const readMappedCatalogue = async (
  executor: SqlExecutor,
  inventoryItemIds: readonly string[]
): Promise<CatalogueRow[]> => {
  const rows = await executor.execute<CatalogueTableRow>(
    `SELECT item.inventory_item_id, coalesce(inventory.title, item.name) AS item_title,
       coalesce(inventory.sku, item.sku) AS item_sku, inventory.unit_of_measure,
       inventory.metadata AS item_metadata, ${NAMED_COLUMNS}
     FROM mipos_item item
     LEFT JOIN inventory_item inventory ON inventory.id = item.inventory_item_id
     ${namedBy("item.inventory_item_id")}
     WHERE item.inventory_item_id = ANY(?) AND item.deleted_at IS NULL
     ORDER BY item.inventory_item_id`,
    [inventoryItemIds]
  )
  return rows.map(toCatalogueRow)
}

const toCatalogueRow = (row: CatalogueTableRow): CatalogueRow => ({
  inventoryItemId: row.inventory_item_id,
  title: row.item_title,
  sku: row.item_sku,
  unitOfMeasure: row.unit_of_measure,
  metadata: row.item_metadata,
  variant:
    row.variant_id === null
      ? null
      : {
          id: row.variant_id,
          title: row.variant_title,
          sku: row.variant_sku,
          metadata: row.variant_metadata,
        },
  product:
    row.product_id === null
      ? null
      : { id: row.product_id, title: row.product_title ?? "", metadata: row.product_metadata },
})

/** How many items are stocked at a location and cross: the size of a full sync. */
export const countCatalogue = async (
  executor: SqlExecutor,
  stockLocationId: string
): Promise<number> => {
  const [row] = await executor.execute<{ count: string }>(
    `SELECT count(*) AS count FROM inventory_level level
     JOIN inventory_item inventory
       ON inventory.id = level.inventory_item_id AND inventory.deleted_at IS NULL
     WHERE level.location_id = ? AND level.deleted_at IS NULL AND ${CROSSES}`,
    [stockLocationId]
  )
  return Number(row?.count ?? 0)
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
  const rows = await executor.execute<PositionRow & { level_id: string; stocked: string }>(
    `SELECT ${POSITION_COLUMNS}, level.id AS level_id, level.raw_stocked_quantity->>'value' AS stocked
     FROM unnest(?::text[], ?::text[]) AS wanted(store_link_id, external_id)
     JOIN mipos_item item ON item.external_id = wanted.external_id AND item.deleted_at IS NULL
     JOIN mipos_position position
       ON position.item_id = item.id AND position.store_link_id = wanted.store_link_id
       AND position.deleted_at IS NULL
     JOIN inventory_level level
       ON level.inventory_item_id = position.inventory_item_id
       AND level.location_id = position.stock_location_id AND level.deleted_at IS NULL
     ORDER BY position.id
     FOR UPDATE OF position, level ${held === "wait" ? "" : "SKIP LOCKED"}`,
    [wanted.map(({ storeLinkId }) => storeLinkId), wanted.map(({ externalId }) => externalId)]
  )
  return rows.map((row) => ({
    stored: fromPositionRow(row),
    levelId: row.level_id,
    stocked: decimal.parseStoredQuantity(row.stocked),
  }))
}
