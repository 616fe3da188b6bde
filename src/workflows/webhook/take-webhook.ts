import type { MedusaContainer } from "@medusajs/framework/types"
import { MIPOS_MODULE } from "../../modules/mipos"
import type MiposModuleService from "../../modules/mipos/service"
import {
  createSharing,
  createWebhookQueue,
  QueueFullError,
  refuse,
  type GenuineWebhook,
  type WebhookResult,
} from "../../modules/mipos/webhook"
import { inventoryOf } from "../inventory/inventory-transaction"
import { createApplyWebhook } from "./apply-webhook"
import { lookAtRepeat } from "./look-at-repeat"

/** More would be answered too late for mipOS: what it sends in the time that one may wait. */
const MOST_WAITING = 500
const LONGEST_WAIT_MS = 15_000
/** Beyond its turn: what a webhook waits for may be a lock whose keeper is away, such as Redis. */
const LONGEST_ANSWER_MS = 25_000
const RETRY_AFTER_SECONDS = 5

/** How many share a transaction at most. */
const LARGEST_GROUP = 25

/**
 * How many webhooks hold their item's lock at once. Where each of these takes a connection, two more are
 * for the transactions that apply them, which must never be waited for in vain; the rest of the pool is
 * the shop's, whose own flows hold one for the lock and want another as well.
 */
const atOnce = (poolSize: number, locksTakeConnections: boolean): number =>
  locksTakeConnections
    ? Math.min(LARGEST_GROUP, Math.max(1, Math.floor(poolSize / 3)))
    : LARGEST_GROUP

/**
 * Checks a webhook and applies it; the result says what to answer. Everything that refuses a stranger
 * comes before the queue, so that only genuine webhooks wait in it.
 *
 * The route calls this itself, and not through a workflow, which all other routes do: there is one step
 * and nothing to compensate, since a transaction does it all or nothing; and the workflow engine reads
 * and serializes more for each run than applying a webhook costs.
 */
export const takeWebhook = async (
  container: MedusaContainer,
  received: { signature: string | undefined; body: Uint8Array }
): Promise<WebhookResult> => {
  const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
  const read = await mipos.readWebhook(received)
  const result: WebhookResult =
    "refusal" in read
      ? { outcome: "refused", refusal: read.refusal }
      : await applierOf(container, mipos)(read.webhook)
  if (result.outcome === "refused" && !result.refusal.isTrial) {
    await mipos.countRefusal(result.refusal)
  }
  return result
}

type Apply = (webhook: GenuineWebhook) => Promise<WebhookResult>

/** One for each module, which is one for each process: its bounds are those of the process' pool. */
const appliers = new WeakMap<MiposModuleService, Apply>()

const applierOf = (container: MedusaContainer, mipos: MiposModuleService): Apply => {
  const known = appliers.get(mipos)
  if (known) {
    return known
  }
  const applier = createApplier(container, mipos)
  appliers.set(mipos, applier)
  return applier
}

const createApplier = (container: MedusaContainer, mipos: MiposModuleService): Apply => {
  const inventory = inventoryOf(container)
  const most = atOnce(mipos.poolSize, inventory.locksTakeConnections)
  const apply = createApplyWebhook(inventory, mipos.database, most)
  const copies = createSharing<WebhookResult>()
  const queue = createWebhookQueue({
    atOnce: most,
    mostWaiting: MOST_WAITING,
    longestWaitMs: LONGEST_WAIT_MS,
  })
  return (webhook) => {
    const inTurn = async (work: () => Promise<WebhookResult>): Promise<WebhookResult> => {
      const position = JSON.stringify([webhook.storeLinkId, webhook.stockUpdate.externalId])
      try {
        return await queue.run(position, work)
      } catch (error) {
        if (error instanceof QueueFullError) {
          return tooMany()
        }
        throw error
      }
    }
    const lookAgain = async (result: WebhookResult): Promise<WebhookResult> => {
      await lookAtRepeat(mipos.database, webhook)
      return result
    }
    const applied = copies.run(
      webhook.dedupeKey,
      () =>
        inTurn(async () => {
          const result = await apply(webhook)
          return result.outcome === "duplicate" ? lookAgain(result) : result
        }),
      async (result) => {
        // After those of its position that wait: what makes it another movement may be among them.
        if (result.outcome !== "refused") {
          await inTurn(() => lookAgain(result))
        }
      }
    )
    return answerInTime(applied)
  }
}

/**
 * An answer for whoever waits, in time, whatever becomes of the work: it goes on, keeps its place in the
 * queue, and may take effect later. Then the webhook that is sent again is a duplicate.
 */
const answerInTime = async (applied: Promise<WebhookResult>): Promise<WebhookResult> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<WebhookResult>((resolve) => {
    timer = setTimeout(() => resolve(tooSlow()), LONGEST_ANSWER_MS)
  })
  try {
    return await Promise.race([applied, late])
  } finally {
    clearTimeout(timer)
    // Whoever waited has an answer; how it fails later is nothing to end the process for.
    applied.catch(() => undefined)
  }
}

const tooSlow = (): WebhookResult => ({
  outcome: "refused",
  refusal: {
    ...refuse(
      503,
      "too_slow",
      "Medusa is slow to take this stock movement. Send it again in a minute: it counts once, however often it is sent."
    ),
    retryAfterSeconds: 60,
  },
})

const tooMany = (): WebhookResult => ({
  outcome: "refused",
  refusal: {
    ...refuse(
      503,
      "too_many",
      "Medusa has more stock movements to take than it can right now. Nothing was changed. Send this one again in a few seconds."
    ),
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  },
})
