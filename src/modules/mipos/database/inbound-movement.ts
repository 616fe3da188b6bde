import { INSERT_MOVEMENTS, toMovementsJson, type NewMovement } from "./movement-table"
import { toPositionsJson, UPDATE_POSITIONS, type StoredPosition } from "./position-table"
import type { SqlExecutor } from "./sql"

/** What a webhook is about, before anything is locked. */
export interface InboundTarget {
  inventoryItemId: string
  /** The ledger has the webhook already. */
  isKnown: boolean
}

/** The position that a webhook is for, and whether it took effect before; null without such an item. */
export const findInboundTarget = async (
  executor: SqlExecutor,
  webhook: { storeLinkId: string; externalId: string; dedupeKey: string }
): Promise<InboundTarget | null> => {
  const [row] = await executor.execute<{ inventory_item_id: string; is_known: boolean }>(
    `SELECT position.inventory_item_id,
       EXISTS (SELECT FROM mipos_movement WHERE dedupe_key = ?) AS is_known
     FROM mipos_item item
     JOIN mipos_position position
       ON position.item_id = item.id AND position.store_link_id = ? AND position.deleted_at IS NULL
     WHERE item.external_id = ? AND item.deleted_at IS NULL`,
    [webhook.dedupeKey, webhook.storeLinkId, webhook.externalId]
  )
  return row ? { inventoryItemId: row.inventory_item_id, isKnown: row.is_known } : null
}

/**
 * Adds a webhook's movement to the ledger and writes the position that it leads to, with one statement:
 * when the ledger's unique key is there already, neither is written.
 *
 * @returns whether they were.
 */
export const writeInbound = async (
  executor: SqlExecutor,
  movement: NewMovement,
  stored: StoredPosition
): Promise<boolean> => {
  const written = await executor.execute(
    `WITH added AS (${INSERT_MOVEMENTS})
     ${UPDATE_POSITIONS} AND EXISTS (SELECT FROM added)
     RETURNING mipos_position.id`,
    [toMovementsJson([movement]), toPositionsJson([stored])]
  )
  return written.length > 0
}
