import type { MedusaContainer } from "@medusajs/framework/types"
import { checkpoint } from "../../modules/mipos/checkpoint"
import { lockPositionAndLevel } from "../../modules/mipos/database/core-tables"
import { findInboundTarget } from "../../modules/mipos/database/inbound-movement"
import { hasWebhook } from "../../modules/mipos/database/movement-table"
import { lockPosition } from "../../modules/mipos/database/position-table"
import type { Database } from "../../modules/mipos/database/sql"
import type { GenuineWebhook, WebhookResult } from "../../modules/mipos/webhook"
import {
  inInventoryTransaction,
  type InventoryTransaction,
} from "../inventory/inventory-transaction"
import { isAgreed, moveStock } from "./move-stock"
import { refused } from "./refused"

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
  const { storeLinkId, dedupeKey } = webhook
  const { externalId } = webhook.stockUpdate
  const target = await findInboundTarget(database, { storeLinkId, externalId, dedupeKey })
  if (!target) {
    return refused(
      404,
      "unknown_item",
      `Medusa knows no item ${externalId}. Sync the catalogue from Medusa, or link the item there.`,
      externalId
    )
  }
  if (target.isKnown) {
    return { outcome: "duplicate" }
  }
  checkpoint("webhook.read")
  const result = await inInventoryTransaction(container, target.inventoryItemId, (transaction) =>
    applyLocked(transaction, target.inventoryItemId, webhook)
  )
  checkpoint("webhook.committed")
  return result
}

/** @param inventoryItemId whose lock is held. */
const applyLocked = async (
  transaction: InventoryTransaction,
  inventoryItemId: string,
  webhook: GenuineWebhook
): Promise<WebhookResult> => {
  const result = await applyIfPossible(transaction, inventoryItemId, webhook)
  // One that took effect keeps its answer, whatever would be answered to another one now.
  return result.outcome === "refused" && (await hasWebhook(transaction.executor, webhook.dedupeKey))
    ? { outcome: "duplicate" }
    : result
}

const applyIfPossible = async (
  transaction: InventoryTransaction,
  inventoryItemId: string,
  webhook: GenuineWebhook
): Promise<WebhookResult> => {
  const { executor } = transaction
  const { storeLinkId } = webhook
  const { externalId } = webhook.stockUpdate
  const locked = await lockPositionAndLevel(executor, { storeLinkId, externalId })
  checkpoint("webhook.locked")
  // Without a level there is nothing to move; what is left says why.
  const stored = locked?.stored ?? (await lockPosition(executor, { storeLinkId, externalId }))
  if (!stored || stored.excluded) {
    return refused(
      409,
      "excluded_item",
      `Medusa does not keep the stock of ${externalId} in step with mipOS. Include the item there.`,
      externalId
    )
  }
  if (stored.inventoryItemId !== inventoryItemId) {
    throw new Error(`${externalId} has become another item's, just now.`)
  }
  if (!isAgreed(stored)) {
    return refused(
      409,
      "never_synced",
      `Medusa has not sent ${externalId} to mipOS yet. Run a sync in Medusa, and send again.`,
      externalId
    )
  }
  if (!locked || locked.stocked === null) {
    return refused(
      409,
      "not_stocked",
      `Medusa no longer stocks ${externalId} at this store. Stock it there again, or remove it here.`,
      externalId
    )
  }
  return moveStock(transaction, stored, locked.stocked, webhook)
}
