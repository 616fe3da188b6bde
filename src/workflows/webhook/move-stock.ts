import { checkpoint } from "../../modules/mipos/checkpoint"
import { writeInbound } from "../../modules/mipos/database/inbound-movement"
import {
  findSentLately,
  markEchoed,
  newMovementId,
  readEchoHabit,
  readNewestSecond,
  settleMovement,
  wasPushedLately,
} from "../../modules/mipos/database/movement-table"
import type { StoredPosition } from "../../modules/mipos/database/position-table"
import type { SqlExecutor } from "../../modules/mipos/database/sql"
import {
  decimal,
  receiveWebhook,
  type Position,
  type StockWebhook,
  type WebhookEffect,
} from "../../modules/mipos/stock"
import type { GenuineWebhook, WebhookResult } from "../../modules/mipos/webhook"
import type { InventoryTransaction } from "../inventory/inventory-transaction"
import { refused } from "./refused"

/** A position whose stock both sides have agreed on. */
export type AgreedPosition = StoredPosition & { position: Position & { agreed: string } }

export const isAgreed = (stored: StoredPosition): stored is AgreedPosition =>
  stored.position.agreed !== null

/**
 * Does what the rules of stock say of a webhook, within the transaction that holds the position and its
 * level locked: the ledger, the position, the level.
 *
 * @param stocked the level's stocked quantity.
 */
export const moveStock = async (
  transaction: InventoryTransaction,
  stored: AgreedPosition,
  stocked: string,
  webhook: GenuineWebhook
): Promise<WebhookResult> => {
  const { executor } = transaction
  const { stockUpdate } = webhook
  const effect = await decide(executor, stored, {
    delta: stockUpdate.delta,
    currentStock: stockUpdate.currentStock,
    madeAt: webhook.madeAt,
  })
  const moved = decimal.add(stocked, stockUpdate.delta)
  if (effect.kind === "movement" && !decimal.isExactInMedusa(moved)) {
    return refused(
      409,
      "out_of_range",
      `The stock of ${stockUpdate.externalId} would be ${moved}, which no inventory can hold. Correct the movement.`,
      stockUpdate.externalId
    )
  }
  const isNew = await writeInbound(
    executor,
    {
      id: newMovementId(),
      positionId: stored.id,
      inventoryItemId: stored.inventoryItemId,
      storeLinkId: stored.storeLinkId,
      externalId: stored.externalId,
      direction: "inbound",
      kind: effect.kind,
      state: "applied",
      movementType: stockUpdate.movementType,
      quantity: stockUpdate.quantity,
      delta: effect.kind === "movement" ? effect.delta : "0",
      currentStock: stockUpdate.currentStock,
      agreedAfter: effect.position.agreed,
      dedupeKey: webhook.dedupeKey,
      occurredAt: webhook.occurredAt,
      echoOf: effect.kind === "echo" ? effect.echoOf : null,
      syncId: null,
      request: webhook.received,
      response: null,
    },
    { ...stored, position: effect.position }
  )
  if (!isNew) {
    return { outcome: "duplicate" }
  }
  checkpoint("webhook.ledger_written")
  if (effect.provesPush !== null) {
    await settleMovement(executor, effect.provesPush, {
      state: "applied",
      agreedAfter: effect.position.agreed,
    })
  }
  checkpoint("webhook.position_written")
  if (effect.kind === "echo") {
    await markEchoed(executor, effect.echoOf)
    return { outcome: "echo" }
  }
  await transaction.setStockedQuantity(stored, moved)
  checkpoint("webhook.stock_written")
  return { outcome: "applied" }
}

const decide = async (
  executor: SqlExecutor,
  stored: AgreedPosition,
  webhook: StockWebhook
): Promise<WebhookEffect> => {
  const { position } = stored
  const at = new Date()
  const sentLately = wasPushedLately(position, at)
    ? (await findSentLately(executor, stored.id)).filter(
        (sent) =>
          decimal.equal(sent.delta, webhook.delta) &&
          decimal.equal(sent.currentStock, webhook.currentStock)
      )
    : []
  const habit =
    sentLately.length > 0 ? await readEchoHabit(executor, stored.storeLinkId) : "unknown"
  const isNewest = position.lastWebhookAt === null || webhook.madeAt > position.lastWebhookAt
  const newestSecond = isNewest ? [] : await readNewestSecond(executor, stored.id)
  return receiveWebhook(position, { ...webhook, newestSecond }, sentLately, habit, at)
}
