import { MAY_BE_KNOWN } from "./item-table"
import { toJson, type SqlExecutor } from "./sql"

/** All that a person can set for an item, and what follows from it at once, as its row has it. */
export interface ItemSettingsRow {
  id: string
  inventory_item_id: string
  name: string
  external_id: string | null
  external_id_overridden: boolean
  purchase_unit_id: string | null
  consumption_unit_id: string | null
  supplier_id: string | null
  cost: string | null
  excluded: boolean
  excluded_by: string | null
  always_included: boolean
  problems: unknown
}

/**
 * Locks the rows of items, and reads them. Whoever is about to send one of them for the first time waits
 * until the transaction ends, and then sends what it has become; whoever is just sending it is waited
 * for, so that a later statement sees that mipOS may know it.
 */
export const lockItems = (
  executor: SqlExecutor,
  inventoryItemIds: readonly string[]
): Promise<ItemSettingsRow[]> =>
  executor.execute<ItemSettingsRow>(
    // In the order in which a sync writes them, so that the two never wait for each other.
    `SELECT id, inventory_item_id, name, external_id, external_id_overridden, purchase_unit_id,
       consumption_unit_id, supplier_id, cost, excluded, excluded_by, always_included, problems
     FROM mipos_item WHERE inventory_item_id = ANY(?) AND deleted_at IS NULL
     ORDER BY inventory_item_id FOR UPDATE`,
    [inventoryItemIds]
  )

/** Whether mipOS may know an item by its external id. To be asked once its row is locked. */
export const isMaybeKnown = async (executor: SqlExecutor, itemId: string): Promise<boolean> => {
  const rows = await executor.execute(
    `SELECT 1 FROM mipos_item item WHERE item.id = ? AND ${MAY_BE_KNOWN}`,
    [itemId]
  )
  return rows.length > 0
}

/** The name of the item that has an external id; null while it is free. */
export const findHolderName = async (
  executor: SqlExecutor,
  externalId: string
): Promise<string | null> => {
  const [holder] = await executor.execute<{ name: string }>(
    `SELECT name FROM mipos_item
     WHERE external_id = ? AND external_id IS NOT NULL AND deleted_at IS NULL`,
    [externalId]
  )
  return holder?.name ?? null
}

/** Writes what a person set for items, and what follows from it; all in one statement. */
export const writeItemSettings = async (
  executor: SqlExecutor,
  rows: readonly ItemSettingsRow[]
): Promise<void> => {
  if (rows.length === 0) {
    return
  }
  await executor.execute(
    `UPDATE mipos_item SET external_id = given.external_id,
       external_id_overridden = given.external_id_overridden,
       purchase_unit_id = given.purchase_unit_id,
       consumption_unit_id = given.consumption_unit_id, supplier_id = given.supplier_id,
       cost = given.cost, excluded = given.excluded, excluded_by = given.excluded_by,
       always_included = given.always_included, problems = given.problems, updated_at = now()
     FROM jsonb_to_recordset(?::jsonb) AS given(
       id text, external_id text, external_id_overridden boolean, purchase_unit_id text,
       consumption_unit_id text, supplier_id text, cost numeric, excluded boolean, excluded_by text,
       always_included boolean, problems jsonb)
     WHERE mipos_item.id = given.id`,
    [toJson(rows)]
  )
}
