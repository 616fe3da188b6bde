import { checkpoint } from "../../modules/mipos/checkpoint"
import { lockPositionsWithLevels } from "../../modules/mipos/database/core-tables"
import { lockPosition } from "../../modules/mipos/database/position-table"
import type { Position } from "../../modules/mipos/stock"
import { refuse, type GenuineWebhook, type WebhookResult } from "../../modules/mipos/webhook"
import type { InventoryTransaction } from "../inventory/inventory-transaction"
import { isAgreed } from "./decide-effects"
import { moveStock, type LockedWebhook } from "./move-stock"
import { refused } from "./refused"

/** A webhook whose item's lock is held. */
export interface HeldWebhook {
  webhook: GenuineWebhook
  /** The item whose lock is held. */
  inventoryItemId: string
  /** What became of it; null while it was not tried, or could not be without waiting. */
  result: WebhookResult | null
}

/**
 * Applies those webhooks that can be without further ado, and notes their results. What somebody else
 * holds, or what has to be refused, is left to `applyAlone`: a transaction that holds the rows of several
 * items waits for nobody, so that none can wait for it in a ring.
 */
export const applyTogether = async (
  transaction: InventoryTransaction,
  held: readonly HeldWebhook[]
): Promise<void> => {
  for (const one of held) {
    // A transaction that failed may have left a result, and nothing of it was kept.
    one.result = null
  }
  const locked = await lock(transaction, held, "leave out")
  const results = await moveStock(
    transaction,
    locked.map(({ movable }) => movable)
  )
  locked.forEach(({ one }, index) => {
    one.result = results[index] ?? null
  })
}

/**
 * Applies one webhook and waits for whoever holds its rows; null when the item whose lock is held is not
 * the one that the webhook is about.
 */
export const applyAlone = async (
  transaction: InventoryTransaction,
  held: HeldWebhook
): Promise<WebhookResult | null> => {
  const [locked] = await lock(transaction, [held], "wait")
  if (!locked) {
    return refuseLocked(transaction, held)
  }
  const [result] = await moveStock(transaction, [locked.movable])
  return result ?? null
}

const lock = async (
  { executor }: InventoryTransaction,
  held: readonly HeldWebhook[],
  others: "wait" | "leave out"
): Promise<Array<{ one: HeldWebhook; movable: LockedWebhook }>> => {
  const rows = await lockPositionsWithLevels(
    executor,
    held.map(({ webhook }) => keyOf(webhook)),
    others
  )
  checkpoint("webhook.locked")
  return held.flatMap((one) => {
    const { storeLinkId, externalId } = keyOf(one.webhook)
    const row = rows.find(
      ({ stored }) => stored.storeLinkId === storeLinkId && stored.externalId === externalId
    )
    if (
      !row ||
      row.stocked === null ||
      row.stored.inventoryItemId !== one.inventoryItemId ||
      row.stored.excluded ||
      !isAgreed(row.stored)
    ) {
      return []
    }
    const { stored, levelId, stocked } = row
    return [{ one, movable: { webhook: one.webhook, stored, levelId, stocked } }]
  })
}

const keyOf = (webhook: GenuineWebhook): { storeLinkId: string; externalId: string } => ({
  storeLinkId: webhook.storeLinkId,
  externalId: webhook.stockUpdate.externalId,
})

/** Says why the stock of an item cannot be moved. */
const refuseLocked = async (
  { executor }: InventoryTransaction,
  { webhook, inventoryItemId }: HeldWebhook
): Promise<WebhookResult | null> => {
  const { externalId } = webhook.stockUpdate
  const stored = await lockPosition(executor, keyOf(webhook))
  if (stored?.inventoryItemId !== inventoryItemId) {
    return null
  }
  if (stored.excluded) {
    return refused(
      409,
      "excluded_item",
      `Medusa does not keep the stock of ${externalId} in step with mipOS. Include the item there.`,
      externalId
    )
  }
  if (!isAgreed(stored)) {
    return mayBeKnown(stored.position) ? beingSent(externalId) : neverSynced(externalId)
  }
  return refused(
    409,
    "not_stocked",
    `Medusa no longer stocks ${externalId} at this store. Stock it there again, or remove it here.`,
    externalId
  )
}

/** A first sync that is on its way, or got no answer and is tried again. */
const mayBeKnown = ({ state, flight, doubtedAt }: Position): boolean =>
  state !== "blocked" && (flight !== null || doubtedAt !== null)

/** mipOS may know the item by now, and have sold of it; once its answer is here, what it moved counts. */
const beingSent = (externalId: string): WebhookResult => ({
  outcome: "refused",
  refusal: {
    ...refuse(
      503,
      "being_sent",
      `Medusa is sending ${externalId} to mipOS for the first time. Send this again in a minute.`,
      externalId
    ),
    retryAfterSeconds: 60,
  },
})

const neverSynced = (externalId: string): WebhookResult =>
  refused(
    409,
    "never_synced",
    `Medusa has not sent ${externalId} to mipOS yet. Run a sync in Medusa, and send again.`,
    externalId
  )
