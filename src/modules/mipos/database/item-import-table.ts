import type { ItemImportError } from "../../../types/admin-api"
import type { Page } from "./position-list"
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

/** Adds to what is wrong with an import. */
export const addImportErrors = async (
  executor: SqlExecutor,
  importId: string,
  errors: readonly ItemImportError[]
): Promise<void> => {
  if (errors.length === 0) {
    return
  }
  await executor.execute(
    `INSERT INTO mipos_item_import_error (import_id, line, field, code, params, message)
     SELECT ?, given.line, given.field, given.code, given.params, given.message
     FROM jsonb_to_recordset(?::jsonb)
       AS given(line integer, field text, code text, params jsonb, message text)`,
    [importId, toJson(errors)]
  )
}

/** What an import comes to, in lines; `errors` counts those that are not kept as well. */
export interface ImportCounts {
  rows: number
  unchanged: number
  changes: number
  errors: number
}

/** Ends the staging. With errors, the import can be shown and not be applied. */
export const finishImport = async (
  executor: SqlExecutor,
  id: string,
  counts: ImportCounts
): Promise<void> => {
  await executor.execute(
    `UPDATE mipos_item_import
     SET rows_count = ?, unchanged_count = ?, changes_count = ?, errors_count = ? WHERE id = ?`,
    [counts.rows, counts.unchanged, counts.changes, counts.errors, id]
  )
}

/** What a finished import comes to; null when there is none by that id. */
export const readImportCounts = async (
  executor: SqlExecutor,
  id: string
): Promise<ImportCounts | null> => {
  const [row] = await executor.execute<ImportCounts>(
    // One that an earlier version staged was counted less closely.
    `SELECT coalesce(rows_count, changes_count) AS rows, coalesce(unchanged_count, 0) AS unchanged,
       changes_count AS changes, errors_count AS errors
     FROM mipos_item_import
     WHERE id = ? AND errors_count IS NOT NULL AND created_at >= now() - interval '${KEPT}'`,
    [id]
  )
  return row ?? null
}

/** A page of what is wrong with an import, by line. */
export const readImportErrors = (
  executor: SqlExecutor,
  id: string,
  page: Page
): Promise<ItemImportError[]> =>
  executor.execute<ItemImportError>(
    `SELECT line, field, code, params, message FROM mipos_item_import_error WHERE import_id = ?
     ORDER BY line, place LIMIT ? OFFSET ?`,
    [id, page.limit, page.offset]
  )

/** A line that changes something. */
export interface ChangingRow {
  line: number
  inventory_item_id: string
  name: string
  was: Record<string, unknown>
  becomes: Record<string, unknown>
}

/** A page of the lines that change something. */
export const readChangingRows = (
  executor: SqlExecutor,
  id: string,
  page: Page
): Promise<ChangingRow[]> =>
  executor.execute<ChangingRow>(
    `SELECT line, inventory_item_id, name, was, becomes FROM mipos_item_import_row
     WHERE import_id = ? AND becomes IS NOT NULL ORDER BY line LIMIT ? OFFSET ?`,
    [id, page.limit, page.offset]
  )

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
