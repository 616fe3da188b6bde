import type { SupplierRecord } from "../mapping"
import { newId } from "./identifiers"
import { toJson, type SqlExecutor } from "./sql"

/**
 * Keeps one supplier for each vendor and its name in step with the vendor's. The vendor's id is the
 * supplier's external id, unless a person gave that id to a supplier made by hand: then that one is it.
 *
 * @returns the suppliers by vendor id.
 */
export const keepVendorSuppliers = async (
  executor: SqlExecutor,
  vendors: ReadonlyArray<{ vendorId: string; name: string }>
): Promise<Map<string, SupplierRecord>> => {
  const byId = new Map(vendors.map((vendor) => [vendor.vendorId, vendor.name]))
  if (byId.size === 0) {
    return new Map()
  }
  const given = toJson(
    [...byId].map(([vendorId, name]) => ({ id: newId("mipsup"), vendor_id: vendorId, name }))
  )
  await rename(executor, given)
  await executor.execute(
    `INSERT INTO mipos_supplier (id, external_id, name, vendor_id)
     SELECT given.id, given.vendor_id, given.name, given.vendor_id
     FROM jsonb_to_recordset(?::jsonb) AS given(id text, vendor_id text, name text)
     ON CONFLICT DO NOTHING`,
    [given]
  )
  const rows = await executor.execute<SupplierRecord & { vendor_id: string | null }>(
    `SELECT id, external_id, name, vendor_id FROM mipos_supplier
     WHERE (vendor_id = ANY(?) OR external_id = ANY(?)) AND deleted_at IS NULL
     ORDER BY vendor_id NULLS FIRST`,
    [[...byId.keys()], [...byId.keys()]]
  )
  return new Map(
    rows.map((row) => [
      row.vendor_id ?? row.external_id,
      { id: row.id, external_id: row.external_id, name: row.name },
    ])
  )
}

/** A page of the ids of the vendors that suppliers were made for, after the one given. */
export const readVendorIds = async (
  executor: SqlExecutor,
  after: string,
  limit: number
): Promise<string[]> => {
  const rows = await executor.execute<{ vendor_id: string }>(
    `SELECT vendor_id FROM mipos_supplier
     WHERE vendor_id > ? AND deleted_at IS NULL ORDER BY vendor_id LIMIT ?`,
    [after, limit]
  )
  return rows.map((row) => row.vendor_id)
}

/** Gives the suppliers of these vendors their vendors' names. @returns how many had another */
export const renameVendorSuppliers = async (
  executor: SqlExecutor,
  vendors: ReadonlyArray<{ vendorId: string; name: string }>
): Promise<number> => {
  const given = vendors.map(({ vendorId, name }) => ({ vendor_id: vendorId, name }))
  return (await rename(executor, toJson(given))).length
}

/** @param given a JSON list of `{ vendor_id, name }` @returns the suppliers that had another name */
const rename = (executor: SqlExecutor, given: string): Promise<Array<{ id: string }>> =>
  executor.execute<{ id: string }>(
    `UPDATE mipos_supplier SET name = given.name, updated_at = now()
     FROM jsonb_to_recordset(?::jsonb) AS given(vendor_id text, name text)
     WHERE mipos_supplier.vendor_id = given.vendor_id AND mipos_supplier.deleted_at IS NULL
       AND mipos_supplier.name <> given.name
     RETURNING mipos_supplier.id`,
    [given]
  )
