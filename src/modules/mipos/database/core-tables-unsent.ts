import type { CatalogueRow } from "../mapping"
import { toCatalogueRow, type CatalogueTableRow } from "./core-tables-catalogue"
import { CROSSES, NAMED_COLUMNS, namedBy } from "./core-tables-crossing"
import { EXTERNAL_ID_FIXED } from "./item-table"
import type { SqlExecutor } from "./sql"

/** An item whose external id still follows the connection's source. */
export interface UnsentRow {
  row: CatalogueRow
  /** The id that it was mapped to, if it was. */
  externalId: string | null
}

/**
 * One page of what is stocked at any linked location, crosses, and is not sent yet nor has an external id
 * by a person; each item once, in the order of their ids.
 */
export const readUnsentCatalogue = async (
  executor: SqlExecutor,
  page: { after: string; limit: number }
): Promise<UnsentRow[]> => {
  const rows = await executor.execute<CatalogueTableRow & { external_id: string | null }>(
    `SELECT inventory.id AS inventory_item_id, inventory.title AS item_title,
       inventory.sku AS item_sku, inventory.unit_of_measure, item.external_id, ${NAMED_COLUMNS}
     FROM inventory_item inventory
     LEFT JOIN mipos_item item
       ON item.inventory_item_id = inventory.id AND item.deleted_at IS NULL
     ${namedBy("inventory.id")}
     WHERE inventory.id > ? AND inventory.deleted_at IS NULL
       AND (item.id IS NULL OR (NOT item.excluded AND NOT ${EXTERNAL_ID_FIXED}))
       AND EXISTS (
         SELECT 1 FROM inventory_level level
         JOIN mipos_store_link link
           ON link.stock_location_id = level.location_id AND link.deleted_at IS NULL
         WHERE level.inventory_item_id = inventory.id AND level.deleted_at IS NULL AND ${CROSSES})
     ORDER BY inventory.id LIMIT ?`,
    [page.after, page.limit]
  )
  return rows.map((row) => ({ row: toCatalogueRow(row), externalId: row.external_id }))
}
