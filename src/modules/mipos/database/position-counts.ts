import type { PositionCounts, Standing } from "../../../types/admin-api"
import type { StockBasis } from "../settings/connection-settings"
import { STANDING } from "./position-standing"
import { run, type SqlExecutor, type Statement } from "./sql"

/** What is counted for each store link. Reads positions, items and levels through: all of them stand somehow. */
export const positionCountsStatement = (basis: StockBasis): Statement => ({
  sql: `SELECT position.store_link_id, ${STANDING} AS standing, count(*) AS count,
       count(position.doubted_at) AS doubted
     FROM mipos_position position
     LEFT JOIN mipos_item item ON item.id = position.item_id AND item.excluded
     LEFT JOIN inventory_level level
       ON level.inventory_item_id = position.inventory_item_id
       AND level.location_id = position.stock_location_id AND level.deleted_at IS NULL
     WHERE position.deleted_at IS NULL GROUP BY 1, 2`,
  parameters: [basis],
})

/** How many positions stand how, by store link. */
export const countPositions = async (
  executor: SqlExecutor,
  basis: StockBasis
): Promise<Map<string, PositionCounts>> => {
  const rows = await run<{
    store_link_id: string
    standing: Standing
    count: string
    doubted: string
  }>(executor, positionCountsStatement(basis))
  const counts = new Map<string, PositionCounts>()
  for (const row of rows) {
    const of = counts.get(row.store_link_id) ?? {
      total: 0,
      agreed: 0,
      unsent: 0,
      pending: 0,
      in_flight: 0,
      uncertain: 0,
      blocked: 0,
      drifted: 0,
      doubted: 0,
    }
    of[row.standing] += Number(row.count)
    of.total += Number(row.count)
    of.doubted += Number(row.doubted)
    counts.set(row.store_link_id, of)
  }
  return counts
}
