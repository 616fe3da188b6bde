import type { SqlExecutor } from "./sql"

/**
 * Writes what a staged import changes, set by set, within the caller's transaction. `lockStagedItems`
 * comes first; what it locked is what the checks look at and what `writeStagedItems` writes.
 */

/** Makes the rows of items that have none yet, and locks all that the import changes. */
export const lockStagedItems = async (executor: SqlExecutor, importId: string): Promise<void> => {
  // In the order in which a sync writes them, so that the two never wait for each other. The ids are made
  // here, because the rows never leave the database.
  await executor.execute(
    `INSERT INTO mipos_item (id, inventory_item_id, name, sku)
     SELECT 'mipitem_' || upper(left(replace(gen_random_uuid()::text, '-', ''), 26)),
       inventory_item_id, name, sku
     FROM mipos_item_import_row
     WHERE import_id = ? AND becomes IS NOT NULL
     ORDER BY inventory_item_id
     ON CONFLICT DO NOTHING`,
    [importId]
  )
  await executor.execute(
    `SELECT count(*) FROM (
       SELECT 1 FROM mipos_item_import_row staged
       JOIN mipos_item item
         ON item.inventory_item_id = staged.inventory_item_id AND item.deleted_at IS NULL
       WHERE staged.import_id = ? AND staged.becomes IS NOT NULL
       ORDER BY item.inventory_item_id
       FOR UPDATE OF item) AS locked`,
    [importId]
  )
}

/** Sets what the import says. What was wrong with an item may be right now; the next sync says so. */
export const writeStagedItems = async (executor: SqlExecutor, importId: string): Promise<void> => {
  // Two items may exchange their external ids: nobody has one before everybody gets his.
  await executor.execute(
    `UPDATE mipos_item item SET external_id = NULL
     FROM mipos_item_import_row staged
     WHERE staged.import_id = ? AND staged.becomes->>'external_id' IS NOT NULL
       AND item.inventory_item_id = staged.inventory_item_id AND item.deleted_at IS NULL
       AND item.external_id IS NOT NULL`,
    [importId]
  )
  await executor.execute(
    `UPDATE mipos_item item SET external_id = next.external_id,
       purchase_unit_id = next.purchase_unit_id, consumption_unit_id = next.consumption_unit_id,
       supplier_id = next.supplier_id, cost = next.cost,
       external_id_overridden =
         item.external_id_overridden OR (staged.becomes->>'external_id') IS NOT NULL,
       excluded = CASE
         WHEN staged.becomes->'excluded' IS NULL THEN item.excluded ELSE next.excluded END,
       excluded_by = CASE
         WHEN staged.becomes->'excluded' IS NULL THEN item.excluded_by
         WHEN next.excluded THEN 'person' END,
       always_included = item.always_included AND NOT coalesce((staged.becomes->>'excluded')::boolean, false),
       problems = NULL, updated_at = now()
     FROM mipos_item_import_row staged
     JOIN mipos_item present
       ON present.inventory_item_id = staged.inventory_item_id AND present.deleted_at IS NULL
     CROSS JOIN LATERAL jsonb_populate_record(present, staged.becomes) AS next
     WHERE staged.import_id = ? AND staged.becomes IS NOT NULL AND item.id = present.id`,
    [importId]
  )
}
