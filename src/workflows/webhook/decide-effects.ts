import {
  findSentLately,
  readEchoHabit,
  readNewestSecond,
  wasPushedLately,
} from "../../modules/mipos/database/movement-table"
import type { StoredPosition } from "../../modules/mipos/database/position-row"
import type { SqlExecutor } from "../../modules/mipos/database/sql"
import { noteClockAhead } from "../../modules/mipos/database/store-link-table"
import {
  advance,
  clockAhead,
  decimal,
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
  const pushed = undecided.filter(({ stored }) => wasPushedLately(stored.position, stored.readAt))
  const sentLately = await findSentLately(executor, idsOf(pushed))
  const notNewest = undecided.filter(({ webhook, stored }) => !isNewest(webhook, stored))
  const newestSeconds = await readNewestSecond(executor, idsOf(notNewest))
  const habits = new Map<string, EchoHabit>()
  const effects: Advance[] = []
  for (const { webhook, stored } of undecided) {
    const { stockUpdate, madeAt } = webhook
    const alike = (sentLately.get(stored.id) ?? []).filter((sent) =>
      decimal.equal(sent.delta, stockUpdate.delta)
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
          newestSecond: newestSeconds.get(stored.id) ?? [],
        },
        sentLately: alike,
        habit: habits.get(stored.storeLinkId) ?? "unknown",
        at: stored.readAt,
      })
    )
  }
  return effects
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

const idsOf = (undecided: readonly Undecided[]): string[] =>
  undecided.map(({ stored }) => stored.id)

const isNewest = ({ madeAt }: GenuineWebhook, { position }: AgreedPosition): boolean =>
  position.lastWebhookAt === null || madeAt > position.lastWebhookAt
