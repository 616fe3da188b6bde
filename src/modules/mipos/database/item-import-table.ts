import { toJson, type SqlExecutor } from "./sql"

/** A line of a file whose item is known. */
export interface StagedRow {
  line: number
  inventoryItemId: string
  name: string
  sku: string | null
  /** By column of `mipos_item`, only those that the line changes; null when it changes nothing. */
  was: Record<string, unknown> | null
  becomes: Record<string, unknown> | null
}

/** How long a staged import waits to be applied. */
const KEPT = "1 day"

/** Begins an import; it cannot be applied before it is finished. Those that nobody applied go. */
export const createImport = async (executor: SqlExecutor, id: string): Promise<void> => {
  await executor.execute(
    `DELETE FROM mipos_item_import WHERE created_at < now() - interval '${KEPT}'`
  )
  await executor.execute(`INSERT INTO mipos_item_import (id) VALUES (?)`, [id])
}

/** Adds lines to an import. */
export const addStagedRows = async (
  executor: SqlExecutor,
  importId: string,
  rows: readonly StagedRow[]
): Promise<void> => {
  const given = toJson(
    rows.map((row) => ({
      line: row.line,
      inventory_item_id: row.inventoryItemId,
      name: row.name,
      sku: row.sku,
      was: row.was,
      becomes: row.becomes,
    }))
  )
  await executor.execute(
    `INSERT INTO mipos_item_import_row
       (import_id, line, inventory_item_id, name, sku, was, becomes)
     SELECT ?, given.line, given.inventory_item_id, given.name, given.sku,
       given.was, given.becomes
     FROM jsonb_to_recordset(?::jsonb) AS given(line integer, inventory_item_id text,
       name text, sku text, was jsonb, becomes jsonb)`,
    [importId, given]
  )
}

/** Ends the staging. With errors, the import can be shown and not be applied. */
export const finishImport = async (
  executor: SqlExecutor,
  id: string,
  counts: { changes: number; errors: number }
): Promise<void> => {
  await executor.execute(
    `UPDATE mipos_item_import SET changes_count = ?, errors_count = ? WHERE id = ?`,
    [counts.changes, counts.errors, id]
  )
}

/** A finished import, locked until the transaction ends; null when there is none by that id. */
export const lockImport = async (
  executor: SqlExecutor,
  id: string
): Promise<{ changes: number; errors: number } | null> => {
  const [row] = await executor.execute<{ changes_count: number; errors_count: number }>(
    `SELECT changes_count, errors_count FROM mipos_item_import
     WHERE id = ? AND errors_count IS NOT NULL AND created_at >= now() - interval '${KEPT}'
     FOR UPDATE`,
    [id]
  )
  return row ? { changes: row.changes_count, errors: row.errors_count } : null
}

/** Drops an import with its lines. */
export const deleteImport = async (executor: SqlExecutor, id: string): Promise<void> => {
  await executor.execute(`DELETE FROM mipos_item_import WHERE id = ?`, [id])
}
