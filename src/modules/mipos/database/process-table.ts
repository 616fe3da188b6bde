import type { SqlExecutor } from "./sql"

/** A process of this store as it tells of itself. */
export interface StoreProcess {
  id: string
  host: string
  pid: number
  /** Medusa's worker mode: shared, server or worker. */
  mode: string
  /** The identifier of the default locking provider; null when it cannot be told. */
  locking: string | null
}

export interface SeenProcess extends StoreProcess {
  startedAt: Date
  seenAt: Date
}

/** Whoever has said nothing for so long is gone. */
const GONE_AFTER = "60 seconds"

/** Says that a process is at work, and forgets those that are gone. */
export const keepProcess = async (executor: SqlExecutor, own: StoreProcess): Promise<void> => {
  await executor.execute(
    `INSERT INTO mipos_process (id, host, pid, mode, locking, started_at, seen_at)
     VALUES (?, ?, ?, ?, ?, now(), now())
     ON CONFLICT (id) DO UPDATE SET seen_at = now(), updated_at = now()`,
    [own.id, own.host, own.pid, own.mode, own.locking]
  )
  await executor.execute(
    `DELETE FROM mipos_process WHERE seen_at < now() - interval '${GONE_AFTER}'`
  )
}

/** Says that a process has ended. */
export const removeProcess = async (executor: SqlExecutor, id: string): Promise<void> => {
  await executor.execute(`DELETE FROM mipos_process WHERE id = ?`, [id])
}

/** The processes that are at work, the oldest first. */
export const readProcesses = async (executor: SqlExecutor): Promise<SeenProcess[]> => {
  const rows = await executor.execute<StoreProcess & { started_at: Date; seen_at: Date }>(
    `SELECT id, host, pid, mode, locking, started_at, seen_at FROM mipos_process
     WHERE seen_at >= now() - interval '${GONE_AFTER}' AND deleted_at IS NULL
     ORDER BY started_at, id`
  )
  return rows.map(({ started_at, seen_at, ...row }) => ({
    ...row,
    startedAt: started_at,
    seenAt: seen_at,
  }))
}
