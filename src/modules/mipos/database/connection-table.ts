import type { ConnectionRow } from "../settings/connection-settings"
import type { SqlExecutor } from "./sql"

/** The connection of this store, secrets still sealed; null while none was set up. */
export const readConnection = async (executor: SqlExecutor): Promise<ConnectionRow | null> => {
  const [row] = await executor.execute<ConnectionRow>(
    `SELECT id, client_id, client_secret, email, password, access_token, user_id_tps,
       inventory_system_id, pos_id, time_zone, webhook_url, registered_webhook_url,
       webhook_tolerance_seconds, webhook_signature_fields, stock_basis, external_id_source,
       on_drift, sync_batch_size, default_unit_id, default_supplier_id, default_cost, enabled
     FROM mipos_connection WHERE deleted_at IS NULL`
  )
  return row ?? null
}

/**
 * Notes that something items are mapped from changed, so that an incremental sync looks. In whole
 * milliseconds, because the note is compared by a JavaScript date later.
 */
export const noteCatalogueChange = async (executor: SqlExecutor): Promise<void> => {
  await executor.execute(
    `UPDATE mipos_connection SET catalogue_changed_at = date_trunc('milliseconds', clock_timestamp())
     WHERE deleted_at IS NULL`
  )
}

/** The schedule that is due now, if any. */
export const readDueSchedule = async (
  executor: SqlExecutor
): Promise<{ id: string; schedule: string; timeZone: string; dueAt: Date } | null> => {
  const [row] = await executor.execute<{
    id: string
    sync_schedule: string
    time_zone: string
    next_sync_at: Date
  }>(
    `SELECT id, sync_schedule, time_zone, next_sync_at FROM mipos_connection
     WHERE deleted_at IS NULL AND enabled AND sync_schedule IS NOT NULL AND next_sync_at <= now()`
  )
  return row
    ? {
        id: row.id,
        schedule: row.sync_schedule,
        timeZone: row.time_zone,
        dueAt: row.next_sync_at,
      }
    : null
}

/**
 * Moves a due schedule on. Of all the processes that tick at once, the one that is told true starts
 * the run.
 */
export const claimSchedule = async (
  executor: SqlExecutor,
  due: { id: string; dueAt: Date },
  next: Date
): Promise<boolean> => {
  const rows = await executor.execute(
    `UPDATE mipos_connection SET next_sync_at = ?, updated_at = now()
     WHERE id = ? AND next_sync_at = ? RETURNING id`,
    [next, due.id, due.dueAt]
  )
  return rows.length > 0
}
