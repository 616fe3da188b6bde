import { readReferences } from "../database/reference-table"
import type { SqlExecutor } from "../database/sql"
import type { FileReferences } from "./compare-row"
import { createReferences } from "./references"

/** The units and suppliers of this store, as a file may name them. */
export const readFileReferences = async (executor: SqlExecutor): Promise<FileReferences> => {
  const { units, suppliers } = await readReferences(executor)
  return {
    units: createReferences(units, (unit) => [unit.short_name, unit.name]),
    suppliers: createReferences(suppliers, (supplier) => [supplier.name]),
  }
}
