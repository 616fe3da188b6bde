import type { SupplierRecord, UnitRecord } from "../mapping"
import type { SqlExecutor } from "./sql"

/** All units and suppliers, the oldest first. */
export const readReferences = async (
  executor: SqlExecutor
): Promise<{ units: UnitRecord[]; suppliers: SupplierRecord[] }> => {
  const units = await executor.execute<UnitRecord>(
    `SELECT id, external_id, name, short_name FROM mipos_unit WHERE deleted_at IS NULL ORDER BY id`
  )
  const suppliers = await executor.execute<SupplierRecord>(
    `SELECT id, external_id, name FROM mipos_supplier WHERE deleted_at IS NULL ORDER BY id`
  )
  return { units, suppliers }
}
