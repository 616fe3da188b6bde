import type { MappableItem } from "../item-file/compare-row"
import { itemName, itemSku } from "../mapping/name"
import { CROSSES, namedBy } from "./core-tables-crossing"
import { MAY_BE_KNOWN } from "./item-table"
import type { SqlExecutor } from "./sql"

/**
 * What `core-tables` is for the file of the mapping: reads Medusa's own tables by SQL, because items by
 * the hundred thousand have to be joined with ours page by page.
 */

/**
 * Whether an item crosses, at whichever linked location. `given` is the column with its id. Looked up
 * item by item (hence the OFFSET): a join would read all levels before the page again for every page.
 */
const crossesAnywhere = (given: string): string => `EXISTS (
  SELECT 1 FROM inventory_level level
  JOIN mipos_store_link link ON link.stock_location_id = level.location_id AND link.deleted_at IS NULL
  WHERE level.inventory_item_id = ${given} AND level.deleted_at IS NULL AND ${CROSSES}
  OFFSET 0)`

interface MappableRow {
  inventory_item_id: string
  item_title: string | null
  item_sku: string | null
  variant_title: string | null
  variant_sku: string | null
  product_title: string | null
  external_id: string | null
  may_be_known: boolean | null
  purchase_unit_id: string | null
  consumption_unit_id: string | null
  supplier_id: string | null
  cost: string | null
  excluded_by_person: boolean | null
}

/** Items that cross, with what is set for them: a page in the order of their ids, or those with these ids. */
export const readMappableItems = async (
  executor: SqlExecutor,
  page: { after: string; limit: number } | { inventoryItemIds: readonly string[] }
): Promise<MappableItem[]> => {
  const byIds = "inventoryItemIds" in page
  const rows = await executor.execute<MappableRow>(
    `SELECT inventory.id AS inventory_item_id, inventory.title AS item_title,
       inventory.sku AS item_sku, named.variant_title, named.variant_sku, named.product_title,
       item.external_id, ${MAY_BE_KNOWN} AS may_be_known, item.purchase_unit_id,
       item.consumption_unit_id, item.supplier_id, item.cost,
       item.excluded_by = 'person' AS excluded_by_person
     FROM (
       SELECT id, title, sku FROM inventory_item
       WHERE deleted_at IS NULL AND ${crossesAnywhere("inventory_item.id")}
         AND ${byIds ? "id = ANY(?)" : "id > ?"}
       ORDER BY id ${byIds ? "" : "LIMIT ?"}) AS inventory
     LEFT JOIN LATERAL (
       SELECT * FROM mipos_item
       WHERE mipos_item.inventory_item_id = inventory.id AND mipos_item.deleted_at IS NULL
       LIMIT 1) AS item ON true
     ${namedBy("inventory.id")}
     ORDER BY inventory.id`,
    byIds ? [page.inventoryItemIds] : [page.after, page.limit]
  )
  return rows.map(toMappableItem)
}

const toMappableItem = (row: MappableRow): MappableItem => {
  const named = {
    title: row.item_title,
    sku: row.item_sku,
    variant: { title: row.variant_title, sku: row.variant_sku },
    product: row.product_title === null ? null : { title: row.product_title },
  }
  const sku = itemSku(named)
  return {
    inventoryItemId: row.inventory_item_id,
    name: itemName(named) ?? row.inventory_item_id,
    sku,
    externalId: row.external_id,
    mayBeKnown: row.may_be_known ?? false,
    purchaseUnitId: row.purchase_unit_id,
    consumptionUnitId: row.consumption_unit_id,
    supplierId: row.supplier_id,
    cost: row.cost,
    excluded: row.excluded_by_person ?? false,
  }
}

/** A line of a staged import whose item no longer crosses; the first one, if any. */
export const findLineThatLeft = async (
  executor: SqlExecutor,
  importId: string
): Promise<{ line: number; name: string } | null> => {
  const [row] = await executor.execute<{ line: number; name: string }>(
    `SELECT staged.line, staged.name FROM mipos_item_import_row staged
     LEFT JOIN inventory_item inventory
       ON inventory.id = staged.inventory_item_id AND inventory.deleted_at IS NULL
     WHERE staged.import_id = ? AND staged.becomes IS NOT NULL
       AND (inventory.id IS NULL OR NOT ${crossesAnywhere("staged.inventory_item_id")})
     ORDER BY staged.line LIMIT 1`,
    [importId]
  )
  return row ?? null
}
