import type { CatalogueRow } from "../mapping"
import { CROSSES, NAMED_COLUMNS, namedBy, TIES_CROSS, tiesOf } from "./core-tables-crossing"
import type { SqlExecutor } from "./sql"

/** What `core-tables` is for the catalogue: a sync reads it page by page, joined with what names it. */

export interface CatalogueTableRow {
  inventory_item_id: string
  item_title: string | null
  item_sku: string | null
  unit_of_measure: string | null
  /** What metadata states under the key of the cost; left out where nobody asks for it. */
  item_cost?: unknown
  variant_id: string | null
  variant_title: string | null
  variant_sku: string | null
  variant_cost?: unknown
  product_id: string | null
  product_title: string | null
  product_cost?: unknown
}

/** A row of the catalogue, and a fingerprint of all that Medusa says of it. */
export interface SourcedRow extends CatalogueRow {
  /** Changes when, and only when, something that the rules of mapping look at changes in Medusa. */
  source: string
}

/**
 * What the metadata of `inventory` and `named` states as the cost, and not all that a store keeps there. Its
 * parameters are three times the metadata key of the cost.
 */
const COSTS = `
  inventory.metadata->?::text AS item_cost, named.variant_metadata->?::text AS variant_cost,
  named.product_metadata->?::text AS product_cost`

/**
 * See `SourcedRow.source`; of `inventory` and `named`. Its parameters are three times the metadata key
 * of the cost.
 */
export const SOURCE = `md5(ROW(inventory.title, inventory.sku, inventory.unit_of_measure,
  inventory.metadata->>?::text, named.variant_id, named.variant_title, named.variant_sku,
  named.variant_metadata->>?::text, named.product_id, named.product_title,
  named.product_metadata->>?::text)::text)`

/**
 * One page of what is stocked at a location, in the order of the inventory items' ids.
 *
 * @param costMetadataKey see the option of that name.
 */
export const readCataloguePage = async (
  executor: SqlExecutor,
  stockLocationId: string,
  costMetadataKey: string,
  page: { after: string | null; limit: number } | { inventoryItemIds: readonly string[] }
): Promise<SourcedRow[]> => {
  const byIds = "inventoryItemIds" in page
  const rows = await executor.execute<CatalogueTableRow & { source: string }>(
    `SELECT level.inventory_item_id, inventory.title AS item_title, inventory.sku AS item_sku,
       inventory.unit_of_measure, ${NAMED_COLUMNS}, ${COSTS}, ${SOURCE} AS source
     FROM inventory_level level
     JOIN inventory_item inventory
       ON inventory.id = level.inventory_item_id AND inventory.deleted_at IS NULL
     ${tiesOf("level.inventory_item_id")}
     ${namedBy("level.inventory_item_id")}
     WHERE level.location_id = ? AND level.deleted_at IS NULL AND ${TIES_CROSS}
       ${
         byIds
           ? "AND level.inventory_item_id = ANY(?)"
           : // Twice, because PostgreSQL would begin with the first of all items for each page.
             "AND level.inventory_item_id > ? AND inventory.id > ?"
       }
     ORDER BY level.inventory_item_id
     ${byIds ? "" : "LIMIT ?"}`,
    [
      ...Array<string>(6).fill(costMetadataKey),
      stockLocationId,
      ...(byIds ? [page.inventoryItemIds] : [page.after ?? "", page.after ?? "", page.limit]),
    ]
  )
  return rows.map((row) => Object.assign(toCatalogueRow(row), { source: row.source }))
}

/**
 * Items that were mapped before, whether or not they are still stocked anywhere: what mipOS holds of
 * one that left may still have to be settled. Of one that is gone altogether, what it was last called.
 */
export const readMappedCatalogue = async (
  executor: SqlExecutor,
  costMetadataKey: string,
  inventoryItemIds: readonly string[]
): Promise<SourcedRow[]> => {
  const rows = await executor.execute<CatalogueTableRow & { source: string }>(
    `SELECT item.inventory_item_id, coalesce(inventory.title, item.name) AS item_title,
       coalesce(inventory.sku, item.sku) AS item_sku, inventory.unit_of_measure,
       ${NAMED_COLUMNS}, ${COSTS}, ${SOURCE} AS source
     FROM mipos_item item
     LEFT JOIN inventory_item inventory ON inventory.id = item.inventory_item_id
     ${namedBy("item.inventory_item_id")}
     WHERE item.inventory_item_id = ANY(?) AND item.deleted_at IS NULL
     ORDER BY item.inventory_item_id`,
    [...Array<string>(6).fill(costMetadataKey), inventoryItemIds]
  )
  return rows.map((row) => Object.assign(toCatalogueRow(row), { source: row.source }))
}

export const toCatalogueRow = (row: CatalogueTableRow): CatalogueRow => ({
  inventoryItemId: row.inventory_item_id,
  title: row.item_title,
  sku: row.item_sku,
  unitOfMeasure: row.unit_of_measure,
  statedCost: row.item_cost,
  variant:
    row.variant_id === null
      ? null
      : {
          id: row.variant_id,
          title: row.variant_title,
          sku: row.variant_sku,
          statedCost: row.variant_cost,
        },
  product:
    row.product_id === null
      ? null
      : { id: row.product_id, title: row.product_title ?? "", statedCost: row.product_cost },
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
