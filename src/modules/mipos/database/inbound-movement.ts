import { INSERT_MOVEMENTS, toMovementsJson, type NewMovement } from "./movement-table"
import { toPositionsJson, UPDATE_POSITIONS } from "./position-table"
import type { StoredPosition } from "./position-row"
import type { SqlExecutor } from "./sql"

/** The inventory item that a webhook is about; null without such a position. */
export const findInboundItem = async (
  executor: SqlExecutor,
  where: { storeLinkId: string; externalId: string }
): Promise<string | null> => {
  const [row] = await executor.execute<{ inventory_item_id: string }>(
    `SELECT position.inventory_item_id
     FROM mipos_item item
     JOIN mipos_position position
       ON position.item_id = item.id AND position.store_link_id = ? AND position.deleted_at IS NULL
     WHERE item.external_id = ? AND item.deleted_at IS NULL`,
    [where.storeLinkId, where.externalId]
  )
  return row?.inventory_item_id ?? null
}

/**
 * Adds the movements of webhooks to the ledger and writes the positions that they lead to, with one
 * statement: where the ledger's unique key is there already, neither of the two is written.
 *
 * @param inbound one at most for each position.
 * @returns the ids of the positions that were written.
 */
export const writeInbound = async (
  executor: SqlExecutor,
  inbound: ReadonlyArray<{ movement: NewMovement; after: StoredPosition }>
): Promise<Set<string>> => {
  if (inbound.length === 0) {
    return new Set()
  }
  const written = await executor.execute<{ id: string }>(
    `WITH added AS (${INSERT_MOVEMENTS}, position_id)
     ${UPDATE_POSITIONS} AND mipos_position.id IN (SELECT position_id FROM added)
     RETURNING mipos_position.id`,
    [
      toMovementsJson(inbound.map(({ movement }) => movement)),
      toPositionsJson(inbound.map(({ after }) => after)),
    ],
    "often"
  )
  return new Set(written.map(({ id }) => id))
}
