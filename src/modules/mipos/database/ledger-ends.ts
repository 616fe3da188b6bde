import { run, type SqlExecutor, type Statement } from "./sql"

/** The newest row of the ledger: another one says that something has crossed, or is about to. */
export const lastMovementStatement: Statement = {
  sql: `SELECT id FROM mipos_movement WHERE deleted_at IS NULL
     ORDER BY created_at DESC, id DESC LIMIT 1`,
  parameters: [],
}

/** The id of the newest row of the ledger; null while it is empty. */
export const readLastMovementId = async (executor: SqlExecutor): Promise<string | null> => {
  const [row] = await run<{ id: string }>(executor, lastMovementStatement)
  return row?.id ?? null
}

/** The newest webhook of the ledger since a moment, which is looked for from the end: most of it may be ours. */
export const lastWebhookStatement = (since: Date | null): Statement => ({
  sql: `SELECT created_at FROM mipos_movement
     WHERE dedupe_key IS NOT NULL AND deleted_at IS NULL ${since ? "AND created_at > ?" : ""}
     ORDER BY created_at DESC LIMIT 1`,
  parameters: since ? [since] : [],
})

/** When the last webhook since a moment took effect; null without one. */
export const readLastWebhookAt = async (
  executor: SqlExecutor,
  since: Date | null
): Promise<Date | null> => {
  const [row] = await run<{ created_at: Date }>(executor, lastWebhookStatement(since))
  return row?.created_at ?? null
}
