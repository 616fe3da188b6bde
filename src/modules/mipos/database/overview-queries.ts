import type { PositionCounts, PositionResponse } from "../../../types/admin-api"
import { findHint, hintOf, type Hint } from "../hints"
import type { StockBasis } from "../settings/connection-settings"
import { decimal } from "../stock"
import { STOCK } from "./exact-stock"
import type { BlockedReason } from "./position-table"
import type { SqlExecutor } from "./sql"

/** A position's standing as people ask for it; "pending" and "agreed" are derived, not stored. */
export type Standing =
  "agreed" | "unsent" | "pending" | "in_flight" | "uncertain" | "blocked" | "drifted"

export interface PositionFilters {
  id?: string
  q?: string
  store_link_id?: string
  inventory_item_id?: string
  state?: Standing
  /** Only those that may agree on a wrong stock, or only the others. */
  doubted?: boolean
}

const FROM = `
  FROM mipos_position position
  JOIN mipos_item item ON item.id = position.item_id
  LEFT JOIN inventory_level level
    ON level.inventory_item_id = position.inventory_item_id
    AND level.location_id = position.stock_location_id AND level.deleted_at IS NULL`

/** Every position has exactly one standing, the most urgent one. `%s` is Medusa's stock. */
const STANDING = `
  CASE
    WHEN position.drifted_at IS NOT NULL THEN 'drifted'
    WHEN position.state <> 'idle' THEN position.state
    WHEN position.agreed_stock IS NULL THEN 'unsent'
    WHEN position.agreed_stock = (${STOCK}) THEN 'agreed'
    WHEN position.blocked_reason IS NOT NULL THEN 'blocked'
    ELSE 'pending'
  END`

/** How many positions stand how, by store link. */
export const countPositions = async (
  executor: SqlExecutor,
  basis: StockBasis
): Promise<Map<string, PositionCounts>> => {
  const rows = await executor.execute<{
    store_link_id: string
    standing: Standing
    count: string
    doubted: string
  }>(
    `SELECT position.store_link_id, ${STANDING} AS standing, count(*) AS count,
       count(position.doubted_at) AS doubted ${FROM}
     WHERE position.deleted_at IS NULL GROUP BY 1, 2`,
    [basis]
  )
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

interface PositionListRow {
  id: string
  inventory_item_id: string
  store_link_id: string
  stock_location_id: string
  external_id: string
  name: string
  sku: string | null
  state: PositionResponse["state"]
  stock: string
  agreed_stock: string | null
  doubted_at: Date | null
  drifted_at: Date | null
  drift_mipos_stock: string | null
  drift_agreed_stock: string | null
  blocked_reason: BlockedReason | null
  next_attempt_at: Date | null
  last_movement_at: Date | null
  agreed_at: Date | null
}

/** Positions with both sides' numbers, by name. */
export const listPositions = async (
  executor: SqlExecutor,
  basis: StockBasis,
  filters: PositionFilters,
  page: { limit: number; offset: number }
): Promise<{ positions: PositionResponse[]; count: number }> => {
  const conditions = ["position.deleted_at IS NULL"]
  const parameters: unknown[] = []
  for (const column of ["id", "store_link_id", "inventory_item_id"] as const) {
    if (filters[column] !== undefined) {
      conditions.push(`position.${column} = ?`)
      parameters.push(filters[column])
    }
  }
  if (filters.q !== undefined) {
    conditions.push("(item.name ILIKE ? OR item.sku ILIKE ? OR item.external_id ILIKE ?)")
    const pattern = `%${filters.q.replace(/[\\%_]/g, "\\$&")}%`
    parameters.push(pattern, pattern, pattern)
  }
  if (filters.doubted !== undefined) {
    conditions.push(`position.doubted_at IS ${filters.doubted ? "NOT NULL" : "NULL"}`)
  }
  if (filters.state !== undefined) {
    conditions.push(`(${STANDING}) = ?`)
    parameters.push(basis, filters.state)
  }
  const where = `WHERE ${conditions.join(" AND ")}`
  const [[total], rows] = await Promise.all([
    executor.execute<{ count: string }>(`SELECT count(*) AS count ${FROM} ${where}`, parameters),
    executor.execute<PositionListRow>(
      `SELECT position.id, position.inventory_item_id, position.store_link_id,
         position.stock_location_id, item.external_id, item.name, item.sku, position.state,
         (${STOCK})::text AS stock, position.agreed_stock, position.doubted_at, position.drifted_at,
         position.drift_mipos_stock, position.drift_agreed_stock, position.blocked_reason,
         position.next_attempt_at, position.last_movement_at, position.agreed_at
       ${FROM} ${where} ORDER BY item.name, position.id LIMIT ? OFFSET ?`,
      [basis, ...parameters, page.limit, page.offset]
    ),
  ])
  return { positions: rows.map(toResponse), count: Number(total?.count ?? 0) }
}

const toResponse = (row: PositionListRow): PositionResponse => {
  const agreed = row.agreed_stock && decimal.add(row.agreed_stock, "0")
  return {
    id: row.id,
    inventory_item_id: row.inventory_item_id,
    store_link_id: row.store_link_id,
    stock_location_id: row.stock_location_id,
    external_id: row.external_id,
    name: row.name,
    sku: row.sku,
    state: stateOf(row, agreed),
    medusa_stock: decimal.add(row.stock, "0"),
    agreed_stock: agreed,
    difference: agreed && decimal.subtract(row.stock, agreed),
    drift:
      row.drifted_at && row.drift_mipos_stock !== null && row.drift_agreed_stock !== null
        ? {
            mipos_stock: decimal.add(row.drift_mipos_stock, "0"),
            agreed_stock: decimal.add(row.drift_agreed_stock, "0"),
            since: row.drifted_at.toISOString(),
          }
        : null,
    doubted_at: row.doubted_at?.toISOString() ?? null,
    blocked_reason: row.blocked_reason,
    hint: positionHint(row),
    next_attempt_at: row.next_attempt_at?.toISOString() ?? null,
    last_movement_at: row.last_movement_at?.toISOString() ?? null,
    agreed_at: row.agreed_at?.toISOString() ?? null,
  }
}

const positionHint = (row: PositionListRow): Hint | null => {
  const about = { inventoryItemId: row.inventory_item_id, storeLinkId: row.store_link_id }
  if (row.blocked_reason) {
    return findHint(row.blocked_reason.messages, about)
  }
  return row.drifted_at ? hintOf("drifted", about) : null
}

/**
 * A stock that cannot be sent keeps a position from going on as much as a refusal does, although it
 * is looked at again by itself; see `STANDING`.
 */
const stateOf = (row: PositionListRow, agreed: string | null): PositionResponse["state"] =>
  row.state === "idle" &&
  row.blocked_reason !== null &&
  agreed !== null &&
  !decimal.equal(row.stock, agreed)
    ? "blocked"
    : row.state

/** When the last webhook took effect. */
export const readLastWebhookAt = async (executor: SqlExecutor): Promise<Date | null> => {
  const [row] = await executor.execute<{ created_at: Date }>(
    `SELECT created_at FROM mipos_movement
     WHERE dedupe_key IS NOT NULL ORDER BY created_at DESC LIMIT 1`
  )
  return row?.created_at ?? null
}
