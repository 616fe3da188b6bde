import type { ItemImportResponse } from "../../../types/admin-api"
import { CsvError, readRecords, type CsvRecord } from "../csv"
import { findDeletedInventoryItems } from "../database/core-tables"
import { readMappableItems } from "../database/core-tables-mapping"
import { newId } from "../database/identifiers"
import { countLeavingItems } from "../database/item-import-checks"
import {
  addImportErrors,
  addStagedRows,
  createImport,
  deleteImport,
  finishImport,
  type StagedRow,
} from "../database/item-import-table"
import type { Database } from "../database/sql"
import { checkTogether } from "./check-together"
import { readHeader, toCells, type Cells, type Column } from "./columns"
import { compareRow, type FileReferences } from "./compare-row"
import { findings, type Finding } from "./findings"
import { isPlainText } from "./plain-text"
import { readFileReferences } from "./read-references"
import { createTally, type Tally } from "./tally"

/** A hundred thousand lines have 12 MB; the rest is for long names. */
export const LARGEST_FILE_BYTES = 50_000_000

const BATCH = 1_000

/**
 * Reads a file of the mapping as it comes, and keeps what it would change until that is applied, in the
 * database: memory holds one batch of lines, however many there are.
 *
 * @returns what would change and what is wrong; with errors it cannot be applied.
 * @throws CsvError when it cannot be read as such a file at all; then nothing of it is kept.
 */
export const stageImport = async (
  database: Database,
  bytes: AsyncIterable<Uint8Array>
): Promise<ItemImportResponse> => {
  const records = readRecords(bytes, LARGEST_FILE_BYTES)
  const id = newId("mipimport")
  try {
    const columns = await readColumns(records)
    const references = await readFileReferences(database)
    const tally = createTally()
    await createImport(database, id)
    for await (const batch of inBatches(records)) {
      await addStagedRows(database, id, await stage(database, batch, columns, references, tally))
      await addImportErrors(database, id, tally.takeErrors())
    }
    await checkTogether(database, id, tally)
    await addImportErrors(database, id, tally.takeErrors())
    await finishImport(database, id, {
      rows: tally.rowsCount,
      unchanged: tally.unchangedCount,
      changes: tally.changesCount,
      errors: tally.errorsCount,
    })
    return { ...tally.toResponse(id), leaving: await countLeavingItems(database, id) }
  } catch (error) {
    await deleteImport(database, id)
    throw error
  } finally {
    await records.return(undefined)
  }
}

const readColumns = async (records: AsyncGenerator<CsvRecord>): Promise<Column[]> => {
  const first = await records.next()
  if (first.done) {
    throw new CsvError("The file is empty. Its first line has to name the columns.", "empty")
  }
  return readHeader(first.value.cells)
}

async function* inBatches(records: AsyncIterable<CsvRecord>): AsyncGenerator<CsvRecord[]> {
  let batch: CsvRecord[] = []
  for await (const record of records) {
    batch.push(record)
    if (batch.length === BATCH) {
      yield batch
      batch = []
    }
  }
  yield batch
}

/** Compares a batch of lines with the items that they name. */
const stage = async (
  database: Database,
  batch: readonly CsvRecord[],
  columns: readonly Column[],
  references: FileReferences,
  tally: Tally
): Promise<StagedRow[]> => {
  const lines = batch.map((record) => ({
    line: record.line,
    cells: record.cells.length === columns.length ? toCells(columns, record.cells) : null,
    found: record.cells.length,
  }))
  const ids = lines.flatMap(({ cells }) => (cells && isPlainText(idIn(cells)) ? [idIn(cells)] : []))
  const known = await readMappableItems(database, { inventoryItemIds: ids })
  const items = new Map(known.map((item) => [item.inventoryItemId, item]))
  const missing = ids.filter((id) => !items.has(id))
  const gone = new Set(missing.length > 0 ? await findDeletedInventoryItems(database, missing) : [])

  return lines.flatMap(({ line, cells, found }): StagedRow[] => {
    if (cells === null) {
      tally.line([], [{ line, field: null, ...findings.cellCount(found, columns.length) }])
      return []
    }
    const item = items.get(idIn(cells))
    if (!item) {
      tally.line([], [{ line, field: "inventory_item_id", ...whyUnknown(idIn(cells), gone) }])
      return []
    }
    const { changes, errors } = compareRow(cells, item, references)
    const { inventoryItemId, name, sku } = item
    tally.line(
      changes.map(({ field, from, to }) => ({
        line,
        inventory_item_id: inventoryItemId,
        name,
        field,
        from,
        to,
      })),
      errors.map((error) => ({ line, ...error }))
    )
    const writes = changes.length > 0 && errors.length === 0
    return [
      {
        line,
        inventoryItemId,
        name,
        sku,
        was: writes ? byColumn(changes, "was") : null,
        becomes: writes ? byColumn(changes, "becomes") : null,
      },
    ]
  })
}

const idIn = (cells: Cells): string => cells.inventory_item_id ?? ""

const whyUnknown = (id: string, gone: ReadonlySet<string>): Finding => {
  if (id === "") {
    return findings.noItem()
  }
  return gone.has(id) || !isPlainText(id) ? findings.unknownItem(id) : findings.itemNotCrossing(id)
}

const byColumn = (
  changes: ReturnType<typeof compareRow>["changes"],
  side: "was" | "becomes"
): Record<string, unknown> =>
  Object.fromEntries(changes.map((change) => [change.column, change[side]]))
