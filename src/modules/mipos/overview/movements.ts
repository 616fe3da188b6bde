import type { MovementResponse } from "../../../types/admin-api"
import {
  MOST_COUNTED,
  movementCountStatement,
  movementPageStatement,
  readMovementScope,
  type MovementFilters,
  type MovementOrder,
  type MovementRow,
} from "../database/movement-list"
import type { Page } from "../database/position-list"
import { run, type SqlExecutor } from "../database/sql"
import { hintOfAnswer } from "../hints"

/** A page of the ledger. */
export const listMovements = async (
  executor: SqlExecutor,
  filters: MovementFilters,
  order: MovementOrder,
  page: Page
): Promise<{ movements: MovementResponse[]; count: number; count_is_capped: boolean }> => {
  const scope = await readMovementScope(executor, filters)
  const [[total], rows] = await Promise.all([
    run<{ count: number }>(executor, movementCountStatement(scope)),
    run<MovementRow>(executor, movementPageStatement(scope, order, page)),
  ])
  const counted = total?.count ?? 0
  return {
    movements: rows.map(toResponse),
    count: Math.min(counted, MOST_COUNTED),
    count_is_capped: counted > MOST_COUNTED,
  }
}

/** One movement; null when there is none by that id. */
export const readMovement = async (
  executor: SqlExecutor,
  id: string
): Promise<MovementResponse | null> => {
  const scope = await readMovementScope(executor, { id: [id] })
  const [row] = await run<MovementRow>(
    executor,
    movementPageStatement(scope, "-created_at", { limit: 1, offset: 0 })
  )
  return row ? toResponse(row) : null
}

const toResponse = (row: MovementRow): MovementResponse => ({
  ...row,
  occurred_at: row.occurred_at.toISOString(),
  settled_at: row.settled_at?.toISOString() ?? null,
  echoed_at: row.echoed_at?.toISOString() ?? null,
  created_at: row.created_at.toISOString(),
  hint:
    row.state === "applied" || row.state === "settled"
      ? null
      : hintOfAnswer(row.response, {
          inventoryItemId: row.inventory_item_id,
          storeLinkId: row.store_link_id,
        }),
})
