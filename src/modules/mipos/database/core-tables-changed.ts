import { SOURCE } from "./core-tables-catalogue"
import { namedBy, TIES_CROSS, tiesOf } from "./core-tables-crossing"
import type { Database, SqlExecutor } from "./sql"

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

/** What is ours of `stocked`, and of what it is `named` by. One parameter: the store link's id. */
const OF_MIPOS = `
     LEFT JOIN mipos_item item
       ON item.inventory_item_id = stocked.inventory_item_id AND item.deleted_at IS NULL
     LEFT JOIN mipos_position position
       ON position.inventory_item_id = stocked.inventory_item_id AND position.store_link_id = ?
       AND position.deleted_at IS NULL
     LEFT JOIN ${LINKED_SUPPLIERS} linked
       ON linked.product_id = named.product_id AND linked.deleted_at IS NULL`

/**
 * Looks for items that changed since they were sent, or never were, among the next `window` items that
 * are stocked at a link's location.
 *
 * @param version see `sourceText`.
 * @returns their ids in order, and the last id that was looked at; null when there was none left.
 */
export const findChangedItems = (
  database: Database,
  link: { id: string; stockLocationId: string },
  mapping: { costMetadataKey: string; version: string },
  { after, window }: { after: string | null; window: number }
): Promise<{ changed: string[]; last: string | null }> =>
  database.transaction(async (executor) => {
    const last = await findEnd(executor, link.stockLocationId, after ?? "", window)
    if (last === null) {
      return { changed: [], last }
    }
    // Tables that were filled a moment ago have no statistics yet, and what PostgreSQL then takes for few
    // rows it would compare with all others one by one.
    await executor.execute(`SET LOCAL enable_nestloop = off`)
    await executor.execute(`SET LOCAL work_mem = '64MB'`)
    const found = await lookThrough(executor, link, mapping, { after: after ?? "", last })
    await executor.execute(`SET LOCAL enable_nestloop TO DEFAULT`)
    const shared = found.flatMap((item) => (item.is_shared ? [item.inventory_item_id] : []))
    const changed = await lookUp(executor, link, mapping, shared)
    return {
      changed: found.flatMap(({ inventory_item_id, is_shared }) =>
        !is_shared || changed.has(inventory_item_id) ? [inventory_item_id] : []
      ),
      last,
    }
  })

const findEnd = async (
  executor: SqlExecutor,
  stockLocationId: string,
  after: string,
  window: number
): Promise<string | null> => {
  const [row] = await executor.execute<{ last: string | null }>(
    `SELECT max(inventory_item_id) AS last FROM (
       SELECT inventory_item_id FROM inventory_level
       WHERE location_id = ? AND deleted_at IS NULL AND inventory_item_id > ?
       ORDER BY inventory_item_id LIMIT ?) stocked`,
    [stockLocationId, after, window]
  )
  return row?.last ?? null
}

/**
 * Like `namedBy` and `CROSSES`, but for many items at once: each table is read through once, where those
 * would look every item up by itself. That is possible where an item is tied to one variant, as nearly all
 * are: `is_shared` says of the others that they have to be looked up.
 */
const lookThrough = (
  executor: SqlExecutor,
  link: { id: string; stockLocationId: string },
  { costMetadataKey, version }: { costMetadataKey: string; version: string },
  { after, last }: { after: string; last: string }
): Promise<Array<{ inventory_item_id: string; is_shared: boolean }>> =>
  executor.execute(
    `SELECT stocked.inventory_item_id, coalesce(tied.ties > 1, false) AS is_shared
     FROM inventory_level stocked
     JOIN inventory_item inventory
       ON inventory.id = stocked.inventory_item_id AND inventory.deleted_at IS NULL
     LEFT JOIN (
       SELECT inventory_item_id, count(*) AS ties, min(variant_id) AS variant_id,
         min(required_quantity) AS required_quantity
       FROM product_variant_inventory_item
       WHERE deleted_at IS NULL AND inventory_item_id > ? AND inventory_item_id <= ?
       GROUP BY inventory_item_id
     ) tied ON tied.inventory_item_id = stocked.inventory_item_id
     LEFT JOIN product_variant variant
       ON variant.id = tied.variant_id AND variant.deleted_at IS NULL
     LEFT JOIN (
       SELECT variant_id FROM product_variant_inventory_item WHERE deleted_at IS NULL
       GROUP BY variant_id HAVING min(inventory_item_id) <> max(inventory_item_id)
     ) kit ON kit.variant_id = tied.variant_id
     LEFT JOIN product
       ON product.id = variant.product_id AND product.deleted_at IS NULL
       AND variant.manage_inventory AND tied.required_quantity = 1 AND kit.variant_id IS NULL
     CROSS JOIN LATERAL (
       SELECT CASE WHEN product.id IS NOT NULL THEN variant.id END AS variant_id,
         CASE WHEN product.id IS NOT NULL THEN variant.title END AS variant_title,
         CASE WHEN product.id IS NOT NULL THEN variant.sku END AS variant_sku,
         CASE WHEN product.id IS NOT NULL THEN variant.metadata END AS variant_metadata,
         product.id AS product_id, product.title AS product_title,
         product.metadata AS product_metadata
     ) named
     ${OF_MIPOS}
     WHERE stocked.location_id = ? AND stocked.deleted_at IS NULL
       AND stocked.inventory_item_id > ? AND stocked.inventory_item_id <= ?
       AND NOT coalesce(item.excluded, false)
       AND (tied.ties > 1 OR coalesce(variant.manage_inventory, true) AND ${CHANGED})
     ORDER BY stocked.inventory_item_id`,
    [
      after,
      last,
      link.id,
      link.stockLocationId,
      after,
      last,
      ...Array<string>(3).fill(costMetadataKey),
      version,
    ]
  )

/** Which of these items changed: those that several variants sell, or kits. */
const lookUp = async (
  executor: SqlExecutor,
  link: { id: string; stockLocationId: string },
  { costMetadataKey, version }: { costMetadataKey: string; version: string },
  inventoryItemIds: readonly string[]
): Promise<Set<string>> => {
  if (inventoryItemIds.length === 0) {
    return new Set()
  }
  const rows = await executor.execute<{ inventory_item_id: string }>(
    `SELECT stocked.inventory_item_id
     FROM unnest(?::text[]) AS stocked(inventory_item_id)
     JOIN inventory_item inventory ON inventory.id = stocked.inventory_item_id
     ${tiesOf("stocked.inventory_item_id")}
     ${namedBy("stocked.inventory_item_id")}
     ${OF_MIPOS}
     WHERE ${TIES_CROSS} AND ${CHANGED}`,
    [inventoryItemIds, link.id, ...Array<string>(3).fill(costMetadataKey), version]
  )
  return new Set(rows.map((row) => row.inventory_item_id))
}
