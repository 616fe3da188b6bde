import { run, type SqlExecutor, type Statement } from "./sql"

/** How many movements there were between two moments. */
export interface MovementCount {
  /** Movements that took effect. */
  inbound: number
  outbound: number
  /** Outbound ones that were refused, not answered or not sent. */
  failed: number
}

/** An opening is the stock that both sides begin with, and an echo moves nothing: neither is a movement of goods. */
const TOOK_EFFECT = "state = 'applied' AND kind NOT IN ('opening', 'echo')"
const FAILED = "direction = 'outbound' AND state IN ('rejected', 'not_sent', 'uncertain')"

/** @param edges ascending; what lies between each two of them is counted, and nothing else. */
export const movementCountsStatement = (edges: readonly Date[]): Statement => {
  const texts = edges.map((edge) => edge.toISOString())
  return {
    // Where in the list of edges a moment belongs takes no calendar, which a million rows would wait for.
    sql: `SELECT width_bucket(created_at, ?::timestamptz[]) AS bucket,
       count(*) FILTER (WHERE direction = 'inbound' AND ${TOOK_EFFECT})::integer AS inbound,
       count(*) FILTER (WHERE direction = 'outbound' AND ${TOOK_EFFECT})::integer AS outbound,
       count(*) FILTER (WHERE ${FAILED})::integer AS failed
     FROM mipos_movement
     WHERE created_at >= ?::timestamptz AND created_at < ?::timestamptz AND deleted_at IS NULL
     GROUP BY 1`,
    parameters: [texts, texts[0], texts.at(-1)],
  }
}

/** The movements between each two edges, in their order. */
export const countMovements = async (
  executor: SqlExecutor,
  edges: readonly Date[]
): Promise<MovementCount[]> => {
  const rows = await run<MovementCount & { bucket: number }>(
    executor,
    movementCountsStatement(edges)
  )
  const counted = new Map(rows.map(({ bucket, ...count }) => [bucket, count]))
  return edges
    .slice(1)
    .map((_, index) => counted.get(index + 1) ?? { inbound: 0, outbound: 0, failed: 0 })
}
