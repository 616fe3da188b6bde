import {
  findRepeatedExternalIds,
  findRepeatedItems,
  findTakenExternalIds,
} from "../database/item-import-checks"
import type { SqlExecutor } from "../database/sql"
import { findings } from "./findings"
import { MOST_KEPT, type Tally } from "./tally"

/** Finds what no line shows by itself: lines that contradict each other, or an item that is not in the file. */
export const checkTogether = async (
  executor: SqlExecutor,
  importId: string,
  tally: Tally
): Promise<void> => {
  const items = await findRepeatedItems(executor, importId, MOST_KEPT)
  tally.errors(
    items.rows.map(({ line, name, first_line: firstLine }) => ({
      line,
      field: "inventory_item_id",
      ...findings.itemRepeated(name, firstLine),
    })),
    items.count
  )
  const repeated = await findRepeatedExternalIds(executor, importId, MOST_KEPT)
  tally.errors(
    repeated.rows.map((row) => ({
      line: row.line,
      field: "external_id",
      ...findings.externalIdRepeated(row.name, row.other_name, row.other_line, row.external_id),
    })),
    repeated.count
  )
  const taken = await findTakenExternalIds(executor, importId, MOST_KEPT)
  tally.errors(
    taken.rows.map((row) => ({
      line: row.line,
      field: "external_id",
      ...findings.externalIdTaken(row.name, row.other_name, row.external_id),
    })),
    taken.count
  )
}
