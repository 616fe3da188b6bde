import { EXTERNAL_ID_FIXED, MAY_BE_KNOWN } from "./item-table"
import type { Database, SqlExecutor } from "./sql"

/**
 * Takes external ids away that are not fixed, so that the next mapping derives them anew: of the given
 * inventory items, or of all. What somebody else is just working with keeps its id for now.
 *
 * Rows are locked before they are looked at, because a batch that takes an item along first (see
 * `readItemsForSending`) fixes its id by a row of another table.
 */
export const releaseExternalIds = (
  database: Database,
  inventoryItemIds: readonly string[] | "all"
): Promise<void> =>
  database.transaction(async (executor) => {
    const which = inventoryItemIds === "all" ? "" : "AND inventory_item_id = ANY(?)"
    const rows = await executor.execute<{ id: string }>(
      `SELECT id FROM mipos_item item
       WHERE external_id IS NOT NULL AND deleted_at IS NULL AND NOT ${EXTERNAL_ID_FIXED} ${which}
       ORDER BY inventory_item_id FOR UPDATE SKIP LOCKED`,
      inventoryItemIds === "all" ? [] : [inventoryItemIds]
    )
    await executor.execute(
      `UPDATE mipos_item item SET external_id = NULL, updated_at = now()
       WHERE item.id = ANY(?) AND NOT ${EXTERNAL_ID_FIXED}`,
      [rows.map((row) => row.id)]
    )
  })

/** What may have changed of an item since it was mapped. */
export interface ItemForSending {
  externalId: string | null
  excluded: boolean
}

/**
 * The external ids of items as they are now, and stay until this transaction ends, and whether they are
 * left out; by the item's own id. To be read before an item is sent for the first time, and after its position was locked.
 */
export const readItemsForSending = async (
  executor: SqlExecutor,
  itemIds: readonly string[]
): Promise<Map<string, ItemForSending>> => {
  if (itemIds.length === 0) {
    return new Map()
  }
  const rows = await executor.execute<{
    id: string
    external_id: string | null
    excluded: boolean
  }>(
    `SELECT id, external_id, excluded FROM mipos_item WHERE id = ANY(?)
     ORDER BY inventory_item_id FOR SHARE`,
    [itemIds]
  )
  return new Map(
    rows.map((row) => [row.id, { externalId: row.external_id, excluded: row.excluded }])
  )
}

/** Who has these external ids and keeps them, by external id: the item's name. */
export const findFixedHolders = async (
  executor: SqlExecutor,
  externalIds: readonly string[]
): Promise<Map<string, string>> => {
  const rows = await executor.execute<{ external_id: string; name: string }>(
    `SELECT external_id, name FROM mipos_item item
     WHERE external_id = ANY(?) AND deleted_at IS NULL AND ${EXTERNAL_ID_FIXED}`,
    [externalIds]
  )
  return new Map(rows.map((row) => [row.external_id, row.name]))
}

/** How many items mipOS knows (or may know), and how many others a person gave an external id. */
export const countFixedExternalIds = async (
  executor: SqlExecutor
): Promise<{ sent: number; overridden: number }> => {
  const [row] = await executor.execute<{ sent: string; overridden: string }>(
    `SELECT count(*) FILTER (WHERE is_known) AS sent,
       count(*) FILTER (WHERE NOT is_known AND external_id_overridden) AS overridden
     FROM (
       SELECT ${MAY_BE_KNOWN} AS is_known, item.external_id_overridden
       FROM mipos_item item WHERE item.deleted_at IS NULL) AS given`
  )
  return { sent: Number(row?.sent ?? 0), overridden: Number(row?.overridden ?? 0) }
}
