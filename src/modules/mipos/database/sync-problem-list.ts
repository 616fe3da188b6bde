import { patternOf } from "./item-text"
import type { Page } from "./position-list"
import { conditions, run, type SqlExecutor, type Statement } from "./sql"

/** An item that a sync left out, as its row has it. */
export interface SyncProblemRow {
  id: string
  store_link_id: string
  inventory_item_id: string
  name: string
  external_id: string | null
  /** `[{ code, message }]` */
  reasons: unknown
}

const fromOf = (syncId: string, q: string | undefined): Statement => {
  const where = conditions("sync_id = ? AND deleted_at IS NULL")
  if (q !== undefined) {
    const pattern = patternOf(q)
    where.add("(name ILIKE ? OR external_id ILIKE ?)", pattern, pattern)
  }
  return {
    sql: `FROM mipos_sync_problem WHERE ${where.sql}`,
    parameters: [syncId, ...where.parameters],
  }
}

/** @param q part of a name or external id. */
export const syncProblemPageStatement = (
  syncId: string,
  q: string | undefined,
  page: Page
): Statement => {
  const { sql, parameters } = fromOf(syncId, q)
  return {
    sql: `SELECT id, store_link_id, inventory_item_id, name, external_id, reasons ${sql}
     ORDER BY name, id LIMIT ? OFFSET ?`,
    parameters: [...parameters, page.limit, page.offset],
  }
}

/** How many items a sync left out. */
export const syncProblemCountStatement = (syncId: string, q: string | undefined): Statement => {
  const { sql, parameters } = fromOf(syncId, q)
  return { sql: `SELECT count(*)::integer AS count ${sql}`, parameters }
}

/** A page of what a sync left out, by name. */
export const listSyncProblems = async (
  executor: SqlExecutor,
  syncId: string,
  q: string | undefined,
  page: Page
): Promise<{ rows: SyncProblemRow[]; count: number }> => {
  const [[total], rows] = await Promise.all([
    run<{ count: number }>(executor, syncProblemCountStatement(syncId, q)),
    run<SyncProblemRow>(executor, syncProblemPageStatement(syncId, q, page)),
  ])
  return { rows, count: total?.count ?? 0 }
}
