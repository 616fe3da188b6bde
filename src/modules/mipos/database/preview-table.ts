import type { SyncSupplier, SyncUnit } from "../client"
import type { Problem } from "../mapping"
import { newId } from "./identifiers"
import { toJson, type SqlExecutor } from "./sql"

/** `excluded`: a person, or a rule of theirs, took it out. */
export type PreviewAction = "send" | "leave_out" | "excluded"

/** What a dry run found of one item at one store link. */
export interface PreviewEntry {
  inventoryItemId: string
  action: PreviewAction
  name: string
  sku: string | null
  externalId: string | null
  /** Units, supplier, cost and stock as they would be sent; null for what is not sent. */
  purchaseUnit: SyncUnit | null
  consumptionUnit: SyncUnit | null
  supplier: SyncSupplier | null
  cost: string | null
  stock: string | null
  reasons: Problem[]
}

/** An entry as its row has it. */
export interface PreviewRow {
  id: string
  store_link_id: string
  inventory_item_id: string
  action: PreviewAction
  name: string
  sku: string | null
  external_id: string | null
  purchase_unit: SyncUnit | null
  consumption_unit: SyncUnit | null
  supplier: SyncSupplier | null
  cost: string | null
  stock: string | null
  reasons: Problem[]
}

const COLUMNS = `id, store_link_id, inventory_item_id, action, name, sku, external_id,
  purchase_unit, consumption_unit, supplier, cost, stock, reasons`

/** Writes what was found of a page; a page that is done again after a crash replaces its first try. */
export const addPreview = async (
  executor: SqlExecutor,
  syncId: string,
  storeLinkId: string,
  entries: readonly PreviewEntry[]
): Promise<void> => {
  if (entries.length === 0) {
    return
  }
  await executor.execute(
    `INSERT INTO mipos_sync_preview (id, sync_id, store_link_id, inventory_item_id, action, name,
       sku, external_id, purchase_unit, consumption_unit, supplier, cost, stock, reasons)
     SELECT given.id, ?, ?, given."inventoryItemId", given.action, given.name, given.sku,
       given."externalId", given."purchaseUnit", given."consumptionUnit", given.supplier,
       given.cost, given.stock, given.reasons
     FROM jsonb_to_recordset(?::jsonb) AS given(
       id text, "inventoryItemId" text, action text, name text, sku text, "externalId" text,
       "purchaseUnit" jsonb, "consumptionUnit" jsonb, supplier jsonb, cost text, stock text,
       reasons jsonb)
     ON CONFLICT (sync_id, store_link_id, inventory_item_id) WHERE deleted_at IS NULL
     DO UPDATE SET action = excluded.action, name = excluded.name, sku = excluded.sku,
       external_id = excluded.external_id, purchase_unit = excluded.purchase_unit,
       consumption_unit = excluded.consumption_unit, supplier = excluded.supplier,
       cost = excluded.cost, stock = excluded.stock, reasons = excluded.reasons,
       updated_at = now()`,
    [syncId, storeLinkId, toJson(entries.map((entry) => ({ id: newId("miprev"), ...entry })))]
  )
}

/** Forgets what earlier dry runs found: only the latest is of use, and a large shop's is large. */
export const dropEarlierPreviews = async (executor: SqlExecutor, syncId: string): Promise<void> => {
  await executor.execute(`DELETE FROM mipos_sync_preview WHERE sync_id <> ?`, [syncId])
}

/** The dry run whose findings are kept: the one that began last. */
export const latestDryRun = async (executor: SqlExecutor): Promise<string | null> => {
  const [row] = await executor.execute<{ id: string }>(
    `SELECT id FROM mipos_sync
     WHERE dry_run AND started_at IS NOT NULL AND deleted_at IS NULL
     ORDER BY started_at DESC LIMIT 1`
  )
  return row?.id ?? null
}

