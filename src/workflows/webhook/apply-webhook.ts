import pLimit from "p-limit"
import { checkpoint } from "../../modules/mipos/checkpoint"
import { findInboundItem } from "../../modules/mipos/database/inbound-movement"
import { hasWebhook } from "../../modules/mipos/database/movement-table"
import type { Database } from "../../modules/mipos/database/sql"
import { createGroupCommit } from "../../modules/mipos/engine/group-commit"
import {
  unknownItemRefused,
  type GenuineWebhook,
  type WebhookResult,
} from "../../modules/mipos/webhook"
import type { StoreInventory } from "../inventory/inventory-transaction"
import { applyAlone, applyTogether, type HeldWebhook } from "./apply-locked"
import { refused } from "./refused"

/** So many inventory items are remembered by what mipOS calls them. */
const MOST_REMEMBERED = 10_000

/** Applies a genuine webhook. @throws Error when it could not, with nothing changed. */
export type ApplyWebhook = (webhook: GenuineWebhook) => Promise<WebhookResult>

/**
 * Applies genuine webhooks: under the item's lock and in one transaction, the ledger gets its row, and
 * Medusa's stock and the agreed stock move by the same amount. So nothing is pushed back, a repeated
 * delivery has no effect, and a crash leaves all of it or nothing.
 *
 * Webhooks that come while a transaction is under way share the next one: many small ones cost several
 * times as much. Each holds the lock of its own item and waits for nobody else's; a position that
 * somebody holds in the database is left out of what is shared, and waited for alone.
 */
export const createApplyWebhook = (
  inventory: StoreInventory,
  database: Database,
  largestGroup: number
): ApplyWebhook => {
  const items = new Map<string, string>()
  const together = createGroupCommit<HeldWebhook>(
    (held) => inventory.transaction((transaction) => applyTogether(transaction, held)),
    largestGroup
  )
  // One connection beside the shared transaction's, however many have to be waited for.
  const alone = pLimit(1)

  const applyTo = (
    webhook: GenuineWebhook,
    inventoryItemId: string
  ): Promise<WebhookResult | null> =>
    inventory.underLock(inventoryItemId, async () => {
      const held: HeldWebhook = { webhook, inventoryItemId, result: null }
      await together(held)
      return (
        held.result ??
        alone(() => inventory.transaction((transaction) => applyAlone(transaction, held)))
      )
    })

  return async (webhook) => {
    const { storeLinkId } = webhook
    const { externalId } = webhook.stockUpdate
    const key = JSON.stringify([storeLinkId, externalId])
    // Twice at most: the item that is remembered may not be the one that it is by now.
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      const inventoryItemId =
        items.get(key) ?? (await findInboundItem(database, { storeLinkId, externalId }))
      if (inventoryItemId === null) {
        return unknownItem(externalId)
      }
      checkpoint("webhook.read")
      const result = await applyTo(webhook, inventoryItemId)
      checkpoint("webhook.committed")
      if (result !== null) {
        if (items.size >= MOST_REMEMBERED) {
          items.clear()
        }
        items.set(key, inventoryItemId)
        return result.outcome === "refused" && (await hasWebhook(database, webhook.dedupeKey))
          ? // It took effect, whatever would be answered to another one now.
            { outcome: "duplicate" }
          : result
      }
      items.delete(key)
    }
    throw new Error(`${externalId} becomes another item's just now.`)
  }
}

const unknownItem = (externalId: string): WebhookResult =>
  refused(404, "unknown_item", unknownItemRefused(externalId), externalId)
