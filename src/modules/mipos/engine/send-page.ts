import { setTimeout as delay } from "node:timers/promises"
import { MiposRejectedError, type MiposError } from "../client"
import type { ActiveStoreLink } from "../database/store-link-table"
import type { EngineContext, ReadySettings } from "./context"
import { takeOverExpiredLeases } from "./expired-leases"
import { linkTarget } from "./link-target"
import type { LeftOut, PreparedPage } from "./prepare-batch"
import { sendBatch, type BatchOptions } from "./send-batch"

/** How often, and how long apart, positions that were in flight are tried again within a page. */
const BUSY_RETRIES = 10
const BUSY_DELAY_MS = 200

export interface PageOutcome {
  sent: number
  /** Left out before anything was sent. */
  leftOut: LeftOut[]
  /** What mipOS refused. */
  rejected: LeftOut[]
  requests: number
  failure: MiposError | null
  /** See `BatchOutcome.unsent`. */
  unsent: string[][]
}

/**
 * Sends the items of a page. A position that a push has in flight is tried again shortly, and is left
 * out for this time when it stays busy: its stock is being sent anyway.
 */
export const sendPage = async (
  context: EngineContext,
  settings: ReadySettings,
  link: ActiveStoreLink,
  { prepared, leftOut }: PreparedPage,
  options: BatchOptions
): Promise<PageOutcome> => {
  const page: PageOutcome = {
    sent: 0,
    leftOut: [...leftOut],
    rejected: [],
    requests: 0,
    failure: null,
    unsent: [],
  }
  const target = linkTarget(link, settings)
  if (!target) {
    page.failure = new MiposRejectedError({
      messages: ["The store link has no inventory system. Set it under Settings > mipOS."],
    })
    return page
  }
  let waiting = prepared
  for (let round = 0; waiting.length > 0 && !page.failure; round += 1) {
    const outcome = await sendBatch(context, settings, target, waiting, options)
    page.sent += outcome.sent
    page.requests += outcome.requests
    page.leftOut.push(...outcome.leftOut)
    page.rejected.push(...outcome.rejected)
    page.failure = outcome.failure
    page.unsent = outcome.unsent
    waiting = outcome.busy
    if (waiting.length > 0 && round >= BUSY_RETRIES) {
      page.leftOut.push(...waiting.map(leaveOutBusy))
      break
    }
    if (waiting.length > 0) {
      if (round === 0) {
        // What keeps them may be a process that is gone.
        await takeOverExpiredLeases(context)
      }
      await delay(BUSY_DELAY_MS)
    }
  }
  return page
}

const leaveOutBusy = (item: {
  inventoryItemId: string
  mapped: { name: string; externalId: string }
}): LeftOut => ({
  inventoryItemId: item.inventoryItemId,
  name: item.mapped.name,
  externalId: item.mapped.externalId,
  reasons: [
    {
      code: "busy",
      message:
        "Its stock was being sent at the same time, over and over. The next sync takes it along.",
    },
  ],
})
