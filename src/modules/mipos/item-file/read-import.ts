import { MedusaError } from "@medusajs/framework/utils"
import type { ItemImportChange, ItemImportDetailResponse } from "../../../types/admin-api"
import { countLeavingItems } from "../database/item-import-checks"
import {
  readChangingRows,
  readImportCounts,
  readImportErrors,
  type ChangingRow,
} from "../database/item-import-table"
import type { Page } from "../database/position-list"
import type { SqlExecutor } from "../database/sql"
import { FIELDS, type Field } from "./columns"
import { COLUMN_OF, type FileReferences } from "./compare-row"
import { readFileReferences } from "./read-references"
import { MOST_SHOWN } from "./tally"

/**
 * A staged import, and a page of what it would change and of what is wrong with it. Changes are paged by
 * line: all that a line changes is on one page.
 *
 * @throws MedusaError NOT_FOUND without such an import: it was applied, or is older than a day.
 */
export const readImport = async (
  executor: SqlExecutor,
  id: string,
  page: Page
): Promise<ItemImportDetailResponse> => {
  const counts = await readImportCounts(executor, id)
  if (!counts) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `There is no import ${id}. It was applied already, or is older than a day; send the file again.`,
      "import_gone"
    )
  }
  const references = await readFileReferences(executor)
  const changesOf = async (of: Page): Promise<ItemImportChange[]> =>
    (await readChangingRows(executor, id, of)).flatMap((row) => toChanges(row, references))
  const first = { limit: MOST_SHOWN, offset: 0 }
  return {
    id,
    rows: counts.rows,
    changes: counts.changes,
    unchanged: counts.unchanged,
    // As things are now: until it is applied, items come and go.
    leaving: await countLeavingItems(executor, id),
    errors: await readImportErrors(executor, id, first),
    errors_count: counts.errors,
    sample: (await changesOf(first)).slice(0, MOST_SHOWN),
    changes_page: await changesOf(page),
    errors_page: await readImportErrors(executor, id, page),
    offset: page.offset,
    limit: page.limit,
  }
}

const toChanges = (row: ChangingRow, references: FileReferences): ItemImportChange[] =>
  FIELDS.filter((field) => Object.hasOwn(row.becomes, COLUMN_OF[field])).map((field) => ({
    line: row.line,
    inventory_item_id: row.inventory_item_id,
    name: row.name,
    field,
    from: shown(field, row.was[COLUMN_OF[field]], references),
    to: shown(field, row.becomes[COLUMN_OF[field]], references),
  }))

/** A stored value as the file writes it. */
const shown = (
  field: Field,
  value: unknown,
  { units, suppliers }: FileReferences
): string | null => {
  if (value === null || value === undefined) {
    return null
  }
  switch (field) {
    case "purchase_unit":
    case "consumption_unit":
      return units.byId(String(value))?.external_id ?? null
    case "supplier":
      return suppliers.byId(String(value))?.external_id ?? null
    case "external_id":
    case "cost":
    case "excluded":
      return String(value)
  }
}
