import { checkpoint } from "../../modules/mipos/checkpoint"
import type { MedusaContainer } from "@medusajs/framework/types"
import { lockLevel } from "../../modules/mipos/database/core-tables"
import {
  addMovements,
  findSentLately,
  hasWebhook,
  markEchoed,
  newMovementId,
  readEchoHabit,
  readNewestSecond,
  settleMovement,
} from "../../modules/mipos/database/movement-table"
import {
  findPosition,
  lockPosition,
  writePositions,
  type StoredPosition,
} from "../../modules/mipos/database/position-table"
import type { Database, SqlExecutor } from "../../modules/mipos/database/sql"
import { noteClockAhead } from "../../modules/mipos/database/store-link-table"
import {
  decimal,
  advance,
  clockAhead,
  intentsOf,
  type Position,
  type StockWebhook,
  type Advance,
} from "../../modules/mipos/stock"
import { refuse, type GenuineWebhook, type WebhookRefusal } from "../../modules/mipos/webhook"
import {
  inInventoryTransaction,
  type InventoryTransaction,
} from "../inventory/inventory-transaction"

export type WebhookResult =
  { outcome: "applied" | "echo" | "duplicate" } | { outcome: "refused"; refusal: WebhookRefusal }

/**
 * Applies a genuine webhook: in one transaction and under the item's lock, the ledger gets its row,
 * and Medusa's stock and the agreed stock move by the same amount. So nothing is pushed back, a
 * repeated delivery has no effect, and a crash leaves all of it or nothing.
 */
export const applyWebhook = async (
  container: MedusaContainer,
  database: Database,
  webhook: GenuineWebhook
): Promise<WebhookResult> => {
  const { stockUpdate, storeLinkId } = webhook
  const { externalId } = stockUpdate
  const found = await findPosition(database, { storeLinkId, externalId })
  if (!found) {
    return refused(
      404,
      "unknown_item",
      `Medusa knows no item ${externalId}. Sync the catalogue from Medusa, or link the item there.`,
      externalId
    )
  }
  checkpoint("webhook.read")
  const result = await inInventoryTransaction<WebhookResult>(
    container,
    found.inventoryItemId,
    async (transaction) => {
      if (await hasWebhook(transaction.executor, webhook.dedupeKey)) {
        // It took effect, whatever would be answered to another one now.
        return { outcome: "duplicate" }
      }
      const stored = await lockPosition(transaction.executor, { id: found.id })
      checkpoint("webhook.locked")
      if (!stored || stored.excluded) {
        return refused(
          409,
          "excluded_item",
          `Medusa does not keep the stock of ${externalId} in step with mipOS. Include the item there.`,
          externalId
        )
      }
      if (!isAgreed(stored.position)) {
        return refused(
          409,
          "never_synced",
          `Medusa has not sent ${externalId} to mipOS yet. Run a sync in Medusa, and send again.`,
          externalId
        )
      }
      return applyTo(transaction, { ...stored, position: stored.position }, webhook)
    }
  )
  checkpoint("webhook.committed")
  return result
}

type Agreed = Position & { agreed: string }

const isAgreed = (position: Position): position is Agreed => position.agreed !== null

const applyTo = async (
  transaction: InventoryTransaction,
  stored: StoredPosition & { position: Agreed },
  webhook: GenuineWebhook
): Promise<WebhookResult> => {
  const { executor } = transaction
  const { stockUpdate } = webhook
  const level = await lockLevel(executor, stored.inventoryItemId, stored.stockLocationId)
  if (!level || level.stocked === null) {
    return refused(
      409,
      "not_stocked",
      `Medusa no longer stocks ${stockUpdate.externalId} at this store. Stock it there again, or remove it here.`,
      stockUpdate.externalId
    )
  }
  const clockAheadMs = clockAhead(webhook.clockAheadMs, webhook.madeAt, stored.readAt)
  if (clockAheadMs > webhook.clockAheadMs + CLOCK_STEP_MS) {
    await noteClockAhead(executor, stored.storeLinkId, clockAheadMs)
  }
  const next = await decide(executor, stored, {
    delta: stockUpdate.delta,
    currentStock: stockUpdate.currentStock,
    madeAt: webhook.madeAt,
    clockAheadMs,
  })
  const [move] = intentsOf(next, "move_stock")
  const moved = decimal.add(level.stocked, stockUpdate.delta)
  if (move && !decimal.isExactInMedusa(moved)) {
    return refused(
      409,
      "out_of_range",
      `The stock of ${stockUpdate.externalId} would be ${moved}, which no inventory can hold. Correct the movement.`,
      stockUpdate.externalId
    )
  }
  const added = await addMovements(
    executor,
    intentsOf(next, "add_to_ledger").map(({ entry }) => ({
      ...entry,
      id: newMovementId(),
      positionId: stored.id,
      inventoryItemId: stored.inventoryItemId,
      storeLinkId: stored.storeLinkId,
      externalId: stored.externalId,
      state: "applied",
      // As mipOS wrote it, to the last zero.
      quantity: stockUpdate.quantity,
      dedupeKey: webhook.dedupeKey,
      occurredAt: webhook.occurredAt,
      syncId: null,
      request: webhook.received,
      response: null,
    }))
  )
  if (added === 0) {
    return { outcome: "duplicate" }
  }
  checkpoint("webhook.ledger_written")
  for (const { movementId, end, agreedAfter } of intentsOf(next, "end_movement")) {
    await settleMovement(executor, movementId, { state: end, agreedAfter })
  }
  await writePositions(executor, [{ ...stored, position: next.position }])
  checkpoint("webhook.position_written")
  for (const { movementId } of intentsOf(next, "mark_echoed")) {
    await markEchoed(executor, movementId)
  }
  if (!move) {
    return { outcome: "echo" }
  }
  await transaction.setStockedQuantity(stored, moved)
  checkpoint("webhook.stock_written")
  return { outcome: "applied" }
}

/** mipOS' clock counts in seconds; what is less is no news. */
const CLOCK_STEP_MS = 1_000

const decide = async (
  executor: SqlExecutor,
  stored: StoredPosition & { position: Agreed },
  webhook: StockWebhook
): Promise<Advance> => {
  const sentLately = (await findSentLately(executor, stored.id)).filter((sent) =>
    decimal.equal(sent.delta, webhook.delta)
  )
  const habit =
    sentLately.length > 0 ? await readEchoHabit(executor, stored.storeLinkId) : "unknown"
  const { lastWebhookAt } = stored.position
  const isNewest = lastWebhookAt === null || webhook.madeAt > lastWebhookAt
  const newestSecond = isNewest ? [] : await readNewestSecond(executor, stored.id)
  return advance(stored.position, {
    kind: "webhook_came",
    webhook: { ...webhook, newestSecond },
    sentLately,
    habit,
    at: stored.readAt,
  })
}

const refused = (
  status: WebhookRefusal["status"],
  reason: string,
  message: string,
  detail: string
): WebhookResult => ({ outcome: "refused", refusal: refuse(status, reason, message, detail) })
