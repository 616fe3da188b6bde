import {
  earliestEchoed,
  findSentSince,
  readEchoHabit,
  readStatedSeconds,
  wasPushedSince,
} from "../../modules/mipos/database/movement-table"
import type { StoredPosition } from "../../modules/mipos/database/position-row"
import type { SqlExecutor } from "../../modules/mipos/database/sql"
import { noteClockAhead } from "../../modules/mipos/database/store-link-table"
import {
  advance,
  clockAhead,
  decimal,
  onOurClock,
  type Advance,
  type EchoHabit,
  type Position,
} from "../../modules/mipos/stock"
import type { GenuineWebhook } from "../../modules/mipos/webhook"

/** A position whose stock both sides have agreed on. */
export type AgreedPosition = StoredPosition & { position: Position & { agreed: string } }

export const isAgreed = (stored: StoredPosition): stored is AgreedPosition =>
  stored.position.agreed !== null

interface Undecided {
  webhook: GenuineWebhook
  stored: AgreedPosition
}

/**
 * What each webhook does to its position, which is locked. The ledger is asked only where it could
 * matter: for the pushes of positions that had one lately, and for the webhooks of the same second.
 */
export const decideEffects = async (
  executor: SqlExecutor,
  undecided: readonly Undecided[]
): Promise<Advance[]> => {
  const asked = undecided.map((one) => ({ ...one, since: earliestEchoOf(one) }))
  const pushed = asked.filter(({ stored, since }) => wasPushedSince(stored.position, since))
  const sent = await findSentSince(
    executor,
    pushed.map(({ stored }) => stored.id),
    earliestOf(pushed)
  )
  const notNewest = asked.filter(({ webhook, stored }) => !isNewest(webhook, stored))
  const seconds = await readStatedSeconds(
    executor,
    notNewest.map(({ webhook, stored }) => ({
      positionId: stored.id,
      now: webhook.stockUpdate.now,
    })),
    earliestOf(notNewest)
  )
  const habits = new Map<string, EchoHabit>()
  const effects: Advance[] = []
  for (const { webhook, stored, since } of asked) {
    const { stockUpdate, madeAt } = webhook
    const alike = (sent.get(stored.id) ?? []).filter(
      ({ delta, createdAt }) => createdAt > since && decimal.equal(delta, stockUpdate.delta)
    )
    if (alike.length > 0 && !habits.has(stored.storeLinkId)) {
      habits.set(stored.storeLinkId, await readEchoHabit(executor, stored.storeLinkId))
    }
    effects.push(
      advance(stored.position, {
        kind: "webhook_came",
        webhook: {
          delta: stockUpdate.delta,
          currentStock: stockUpdate.currentStock,
          madeAt,
          clockAheadMs: await readClockAhead(executor, webhook, stored),
          newestSecond: seconds.get(stored.id)?.newest ?? [],
          sameSecond: seconds.get(stored.id)?.same ?? [],
        },
        sentLately: alike,
        habit: habits.get(stored.storeLinkId) ?? "unknown",
        at: stored.readAt,
      })
    )
  }
  return effects
}

/** The earliest push that a webhook can be the echo of, by the clock that pushes are claimed by. */
const earliestEchoOf = ({ webhook, stored }: Undecided): Date => {
  const { madeAt } = webhook
  const clockAheadMs = clockAhead(webhook.clockAheadMs, madeAt, stored.readAt)
  return earliestEchoed(onOurClock({ madeAt, clockAheadMs }))
}

/** mipOS' clock counts in seconds; what is less is no news. */
const CLOCK_STEP_MS = 1_000

/** By how much mipOS' clock is ahead, this webhook taken into account; kept for those to come. */
const readClockAhead = async (
  executor: SqlExecutor,
  webhook: GenuineWebhook,
  stored: AgreedPosition
): Promise<number> => {
  const aheadMs = clockAhead(webhook.clockAheadMs, webhook.madeAt, stored.readAt)
  if (aheadMs > webhook.clockAheadMs + CLOCK_STEP_MS) {
    await noteClockAhead(executor, stored.storeLinkId, aheadMs)
  }
  return aheadMs
}

const earliestOf = (asked: ReadonlyArray<{ since: Date }>): Date =>
  asked.reduce((earliest, { since }) => (since < earliest ? since : earliest), new Date())

const isNewest = ({ madeAt }: GenuineWebhook, { position }: AgreedPosition): boolean =>
  position.lastWebhookAt === null || madeAt > position.lastWebhookAt
