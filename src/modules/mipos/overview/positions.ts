import type { PositionOrder, PositionProduct, PositionResponse } from "../../../types/admin-api"
import { findItemsOf, readLocationNames, readProductsOf } from "../database/core-tables-products"
import {
  positionCountStatement,
  positionPageStatement,
  positionRowsStatement,
  type Page,
  type PositionFilters,
  type PositionListRow,
} from "../database/position-list"
import { run, type SqlExecutor } from "../database/sql"
import { findHint, hintOf, type Hint } from "../hints"
import type { StockBasis } from "../settings/connection-settings"
import { decimal } from "../stock"

/** What a list of positions may be narrowed by; of several values, one has to fit. */
export interface PositionQuery extends Omit<PositionFilters, "inventory_item_ids"> {
  product_id?: readonly string[]
  variant_id?: readonly string[]
  inventory_item_id?: readonly string[]
}

/** A page of positions with both sides' numbers. */
export const listPositions = async (
  executor: SqlExecutor,
  basis: StockBasis,
  query: PositionQuery,
  order: PositionOrder,
  page: Page
): Promise<{ positions: PositionResponse[]; count: number }> => {
  const filters = await toFilters(executor, query)
  const [[total], ids] = await Promise.all([
    run<{ count: number }>(executor, positionCountStatement(basis, filters)),
    run<{ id: string }>(executor, positionPageStatement(basis, filters, order, page)),
  ])
  return {
    positions: await readPositions(
      executor,
      basis,
      ids.map(({ id }) => id)
    ),
    count: total?.count ?? 0,
  }
}

const toFilters = async (
  executor: SqlExecutor,
  {
    product_id: productIds,
    variant_id: variantIds,
    inventory_item_id: itemIds,
    ...rest
  }: PositionQuery
): Promise<PositionFilters> => ({
  ...rest,
  inventory_item_ids: [
    ...(itemIds ? [itemIds] : []),
    ...(productIds ? [await findItemsOf(executor, { productIds })] : []),
    ...(variantIds ? [await findItemsOf(executor, { variantIds })] : []),
  ],
})

/** Positions with both sides' numbers, in the order of the ids; those that do not exist are left out. */
export const readPositions = async (
  executor: SqlExecutor,
  basis: StockBasis,
  ids: readonly string[]
): Promise<PositionResponse[]> => {
  if (ids.length === 0) {
    return []
  }
  const rows = await run<PositionListRow>(executor, positionRowsStatement(basis, ids))
  const [products, locations] = await Promise.all([
    readProductsOf(
      executor,
      rows.map((row) => row.inventory_item_id)
    ),
    readLocationNames(
      executor,
      rows.map((row) => row.stock_location_id)
    ),
  ])
  return rows.map((row) =>
    toResponse(
      row,
      products.get(row.inventory_item_id) ?? null,
      locations.get(row.stock_location_id) ?? null
    )
  )
}

const toResponse = (
  row: PositionListRow,
  product: PositionProduct | null,
  stockLocationName: string | null
): PositionResponse => {
  const agreed = row.agreed_stock && decimal.add(row.agreed_stock, "0")
  return {
    id: row.id,
    standing: row.standing,
    product,
    stock_location_name: stockLocationName,
    excluded: row.excluded,
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
