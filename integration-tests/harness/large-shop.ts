import { addItems } from "../../bench/large-catalogue"
import type { ConnectedStore } from "./connected-store"

/** How large a shop the lists are tried with. */
export interface ShopSize {
  positions: number
  movements: number
}

/** What a shop of many years has. */
export const LARGE_SHOP: ShopSize = { positions: 100_000, movements: 1_000_000 }

/** How many days the ledger goes back. */
const DAYS = 90

/**
 * Fills the first shop with made-up positions and movements, by SQL. Of the positions, a few of a thousand
 * have something to send, are refused, contradict mipOS, or were never sent; so do the movements fail.
 * The connection has to be off, or the plugin would set to work on them.
 */
export const fillShop = async (connected: ConnectedStore, size: ShopSize): Promise<void> => {
  const { database } = connected
  const [link] = connected.links
  if (!link) {
    throw new Error("There is no store link.")
  }
  await addItems(database, link.stock_location_id, size.positions)
  await database.query(
    `INSERT INTO mipos_item (id, inventory_item_id, external_id, name, sku, problems)
     SELECT 'mipitem_' || inventory.id, inventory.id, inventory.id,
       product.title || ' - ' || variant.title, inventory.sku,
       CASE WHEN hashtext(inventory.id) % 500 = 0
         THEN '[{"code": "unknown_unit", "message": "No unit is called so."}]'::jsonb END
     FROM inventory_item inventory
     JOIN product_variant variant ON variant.sku = inventory.sku
     JOIN product ON product.id = variant.product_id
     WHERE inventory.id LIKE 'iitem_bench_%'`
  )
  // In no order, as they come to lie in the table of a shop where anything moves.
  await database.query(
    `INSERT INTO mipos_position (id, item_id, store_link_id, inventory_item_id, stock_location_id,
       agreed_stock, agreed_at, last_movement_at, sent_fingerprint, drifted_at, drift_suspected_at,
       drift_mipos_stock, drift_agreed_stock, blocked_reason, doubted_at, state)
     SELECT 'mippos_' || level.inventory_item_id, 'mipitem_' || level.inventory_item_id, $1,
       level.inventory_item_id, level.location_id,
       CASE WHEN nth % 1000 = 1 THEN NULL
         WHEN nth % 500 = 2 THEN level.stocked_quantity + 1
         ELSE level.stocked_quantity END,
       now(), now() - (nth % 100000) * interval '1 minute', 'sent',
       CASE WHEN nth % 1000 = 3 THEN now() END, CASE WHEN nth % 1000 = 3 THEN now() END,
       CASE WHEN nth % 1000 = 3 THEN level.stocked_quantity + 5 END,
       CASE WHEN nth % 1000 = 3 THEN level.stocked_quantity END,
       CASE WHEN nth % 1000 = 4 THEN '{"messages": ["No."], "status": 409}'::jsonb END,
       CASE WHEN nth % 1000 = 5 THEN now() END,
       CASE WHEN nth % 1000 = 4 THEN 'blocked' ELSE 'idle' END
     FROM (
       SELECT level.*, row_number() OVER (ORDER BY md5(level.id)) AS nth FROM inventory_level level
       WHERE level.id LIKE 'ilev_bench_%') AS level ORDER BY nth`,
    [link.id]
  )
  await database.query(
    `WITH numbered AS MATERIALIZED (
       SELECT row_number() OVER (ORDER BY id) - 1 AS place, id, inventory_item_id, store_link_id
       FROM mipos_position WHERE id LIKE 'mippos_iitem_bench_%')
     INSERT INTO mipos_movement (id, position_id, inventory_item_id, store_link_id, external_id,
       direction, kind, state, movement_type, quantity, delta, current_stock, agreed_after,
       dedupe_key, occurred_at, settled_at, created_at, request, response)
     SELECT 'mipmov_bench_' || lpad(nth::text, 8, '0'), position.id, position.inventory_item_id,
       position.store_link_id, position.inventory_item_id,
       CASE WHEN nth % 3 = 0 THEN 'inbound' ELSE 'outbound' END,
       CASE WHEN nth % 99 = 0 THEN 'echo' ELSE 'movement' END,
       CASE WHEN nth % 3 = 0 THEN 'applied' WHEN nth % 500 = 1 THEN 'rejected'
         WHEN nth % 500 = 2 THEN 'not_sent' WHEN nth % 1000 = 4 THEN 'uncertain'
         WHEN nth % 1000 = 5 THEN 'settled' ELSE 'applied' END,
       1, 1, 1, 10, 11, CASE WHEN nth % 3 = 0 THEN md5(nth::text) END, at, at, at,
       jsonb_build_object('external_id', position.inventory_item_id, 'quantity', '1'),
       '{"status": 200, "body": {"message": ["Stock updated."]}}'::jsonb
     FROM (
       SELECT nth, now() - ($1::int - nth) * (interval '${DAYS} days' / $1::int) AS at
       FROM generate_series(1, $1::int) AS nth) AS given
     JOIN numbered position ON position.place = (nth::bigint * 7919) % $2::int
     ORDER BY nth`,
    [size.movements, size.positions]
  )
  for (const table of ["mipos_item", "mipos_position", "mipos_movement", "inventory_level"]) {
    await database.query(`VACUUM ANALYZE ${table}`)
  }
}
