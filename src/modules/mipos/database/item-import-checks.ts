import { MAY_BE_KNOWN } from "./item-table"
import type { SqlExecutor } from "./sql"

/** Lines that a check found: the first of them, and how many there are. */
export interface Found<Row> {
  rows: Row[]
  count: number
}

const findLines = async <Row extends { line: number }>(
  executor: SqlExecutor,
  sql: string,
  importId: string,
  most: number
): Promise<Found<Row>> => {
  const rows = await executor.execute<Row & { total: string }>(
    `SELECT found.*, count(*) OVER () AS total FROM (${sql}) AS found ORDER BY line LIMIT ?`,
    [importId, most]
  )
  return { rows, count: Number(rows[0]?.total ?? 0) }
}

/** Lines whose item stands on an earlier line as well. */
export const findRepeatedItems = (
  executor: SqlExecutor,
  importId: string,
  most: number
): Promise<Found<{ line: number; name: string; first_line: number }>> =>
  findLines(
    executor,
    `SELECT * FROM (
       SELECT line, name, min(line) OVER (PARTITION BY inventory_item_id) AS first_line
       FROM mipos_item_import_row WHERE import_id = ?) AS given
     WHERE line > first_line`,
    importId,
    most
  )

interface SameExternalId {
  line: number
  name: string
  external_id: string
  other_name: string
}

/** Lines that give an item the external id which an earlier line gives to another one. */
export const findRepeatedExternalIds = (
  executor: SqlExecutor,
  importId: string,
  most: number
): Promise<Found<SameExternalId & { other_line: number }>> =>
  findLines(
    executor,
    `SELECT line, name, external_id, other_line, other_name FROM (
       SELECT line, name, inventory_item_id, becomes->>'external_id' AS external_id,
         first_value(line) OVER same AS other_line, first_value(name) OVER same AS other_name,
         first_value(inventory_item_id) OVER same AS other_item_id
       FROM mipos_item_import_row
       WHERE import_id = ? AND becomes->>'external_id' IS NOT NULL
       WINDOW same AS (PARTITION BY becomes->>'external_id' ORDER BY line)) AS given
     WHERE inventory_item_id <> other_item_id`,
    importId,
    most
  )

/** Lines that give an item the external id of another one, which keeps it. */
export const findTakenExternalIds = (
  executor: SqlExecutor,
  importId: string,
  most: number
): Promise<Found<SameExternalId>> =>
  findLines(
    executor,
    `SELECT staged.line, staged.name, holder.external_id, holder.name AS other_name
     FROM mipos_item_import_row staged
     JOIN mipos_item holder
       ON holder.external_id = staged.becomes->>'external_id' AND holder.deleted_at IS NULL
       AND holder.inventory_item_id <> staged.inventory_item_id
     WHERE staged.import_id = ? AND NOT EXISTS (
       SELECT 1 FROM mipos_item_import_row other
       WHERE other.import_id = staged.import_id
         AND other.inventory_item_id = holder.inventory_item_id
         AND other.becomes->>'external_id' IS NOT NULL)`,
    importId,
    most
  )

/** Lines whose item is not any more what the preview showed, in what they change. */
export const findChangedSince = (
  executor: SqlExecutor,
  importId: string,
  most: number
): Promise<Found<{ line: number; name: string }>> =>
  findLines(
    executor,
    // An item as it is, and as it would be with what the preview showed: the same, unless it changed.
    `SELECT staged.line, staged.name FROM mipos_item_import_row staged
     JOIN mipos_item item
       ON item.inventory_item_id = staged.inventory_item_id AND item.deleted_at IS NULL
     WHERE staged.import_id = ? AND staged.becomes IS NOT NULL
       AND (jsonb_populate_record(item, staged.was - 'excluded') IS DISTINCT FROM item
         OR (staged.was->>'excluded')::boolean <> (coalesce(item.excluded_by, '') = 'person')
         OR (staged.becomes->>'external_id' IS NOT NULL AND ${MAY_BE_KNOWN}))`,
    importId,
    most
  )

/** How many items of an import would leave: they are at mipOS now, and end at no stock there. */
export const countLeavingItems = async (
  executor: SqlExecutor,
  importId: string
): Promise<number> => {
  const [row] = await executor.execute<{ count: string }>(
    `SELECT count(*) AS count FROM mipos_item_import_row staged
     JOIN mipos_item item
       ON item.inventory_item_id = staged.inventory_item_id AND item.deleted_at IS NULL
     WHERE staged.import_id = ? AND staged.becomes->>'excluded' = 'true'
       AND NOT item.excluded AND ${MAY_BE_KNOWN}`,
    [importId]
  )
  return Number(row?.count ?? 0)
}

/** Lines that name a unit or a supplier which is gone by now. */
export const findGoneReferences = (
  executor: SqlExecutor,
  importId: string,
  most: number
): Promise<Found<{ line: number; name: string }>> =>
  findLines(
    executor,
    `SELECT staged.line, staged.name FROM mipos_item_import_row staged
     CROSS JOIN LATERAL unnest(ARRAY[
       staged.becomes->>'purchase_unit_id', staged.becomes->>'consumption_unit_id',
       staged.becomes->>'supplier_id']) AS wanted(id)
     LEFT JOIN mipos_unit unit ON unit.id = wanted.id AND unit.deleted_at IS NULL
     LEFT JOIN mipos_supplier supplier ON supplier.id = wanted.id AND supplier.deleted_at IS NULL
     WHERE staged.import_id = ? AND wanted.id IS NOT NULL
       AND unit.id IS NULL AND supplier.id IS NULL`,
    importId,
    most
  )
