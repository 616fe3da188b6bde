import { SOURCE } from "./core-tables-catalogue"
import type { Database } from "./sql"

/** What `core-tables` is for an incremental sync: finds what changed among very many items. */

/** Where Medusa keeps which supplier is linked to which product; see `links/product-supplier`. */
const LINKED_SUPPLIERS = "product_product_mipos_mipos_supplier"

/** What a sync would find of one item, in the words that `sourceText` joins. */
export interface ItemSource {
  /** See `SourcedRow`. */
  source: string
  externalId: string | null
  purchaseUnitId: string | null
  consumptionUnitId: string | null
  supplierId: string | null
  cost: string | null
  /** The supplier that a person linked to the item's product. */
  linkedSupplierId: string | null
}

/**
 * The text whose MD5 is kept of an item that was sent: as long as it stays the same, so does what the
 * rules of mapping make of the item. `CHANGED` joins the same words in SQL.
 *
 * @param version says the same of what all items are mapped with.
 */
export const sourceText = (item: ItemSource, version: string): string =>
  [
    item.source,
    item.externalId,
    item.purchaseUnitId,
    item.consumptionUnitId,
    item.supplierId,
    item.cost,
    item.linkedSupplierId,
    version,
  ]
    .map((word) => word ?? "")
    .join("|")

const CHANGED = `(
  position.agreed_stock IS NULL OR position.state = 'blocked'
  OR position.sent_source IS DISTINCT FROM md5(concat_ws('|',
    ${SOURCE}, coalesce(item.external_id, ''), coalesce(item.purchase_unit_id, ''),
    coalesce(item.consumption_unit_id, ''), coalesce(item.supplier_id, ''), coalesce(item.cost::text, ''),
    coalesce(linked.mipos_supplier_id, ''), ?::text)))`

/**
 * Looks for items that changed since they were sent, or never were, among the next `window` items that
 * are stocked at a link's location. Like `namedBy` and `CROSSES`, but for many items at once: each table
 * is read through once, where those would look every item up by itself.
 *
 * @param version see `sourceText`.
 * @returns their ids in order, and the last id that was looked at; null when there was none left.
 */
export const findChangedItems = async (
  database: Database,
  link: { id: string; stockLocationId: string },
  { costMetadataKey, version }: { costMetadataKey: string; version: string },
  { after, window }: { after: string | null; window: number }
): Promise<{ changed: string[]; last: string | null }> => {
  const rows = await database.transaction(async (executor) => {
    // Tables that were filled a moment ago have no statistics yet, and what PostgreSQL then takes for few
    // rows it would compare with all others one by one.
    await executor.execute(`SET LOCAL enable_nestloop = off`)
    await executor.execute(`SET LOCAL work_mem = '64MB'`)
    return executor.execute<{ inventory_item_id: string | null; last: string | null }>(
      `WITH stocked AS MATERIALIZED (
       SELECT inventory_item_id FROM inventory_level
       WHERE location_id = ? AND deleted_at IS NULL AND inventory_item_id > ?
       ORDER BY inventory_item_id LIMIT ?
     ), tied AS MATERIALIZED (
       SELECT tie.inventory_item_id, bool_or(variant.manage_inventory) AS is_managed,
         min(variant.id) FILTER (
           WHERE variant.manage_inventory AND tie.required_quantity = 1 AND other.variant_id IS NULL
             AND product.id IS NOT NULL) AS named_by
       FROM product_variant_inventory_item tie
       JOIN product_variant variant ON variant.id = tie.variant_id AND variant.deleted_at IS NULL
       LEFT JOIN product ON product.id = variant.product_id AND product.deleted_at IS NULL
       LEFT JOIN (
         SELECT variant_id FROM product_variant_inventory_item WHERE deleted_at IS NULL
         GROUP BY variant_id HAVING count(DISTINCT inventory_item_id) > 1
       ) other ON other.variant_id = tie.variant_id
       WHERE tie.deleted_at IS NULL AND tie.inventory_item_id > ?
         AND tie.inventory_item_id <= (SELECT max(inventory_item_id) FROM stocked)
       GROUP BY tie.inventory_item_id
     ), changed AS (
       SELECT stocked.inventory_item_id
       FROM stocked
       JOIN inventory_item inventory
         ON inventory.id = stocked.inventory_item_id AND inventory.deleted_at IS NULL
       LEFT JOIN tied ON tied.inventory_item_id = stocked.inventory_item_id
       LEFT JOIN (
         SELECT variant.id AS variant_id, variant.title AS variant_title, variant.sku AS variant_sku,
           variant.metadata AS variant_metadata, product.id AS product_id,
           product.title AS product_title, product.metadata AS product_metadata
         FROM product_variant variant JOIN product ON product.id = variant.product_id
       ) named ON named.variant_id = tied.named_by
       LEFT JOIN mipos_item item
         ON item.inventory_item_id = stocked.inventory_item_id AND item.deleted_at IS NULL
       LEFT JOIN mipos_position position
         ON position.item_id = item.id AND position.store_link_id = ? AND position.deleted_at IS NULL
       LEFT JOIN ${LINKED_SUPPLIERS} linked
         ON linked.product_id = named.product_id AND linked.deleted_at IS NULL
       WHERE coalesce(tied.is_managed, true) AND NOT coalesce(item.excluded, false) AND ${CHANGED})
     SELECT changed.inventory_item_id, last.id AS last
     FROM (SELECT max(inventory_item_id) AS id FROM stocked) last
     LEFT JOIN changed ON true
     ORDER BY changed.inventory_item_id`,
      [
        link.stockLocationId,
        after ?? "",
        window,
        after ?? "",
        link.id,
        ...Array<string>(3).fill(costMetadataKey),
        version,
      ]
    )
  })
  return {
    changed: rows.flatMap((row) => row.inventory_item_id ?? []),
    last: rows[0]?.last ?? null,
  }
}
