/** What of Medusa's catalogue crosses, and what names it: pieces of SQL for the `core-tables` files. */

/**
 * Variants whose inventory is not managed do not cross: an item that belongs only to such variants
 * stays out. An item of no variant at all (a kit's part, a raw material) crosses. `level` is the
 * table's alias.
 *
 * Such variants are few as a rule, so they are what is asked for first.
 */
export const CROSSES = `(
  NOT EXISTS (
    SELECT 1 FROM product_variant_inventory_item tie
    JOIN product_variant variant ON variant.id = tie.variant_id AND variant.deleted_at IS NULL
    WHERE tie.inventory_item_id = level.inventory_item_id AND tie.deleted_at IS NULL
      AND NOT variant.manage_inventory)
  OR EXISTS (
    SELECT 1 FROM product_variant_inventory_item tie
    JOIN product_variant variant ON variant.id = tie.variant_id AND variant.deleted_at IS NULL
    WHERE tie.inventory_item_id = level.inventory_item_id AND tie.deleted_at IS NULL
      AND variant.manage_inventory))`

/**
 * As `CROSSES`, for a query that looks at few of the items: PostgreSQL would read every variant there
 * is for that. `given` is the column with the inventory item's id.
 */
export const tiesOf = (given: string): string => `
  CROSS JOIN LATERAL (
    SELECT count(*) AS variants, count(*) FILTER (WHERE variant.manage_inventory) AS managed
    FROM product_variant_inventory_item tie
    JOIN product_variant variant ON variant.id = tie.variant_id AND variant.deleted_at IS NULL
    WHERE tie.inventory_item_id = ${given} AND tie.deleted_at IS NULL) ties`

export const TIES_CROSS = "(ties.variants = 0 OR ties.managed > 0)"

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

export const NAMED_COLUMNS = `
  named.variant_id, named.variant_title, named.variant_sku, named.product_id, named.product_title`