export interface PreviewFilters {
  action?: PreviewAction
  store_link_id?: string
  /** Part of a name, SKU or external id. */
  q?: string
}

/** What a dry run found, by name. */
export const listPreview = async (
  executor: SqlExecutor,
  syncId: string,
  filters: PreviewFilters,
  page: { limit: number; offset: number }
): Promise<{ rows: PreviewRow[]; count: number }> => {
  const conditions = ["sync_id = ?", "deleted_at IS NULL"]
  const parameters: unknown[] = [syncId]
  for (const column of ["action", "store_link_id"] as const) {
    if (filters[column] !== undefined) {
      conditions.push(`${column} = ?`)
      parameters.push(filters[column])
    }
  }
  if (filters.q !== undefined) {
    conditions.push("(name ILIKE ? OR sku ILIKE ? OR external_id ILIKE ?)")
    const pattern = `%${filters.q.replace(/[\\%_]/g, "\\$&")}%`
    parameters.push(pattern, pattern, pattern)
  }
  const where = `FROM mipos_sync_preview WHERE ${conditions.join(" AND ")}`
  const [[total], rows] = await Promise.all([
    executor.execute<{ count: string }>(`SELECT count(*) AS count ${where}`, parameters),
    executor.execute<PreviewRow>(`SELECT ${COLUMNS} ${where} ORDER BY name, id LIMIT ? OFFSET ?`, [
      ...parameters,
      page.limit,
      page.offset,
    ]),
  ])
  return { rows, count: Number(total?.count ?? 0) }
}

/** How many items a dry run found at each store link, by the links' ids. */
export const countPreview = async (
  executor: SqlExecutor,
  syncId: string
): Promise<Array<{ storeLinkId: string; count: number }>> => {
  const rows = await executor.execute<{ store_link_id: string; count: string }>(
    `SELECT store_link_id, count(*) AS count FROM mipos_sync_preview
     WHERE sync_id = ? AND deleted_at IS NULL GROUP BY store_link_id ORDER BY store_link_id`,
    [syncId]
  )
  return rows.map((row) => ({ storeLinkId: row.store_link_id, count: Number(row.count) }))
}

/** The next rows of a store link with this action after an inventory item, in the order of their index. */
export const readPreviewPage = (
  executor: SqlExecutor,
  of: { syncId: string; storeLinkId: string; action: PreviewAction },
  after: string,
  limit: number
): Promise<PreviewRow[]> =>
  executor.execute<PreviewRow>(
    `SELECT ${COLUMNS} FROM mipos_sync_preview
     WHERE sync_id = ? AND store_link_id = ? AND action = ? AND inventory_item_id > ?
       AND deleted_at IS NULL
     ORDER BY inventory_item_id LIMIT ?`,
    [of.syncId, of.storeLinkId, of.action, after, limit]
  )

/** The units and suppliers that the items to be sent refer to. There are as many as in the settings: few. */
export const readPreviewReferences = async (
  executor: SqlExecutor,
  syncId: string,
  storeLinkId: string
): Promise<{ units: SyncUnit[]; suppliers: SyncSupplier[] }> => {
  const distinct = <Reference>(columns: string): Promise<Array<{ reference: Reference }>> =>
    executor.execute<{ reference: Reference }>(
      `SELECT DISTINCT ON (reference->>'external_id') reference
       FROM mipos_sync_preview CROSS JOIN LATERAL unnest(ARRAY[${columns}]) AS reference
       WHERE sync_id = ? AND store_link_id = ? AND action = 'send' AND deleted_at IS NULL
       ORDER BY reference->>'external_id'`,
      [syncId, storeLinkId]
    )
  const [units, suppliers] = await Promise.all([
    distinct<SyncUnit>("purchase_unit, consumption_unit"),
    distinct<SyncSupplier>("supplier"),
  ])
  return {
    units: units.map(({ reference }) => reference),
    suppliers: suppliers.map(({ reference }) => reference),
  }
}
