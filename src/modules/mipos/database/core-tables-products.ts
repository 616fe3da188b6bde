import type { PositionProduct } from "../../../types/admin-api"
import type { SqlExecutor } from "./sql"

/** What `core-tables` is for lists: what the few items of a page belong to, and are stored at. */

interface ProductRow {
  inventory_item_id: string
  product_id: string
  product_title: string
  variant_id: string
  variant_title: string | null
  thumbnail: string | null
}

/**
 * The product and variant that inventory items belong to, by inventory item: the variant that is nothing
 * but the item, which also names it; else the first that it is a part of. None for a raw material.
 */
export const readProductsOf = async (
  executor: SqlExecutor,
  inventoryItemIds: readonly string[]
): Promise<Map<string, PositionProduct>> => {
  if (inventoryItemIds.length === 0) {
    return new Map()
  }
  const rows = await executor.execute<ProductRow>(
    `SELECT given.id AS inventory_item_id, owner.*
     FROM unnest(?::text[]) AS given(id)
     JOIN LATERAL (
       SELECT product.id AS product_id, product.title AS product_title, variant.id AS variant_id,
         variant.title AS variant_title, coalesce(variant.thumbnail, product.thumbnail) AS thumbnail
       FROM product_variant_inventory_item tie
       JOIN product_variant variant ON variant.id = tie.variant_id AND variant.deleted_at IS NULL
       JOIN product ON product.id = variant.product_id AND product.deleted_at IS NULL
       WHERE tie.inventory_item_id = given.id AND tie.deleted_at IS NULL
       ORDER BY tie.required_quantity <> 1 OR EXISTS (
         SELECT 1 FROM product_variant_inventory_item other
         WHERE other.variant_id = variant.id AND other.deleted_at IS NULL
           AND other.inventory_item_id <> given.id), variant.id
       LIMIT 1) owner ON true`,
    [[...new Set(inventoryItemIds)]]
  )
  return new Map(rows.map(({ inventory_item_id: id, ...product }) => [id, product]))
}

/** The inventory items that the variants of these products, or these variants, are made of. */
export const findItemsOf = async (
  executor: SqlExecutor,
  of: { productIds: readonly string[] } | { variantIds: readonly string[] }
): Promise<string[]> => {
  const byProduct = "productIds" in of
  const rows = await executor.execute<{ id: string }>(
    `SELECT DISTINCT tie.inventory_item_id AS id
     FROM product_variant_inventory_item tie
     JOIN product_variant variant ON variant.id = tie.variant_id AND variant.deleted_at IS NULL
     WHERE ${byProduct ? "variant.product_id" : "variant.id"} = ANY(?) AND tie.deleted_at IS NULL`,
    [byProduct ? of.productIds : of.variantIds]
  )
  return rows.map(({ id }) => id)
}

/** Names of stock locations by their ids, also of those that were deleted. */
export const readLocationNames = async (
  executor: SqlExecutor,
  ids: readonly string[]
): Promise<Map<string, string>> => {
  const rows = await executor.execute<{ id: string; name: string }>(
    `SELECT id, name FROM stock_location WHERE id = ANY(?)`,
    [[...new Set(ids)]]
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
