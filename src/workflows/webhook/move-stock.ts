import { checkpoint } from "../../modules/mipos/checkpoint"
import { endedMovements, ledgerRows } from "../../modules/mipos/database/carry-out"
import { writeInbound } from "../../modules/mipos/database/inbound-movement"
import {
  markEchoed,
  settleMovements,
  type NewMovement,
} from "../../modules/mipos/database/movement-table"
import { decimal, intentsOf, type Advance } from "../../modules/mipos/stock"
import type { GenuineWebhook, WebhookResult } from "../../modules/mipos/webhook"
import type { InventoryTransaction } from "../inventory/inventory-transaction"
import { decideEffects, type AgreedPosition } from "./decide-effects"
import { refused } from "./refused"

/** A webhook, and what is locked for it: its position, and its level's stocked quantity. */
export interface LockedWebhook {
  webhook: GenuineWebhook
  stored: AgreedPosition
  levelId: string
  stocked: string
}

interface Decided extends LockedWebhook {
  next: Advance
  /** Null for an echo, which moves nothing. */
  stockedAfter: string | null
}

/**
 * Does what the rules of stock say of webhooks, each of another position, within the transaction that
 * holds them locked: the ledger, the positions, the levels. The results are in the same order.
 */
export const moveStock = async (
  transaction: InventoryTransaction,
  locked: readonly LockedWebhook[]
): Promise<WebhookResult[]> => {
  const { executor } = transaction
  const effects = await decideEffects(executor, locked)
  const decided = locked.map((one, index): Decided | null => {
    const next = effects[index]
    const [move] = next ? intentsOf(next, "move_stock") : []
    const stockedAfter = move ? decimal.add(one.stocked, move.delta) : null
    const fits = stockedAfter === null || decimal.isExactInMedusa(stockedAfter)
    return next && fits ? { ...one, next, stockedAfter } : null
  })
  const possible = decided.filter((one) => one !== null)
  const written = await writeInbound(
    executor,
    possible.flatMap((one) =>
      toMovements(one).map((movement) => ({
        movement,
        after: { ...one.stored, position: one.next.position },
      }))
    )
  )
  checkpoint("webhook.ledger_written")
  const effective = possible.filter(({ stored }) => written.has(stored.id))
  await settleMovements(
    executor,
    effective.flatMap(({ next }) => endedMovements(next))
  )
  for (const { movementId } of effective.flatMap(({ next }) => intentsOf(next, "mark_echoed"))) {
    await markEchoed(executor, movementId)
  }
  checkpoint("webhook.position_written")
  const moved = effective.flatMap(({ levelId, stockedAfter }) =>
    stockedAfter === null ? [] : [{ levelId, stocked: stockedAfter }]
  )
  if (moved.length > 0) {
    await transaction.setStock(moved)
    checkpoint("webhook.stock_written")
  }
  return locked.map(({ webhook }, index): WebhookResult => {
    const one = decided[index]
    if (!one) {
      return outOfRange(webhook, locked[index]?.stocked ?? "0")
    }
    if (!written.has(one.stored.id)) {
      return { outcome: "duplicate" }
    }
    return { outcome: one.stockedAfter === null ? "echo" : "applied" }
  })
}

const outOfRange = ({ stockUpdate }: GenuineWebhook, stocked: string): WebhookResult =>
  refused(
    409,
    "out_of_range",
    `The stock of ${stockUpdate.externalId} would be ${decimal.add(stocked, stockUpdate.delta)}, which no inventory can hold. Correct the movement.`,
    stockUpdate.externalId
  )

const toMovements = ({ webhook, stored, next }: Decided): NewMovement[] =>
  ledgerRows(next, stored, {
    // As mipOS wrote it, to the last zero.
    quantity: webhook.stockUpdate.quantity,
    dedupeKey: webhook.dedupeKey,
    occurredAt: webhook.occurredAt,
    syncId: null,
    request: webhook.received,
  })
