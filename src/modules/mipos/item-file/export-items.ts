import type { Readable } from "node:stream"
import { writeRecords } from "../csv"
import { readMappableItems } from "../database/core-tables-mapping"
import type { SqlExecutor } from "../database/sql"
import { COLUMNS, type Column } from "./columns"
import type { FileReferences, MappableItem } from "./compare-row"
import { readFileReferences } from "./read-references"

const PAGE = 1_000

/**
 * The mapping of every item that crosses as a CSV file, read page by page as somebody takes it. An
 * import of the same file changes nothing.
 *
 * @throws whatever the database says of the first page; what comes later ends the stream.
 */
export const exportItems = async (executor: SqlExecutor): Promise<Readable> => {
  const references = await readFileReferences(executor)
  const first = await readMappableItems(executor, { after: "", limit: PAGE })
  return writeRecords(rowsFrom(executor, first, references))
}

async function* rowsFrom(
  executor: SqlExecutor,
  first: MappableItem[],
  references: FileReferences
): AsyncGenerator<readonly string[]> {
  yield COLUMNS
  let page = first
  for (;;) {
    for (const item of page) {
      const cells = toRow(item, references)
      yield COLUMNS.map((column) => cells[column])
    }
    const last = page.at(-1)
    if (!last || page.length < PAGE) {
      return
    }
    page = await readMappableItems(executor, { after: last.inventoryItemId, limit: PAGE })
  }
}

const toRow = (
  item: MappableItem,
  { units, suppliers }: FileReferences
): Record<Column, string> => ({
  inventory_item_id: item.inventoryItemId,
  sku: item.sku ?? "",
  name: item.name,
  external_id: item.externalId ?? "",
  purchase_unit: units.byId(item.purchaseUnitId)?.external_id ?? "",
  consumption_unit: units.byId(item.consumptionUnitId)?.external_id ?? "",
  supplier: suppliers.byId(item.supplierId)?.external_id ?? "",
  cost: item.cost ?? "",
  excluded: String(item.excluded),
})
