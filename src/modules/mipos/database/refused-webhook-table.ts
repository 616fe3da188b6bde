import { newId } from "./identifiers"
import type { SqlExecutor } from "./sql"

/** Why a webhook was refused, in a form that can be counted. */
export interface Refusal {
  reason: string
  /** Bounded by what we know ourselves or by a valid signature, never free text of a stranger. */
  detail: string
  message: string
}

/** Counts a refusal in the current hour's row for its reason and detail. */
export const countRefusal = async (executor: SqlExecutor, refusal: Refusal): Promise<void> => {
  await executor.execute(
    `INSERT INTO mipos_refused_webhook (id, reason, detail, hour, message, last_at)
     VALUES (?, ?, ?, date_trunc('hour', now()), ?, now())
     ON CONFLICT (reason, detail, hour) WHERE deleted_at IS NULL
     DO UPDATE SET count = mipos_refused_webhook.count + 1, message = excluded.message,
       last_at = now(), updated_at = now()`,
    [newId("miprefused"), refusal.reason, refusal.detail, refusal.message]
  )
}

/** The refusals of the last 24 hours by reason and detail, the latest first. */
export const readRefusals = (
  executor: SqlExecutor
): Promise<
  Array<{ reason: string; detail: string; count: string; message: string; last_at: Date }>
> =>
  executor.execute(
    `SELECT reason, detail, sum(count) AS count, max(message) AS message, max(last_at) AS last_at
     FROM mipos_refused_webhook
     WHERE hour > now() - interval '24 hours' AND deleted_at IS NULL
     GROUP BY reason, detail ORDER BY max(last_at) DESC LIMIT 20`
  )
