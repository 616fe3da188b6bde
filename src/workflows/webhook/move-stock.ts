import { checkpoint } from "../../modules/mipos/checkpoint"
import { writeInbound } from "../../modules/mipos/database/inbound-movement"
import {
  markEchoed,
  newMovementId,
  settleMovements,
  type NewMovement,
} from "../../modules/mipos/database/movement-table"
import { decimal, type WebhookEffect } from "../../modules/mipos/stock"
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
  effect: WebhookEffect
  stockedAfter: string
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
    const effect = effects[index]
    const stockedAfter = decimal.add(one.stocked, one.webhook.stockUpdate.delta)
    const fits = effect?.kind === "echo" || decimal.isExactInMedusa(stockedAfter)
    return effect && fits ? { ...one, effect, stockedAfter } : null
  })
  const possible = decided.filter((one) => one !== null)
  const written = await writeInbound(
    executor,
    possible.map((one) => ({
      movement: toMovement(one),
      after: { ...one.stored, position: one.effect.position },
    }))
  )
  checkpoint("webhook.ledger_written")
  const effective = possible.filter(({ stored }) => written.has(stored.id))
  await settleMovements(
    executor,
    effective.flatMap(({ effect }) =>
      effect.provesPush === null
        ? []
        : [{ id: effect.provesPush, state: "applied", agreedAfter: effect.position.agreed }]
    )
  )
  for (const { effect } of effective) {
    if (effect.kind === "echo") {
      await markEchoed(executor, effect.echoOf)
    }
  }
  checkpoint("webhook.position_written")
  const moving = effective.filter(({ effect }) => effect.kind === "movement")
  if (moving.length > 0) {
    await transaction.setStock(
      moving.map(({ levelId, stockedAfter }) => ({ levelId, stocked: stockedAfter }))
    )
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
    return { outcome: one.effect.kind === "echo" ? "echo" : "applied" }
  })
}

const outOfRange = ({ stockUpdate }: GenuineWebhook, stocked: string): WebhookResult =>
  refused(
    409,
    "out_of_range",
    `The stock of ${stockUpdate.externalId} would be ${decimal.add(stocked, stockUpdate.delta)}, which no inventory can hold. Correct the movement.`,
    stockUpdate.externalId
  )

const toMovement = ({ webhook, stored, effect }: Decided): NewMovement => ({
  id: newMovementId(),
  positionId: stored.id,
  inventoryItemId: stored.inventoryItemId,
  storeLinkId: stored.storeLinkId,
  externalId: stored.externalId,
  direction: "inbound",
  kind: effect.kind,
  state: "applied",
  movementType: webhook.stockUpdate.movementType,
  quantity: webhook.stockUpdate.quantity,
  delta: effect.kind === "movement" ? effect.delta : "0",
  currentStock: webhook.stockUpdate.currentStock,
  agreedAfter: effect.position.agreed,
  dedupeKey: webhook.dedupeKey,
  occurredAt: webhook.occurredAt,
  echoOf: effect.kind === "echo" ? effect.echoOf : null,
  syncId: null,
  request: webhook.received,
  response: null,
})
