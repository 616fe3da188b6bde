import {
  findRepeatedExternalIds,
  findRepeatedItems,
  findTakenExternalIds,
} from "../database/item-import-checks"
import type { SqlExecutor } from "../database/sql"
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
      message: `"${name}" stands on line ${firstLine} already. Remove one of the two lines.`,
    })),
    items.count
  )
  const repeated = await findRepeatedExternalIds(executor, importId, MOST_KEPT)
  tally.errors(
    repeated.rows.map((row) => ({
      line: row.line,
      field: "external_id",
      message: `"${row.name}" and "${row.other_name}" (line ${row.other_line}) have the same external id ${row.external_id}. Give one of them another.`,
    })),
    repeated.count
  )
  const taken = await findTakenExternalIds(executor, importId, MOST_KEPT)
  tally.errors(
    taken.rows.map((row) => ({
      line: row.line,
      field: "external_id",
      message: `"${row.other_name}" has the external id ${row.external_id} already. Give "${row.name}" another.`,
    })),
    taken.count
  )
}
