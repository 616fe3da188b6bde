import { newId } from "./identifiers"
import { toJson, type SqlExecutor } from "./sql"

/** Why a webhook was refused, in a form that can be counted. */
export interface Refusal {
  reason: string
  /** What it was about, such as an item's id. It may be a stranger's choice: see `MOST_DETAILS`. */
  detail: string
  message: string
}

/** Refusals of one reason and detail. */
export interface CountedRefusal extends Refusal {
  count: number
}

/**
 * How many details are told apart for each reason and hour; the others share a row. The signature
 * does not cover the item, so whoever has one genuine webhook can name as many items as they like.
 */
const MOST_DETAILS = 100

/** Many times what anybody is shown. */
const KEPT_FOR = "7 days"

/**
 * Adds refusals to the rows of the current hour, all in one statement. No two of them have the same
 * reason and detail.
 */
export const countRefusals = async (
  executor: SqlExecutor,
  refusals: readonly CountedRefusal[]
): Promise<void> => {
  const rows = await executor.execute<{ is_new: boolean }>(
    `WITH counted AS (
       SELECT reason, detail FROM mipos_refused_webhook
       WHERE hour = date_trunc('hour', now()) AND deleted_at IS NULL
     ), given AS (
       SELECT given.*, EXISTS (
         SELECT FROM counted WHERE counted.reason = given.reason AND counted.detail = given.detail
       ) AS is_known
       FROM jsonb_to_recordset(?::jsonb)
         AS given(id text, reason text, detail text, message text, count integer)
     ), kept AS (
       SELECT id, reason, message, count, CASE
         WHEN is_known OR row_number() OVER (PARTITION BY reason, is_known ORDER BY detail)
           + (SELECT count(*) FROM counted WHERE counted.reason = given.reason) <= ${MOST_DETAILS}
         THEN detail ELSE '' END AS detail
       FROM given
     )
     INSERT INTO mipos_refused_webhook (id, reason, detail, hour, message, count, last_at)
     SELECT min(id), reason, detail, date_trunc('hour', now()), min(message), sum(count), now()
     FROM kept GROUP BY reason, detail
     -- Always in the same order: processes that count at once must not wait for each other in a ring.
     ORDER BY reason, detail
     ON CONFLICT (reason, detail, hour) WHERE deleted_at IS NULL
     DO UPDATE SET count = mipos_refused_webhook.count + excluded.count,
       message = excluded.message, last_at = now(), updated_at = now()
     RETURNING (xmax = 0) AS is_new`,
    [toJson(refusals.map((refusal) => ({ id: newId("miprefused"), ...refusal })))]
  )
  if (rows.some((row) => row.is_new)) {
    await executor.execute(
      `DELETE FROM mipos_refused_webhook WHERE hour < now() - interval '${KEPT_FOR}'`
    )
  }
}

/** The refusals of the last 24 hours by reason and detail, the latest first. */
export const readRefusals = (
  executor: SqlExecutor
): Promise<
  Array<{ reason: string; detail: string; count: string; message: string; last_at: Date }>
> =>
  executor.execute(
    `SELECT reason, detail, sum(count) AS count,
       (array_agg(message ORDER BY last_at DESC))[1] AS message, max(last_at) AS last_at
     FROM mipos_refused_webhook
     WHERE hour > now() - interval '24 hours' AND deleted_at IS NULL
     GROUP BY reason, detail ORDER BY max(last_at) DESC LIMIT 20`
  )
