import {
  findSentLately,
  readEchoHabit,
  readNewestSecond,
  wasPushedLately,
} from "../../modules/mipos/database/movement-table"
import type { StoredPosition } from "../../modules/mipos/database/position-table"
import type { SqlExecutor } from "../../modules/mipos/database/sql"
import {
  decimal,
  receiveWebhook,
  type EchoHabit,
  type Position,
  type WebhookEffect,
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
): Promise<WebhookEffect[]> => {
  const at = new Date()
  const pushed = undecided.filter(({ stored }) => wasPushedLately(stored.position, at))
  const sentLately = await findSentLately(executor, idsOf(pushed))
  const notNewest = undecided.filter(({ webhook, stored }) => !isNewest(webhook, stored))
  const newestSeconds = await readNewestSecond(executor, idsOf(notNewest))
  const habits = new Map<string, EchoHabit>()
  const effects: WebhookEffect[] = []
  for (const { webhook, stored } of undecided) {
    const { stockUpdate, madeAt } = webhook
    const candidates = (sentLately.get(stored.id) ?? []).filter(
      (sent) =>
        decimal.equal(sent.delta, stockUpdate.delta) &&
        decimal.equal(sent.currentStock, stockUpdate.currentStock)
    )
    if (candidates.length > 0 && !habits.has(stored.storeLinkId)) {
      habits.set(stored.storeLinkId, await readEchoHabit(executor, stored.storeLinkId))
    }
    effects.push(
      receiveWebhook(
        stored.position,
        {
          delta: stockUpdate.delta,
          currentStock: stockUpdate.currentStock,
          madeAt,
          newestSecond: newestSeconds.get(stored.id) ?? [],
        },
        candidates,
        habits.get(stored.storeLinkId) ?? "unknown",
        at
      )
    )
  }
  return effects
}

const idsOf = (undecided: readonly Undecided[]): string[] =>
  undecided.map(({ stored }) => stored.id)

const isNewest = ({ madeAt }: GenuineWebhook, { position }: AgreedPosition): boolean =>
  position.lastWebhookAt === null || madeAt > position.lastWebhookAt
