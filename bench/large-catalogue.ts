import type { TestDatabase } from "../integration-tests/harness/database"

const VARIANTS_EACH = 4
const TABLES = [
  "inventory_item",
  "inventory_level",
  "product",
  "product_variant",
  "product_variant_inventory_item",
]

/**
 * Stocks so many made-up items, the variants of a quarter as many products, at a location, by SQL: through Medusa's own API a hundred thousand
 * would take an hour, and how they came to be is not what is measured.
 */
export const addItems = async (
  database: TestDatabase,
  stockLocationId: string,
  count: number
): Promise<void> => {
  await database.query(
    `INSERT INTO inventory_item (id, sku, title, unit_of_measure, requires_shipping, metadata)
     SELECT 'iitem_bench_' || lpad(nth::text, 7, '0'), 'BENCH-' || nth, 'Bench item ' || nth,
       (ARRAY['un', 'kg', 'l'])[1 + nth % 3], true, jsonb_build_object('cost', (1 + nth % 500)::text)
     FROM generate_series(1, $1::int) AS nth`,
    [count]
  )
  await database.query(
    `INSERT INTO product (id, title, handle, status, is_giftcard, discountable)
     SELECT 'prod_bench_' || lpad(nth::text, 7, '0'), 'Bench product ' || nth, 'bench-product-' || nth,
       'published', false, true
     FROM generate_series(1, ($1::int + ${VARIANTS_EACH} - 1) / ${VARIANTS_EACH}) AS nth`,
    [count]
  )
  await database.query(
    `INSERT INTO product_variant (id, title, sku, product_id, allow_backorder, manage_inventory, variant_rank)
     SELECT 'variant_bench_' || lpad(nth::text, 7, '0'), 'Size ' || nth % ${VARIANTS_EACH}, 'BENCH-' || nth,
       'prod_bench_' || lpad((1 + (nth - 1) / ${VARIANTS_EACH})::text, 7, '0'), false, true, nth % ${VARIANTS_EACH}
     FROM generate_series(1, $1::int) AS nth`,
    [count]
  )
  await database.query(
    `INSERT INTO product_variant_inventory_item (id, variant_id, inventory_item_id, required_quantity)
     SELECT 'pvitem_bench_' || lpad(nth::text, 7, '0'), 'variant_bench_' || lpad(nth::text, 7, '0'),
       'iitem_bench_' || lpad(nth::text, 7, '0'), 1
     FROM generate_series(1, $1::int) AS nth`,
    [count]
  )
  await database.query(
    `INSERT INTO inventory_level (id, inventory_item_id, location_id, stocked_quantity,
       raw_stocked_quantity, reserved_quantity, raw_reserved_quantity, incoming_quantity,
       raw_incoming_quantity)
     SELECT 'ilev_bench_' || lpad(nth::text, 7, '0'), 'iitem_bench_' || lpad(nth::text, 7, '0'), $2,
       nth % 100, jsonb_build_object('value', (nth % 100)::text, 'precision', 20),
       0, '{"value": "0", "precision": 20}', 0, '{"value": "0", "precision": 20}'
     FROM generate_series(1, $1::int) AS nth`,
    [count, stockLocationId]
  )
  for (const table of TABLES) {
    await database.query(`ANALYZE ${table}`)
  }
}

/** Moves the stock of every made-up item by one, without an event: what only a scan finds. */
export const moveAllItems = async (database: TestDatabase): Promise<void> => {
  await database.query(
    `UPDATE inventory_level SET stocked_quantity = stocked_quantity + 1,
       raw_stocked_quantity =
         jsonb_build_object('value', (stocked_quantity + 1)::text, 'precision', 20)
     WHERE id LIKE 'ilev_bench_%'`
  )
}

/** Moves the stock of so many made-up items by one, without an event: what only a scan finds. */
export const moveSomeItems = async (database: TestDatabase, count: number): Promise<void> => {
  await database.query(
    `UPDATE inventory_level SET stocked_quantity = stocked_quantity + 1,
       raw_stocked_quantity =
         jsonb_build_object('value', (stocked_quantity + 1)::text, 'precision', 20)
     WHERE id IN (SELECT id FROM inventory_level WHERE id LIKE 'ilev_bench_%' ORDER BY md5(id) LIMIT $1)`,
    [count]
  )
}
