import { checkpoint } from "../checkpoint"
import { MiposError, MiposNotSentError, type MiposAnswer } from "../client"
import { endedMovements, ledgerRows } from "../database/carry-out"
import { newLeaseId } from "../database/identifiers"
import {
  addMovements,
  settleMovements,
  type NewMovement,
  type SettledMovement,
} from "../database/movement-table"
import { addSyncProblems, countAnswered, type SyncParts } from "../database/sync-table"
import {
  lockClaimedPositions,
  writePositions,
  type ClaimedPositions,
} from "../database/position-table"
import { inState, type StoredPosition } from "../database/position-row"
import { buildBatch } from "../mapping"
import { advance, intentsOf, type PushAnswer } from "../stock"
import { answerOf, blockedReasonOf } from "./answer-of"
import { retryDelay } from "./backoff"
import { claimItems, type ClaimedItem } from "./claim-batch"
import { divide } from "./divide"
import {
  giveLease,
  leaseDurationMs,
  type EngineContext,
  type GivenLease,
  type ReadySettings,
} from "./context"
import type { LinkTarget } from "./link-target"
import type { LeftOut, PreparedItem } from "./prepare-batch"
import { isSameRefusal, PROBED_FROM, PROBES, spread } from "./refusal"

export interface BatchOptions {
  /** The run it belongs to; null for a single sync that settles or resolves a position. */
  syncId: string | null
  /** Whether stating our stock may overwrite a drift: only when somebody decided so. */
  mayOverwriteDrift: boolean
  /** Called before every request but the first, so that a long batch does not lose its run. */
  keepRun?: () => Promise<void>
  /** The batch as an earlier attempt had divided it before it was put off; ids of positions. */
  parts?: SyncParts
  /**
   * Whether mipOS still accepts an item of this link that it accepted before; asked when it refuses
   * items from all over a batch alike. Left out: then it is the link that is meant.
   */
  isLinkFine?: (batch: readonly string[]) => Promise<{ isFine: boolean; requests: number }>
  /** An item that is sent to learn about its link is not blocked when that is what mipOS refuses. */
  isControl?: boolean
  /** Which positions to send, looked at under their lock; all when left out. */
  only?: (stored: StoredPosition, item: PreparedItem) => boolean
}

export interface BatchOutcome {
  sent: number
  /** Left out before anything was sent. */
  leftOut: LeftOut[]
  /** What mipOS refused; it is counted and written down for the run already. */
  rejected: LeftOut[]
  requests: number
  /** In flight by a push or another sync just now; worth another try in a moment. */
  busy: PreparedItem[]
  /**
   * Set when it concerns the whole link: sending has to wait, or mipOS refuses whatever it is sent
   * (`rejected`). Nothing that failed was counted as sent or left out.
   */
  failure: MiposError | null
  /** What the failure left to be done, as far as it was divided by then; ids of positions. */
  unsent: string[][]
}

interface Sent {
  answer: PushAnswer
  error: MiposError | null
  answered: MiposAnswer | undefined
}

/**
 * Sends one batch: leases the positions that are free, states their stock as of then, and commits the
 * answer. A batch that mipOS refuses is halved until the items that it means stand alone; they are
 * blocked with its words, and the rest goes through. A batch that is refused whatever is in it
 * blames no item: then it is the link that mipOS means. When mipOS puts it off meanwhile, what was
 * found out is not lost: the next attempt goes on with the parts that are left.
 */
export const sendBatch = async (
  context: EngineContext,
  settings: ReadySettings,
  target: LinkTarget,
  items: readonly PreparedItem[],
  options: BatchOptions
): Promise<BatchOutcome> => {
  const leaseId = newLeaseId()
  const claim = await claimItems(context, settings, target.linkId, items, leaseId, options)
  const { claimed, busy, leftOut, positions } = claim
  checkpoint("batch.claimed")
  let { lease } = claim
  const outcome: BatchOutcome = {
    sent: 0,
    leftOut,
    rejected: [],
    requests: 0,
    busy,
    failure: null,
    unsent: [],
  }

  /** By a function that has ended when the answer comes: the lists are not kept while it is waited for. */
  const call = (part: readonly ClaimedItem[]): Promise<MiposAnswer> =>
    context.clientFor(settings).sync(
      target.storeId,
      {
        user_id_tps: target.userIdTps,
        inventory_system_id: target.inventorySystemId,
        ...buildBatch(part.map(({ item, stock }) => ({ item: item.mapped, stock }))),
      },
      lease?.lastSending
    )

  const request = async (part: readonly ClaimedItem[]): Promise<Sent> => {
    if (context.work.isStopping) {
      const error = new MiposNotSentError({ message: "The store is stopping" })
      return { answer: "not_sent", error, answered: undefined }
    }
    if (outcome.requests > 0) {
      const extended = await extendLease(context, leaseId)
      if (!part.every(({ item }) => extended.held.has(item.positionId))) {
        // Somebody else has taken them over, and has stated a stock that is newer than ours.
        const error = new MiposNotSentError({ message: "The items were taken over meanwhile" })
        return { answer: "not_sent", error, answered: undefined }
      }
      lease = extended.lease
      await options.keepRun?.()
    }
    outcome.requests += 1
    checkpoint("batch.sending")
    try {
      return { answer: "accepted", error: null, answered: await call(part) }
    } catch (thrown) {
      return { ...answerOf(thrown), answered: undefined }
    }
  }

  const settle = async (part: readonly ClaimedItem[], sent: Sent): Promise<void> => {
    const { answer, error } = sent
    checkpoint("batch.answered")
    const rejected = answer === "rejected" ? part.map(({ item }) => rejectedItem(item, error)) : []
    await commitAnswer(context, part, leaseId, positions, { ...sent, rejected }, target, options)
    checkpoint("batch.answer_committed")
    outcome.rejected.push(...rejected)
    if (answer === "accepted") {
      outcome.sent += part.length
    } else if (answer !== "rejected") {
      outcome.failure = error
      outcome.unsent.push(part.map(({ item }) => item.positionId))
    }
  }

  /** @returns the part without the items whose answer is known now. */
  const findOutWhoIsMeant = async (
    part: readonly ClaimedItem[],
    refusal: MiposError | null
  ): Promise<readonly ClaimedItem[]> => {
    const asked: Array<{ claimed: ClaimedItem; sent: Sent }> = []
    for (const one of spread(part, PROBES)) {
      const sent = await request([one])
      asked.push({ claimed: one, sent })
      if (!isSameRefusal(sent.error, refusal)) {
        for (const each of asked) {
          await settle([each.claimed], each.sent)
        }
        const answered = new Set(asked.map((each) => each.claimed))
        return part.filter((each) => !answered.has(each))
      }
    }
    const control = await options.isLinkFine?.(part.map(({ item }) => item.positionId))
    outcome.requests += control?.requests ?? 0
    if (!control?.isFine) {
      outcome.failure = refusal
    }
    return part
  }

  /** @returns whether mipOS has accepted all of it. */
  const send = async (part: readonly ClaimedItem[], isHalf = true): Promise<boolean> => {
    if (part.length === 0) {
      return true
    }
    if (outcome.failure) {
      await settle(part, { answer: "not_sent", error: outcome.failure, answered: undefined })
      return false
    }
    const sent = await request(part)
    if (sent.answer === "rejected" && options.isControl) {
      await settle(part, { ...sent, answer: "not_sent" })
      return false
    }
    if (sent.answer !== "rejected" || part.length === 1) {
      await settle(part, sent)
      return sent.answer === "accepted"
    }
    // Once something got through, it is not the link.
    const mayBeLink = !isHalf && outcome.sent === 0 && part.length >= PROBED_FROM
    const rest = mayBeLink ? await findOutWhoIsMeant(part, sent.error) : part
    await halve(rest, outcome.rejected.length === 0 || rest === part)
    return false
  }

  /** @param isRefused whether it is known that something in it is refused. */
  const halve = async (part: readonly ClaimedItem[], isRefused: boolean): Promise<void> => {
    const middle = Math.ceil(part.length / 2)
    const isFirstFine = await send(part.slice(0, middle))
    const second = part.slice(middle)
    if (isRefused && isFirstFine && second.length > 1) {
      // Then it is in here, and need not be asked.
      await halve(second, true)
    } else {
      await send(second)
    }
  }

  for (const part of divide(claimed, ({ item }) => item.positionId, options.parts)) {
    await send(part, false)
  }
  return outcome
}

const commitAnswer = (
  context: EngineContext,
  part: readonly ClaimedItem[],
  leaseId: string,
  positions: ClaimedPositions,
  { answer, error, answered, rejected }: Sent & { rejected: LeftOut[] },
  target: LinkTarget,
  { syncId }: BatchOptions
): Promise<void> =>
  context.database.transaction(async (executor) => {
    const byPosition = new Map(part.map((claimed) => [claimed.item.positionId, claimed]))
    const stored = await lockClaimedPositions(executor, [...byPosition.keys()], leaseId, positions)
    checkpoint("batch.answer_locked")
    const written: StoredPosition[] = []
    const movements: NewMovement[] = []
    const ended: SettledMovement[] = []
    for (const before of stored) {
      const claimed = byPosition.get(before.id)
      const at = before.readAt
      const next = advance(before.position, { kind: "sync_answered", leaseId, answer, at })
      if (!claimed || intentsOf(next, "lease_lost").length > 0) {
        continue
      }
      const accepted = answer === "accepted"
      const isAnswered = accepted || answer === "rejected"
      written.push(
        inState(before, next.position, {
          attempts: isAnswered ? 0 : before.attempts + 1,
          nextAttemptAt: isAnswered
            ? null
            : new Date(at.getTime() + retryDelay(error, before.attempts, context.random)),
          blockedReason:
            answer === "rejected" && error
              ? { ...blockedReasonOf(error), fingerprint: claimed.item.mapped.fingerprint }
              : null,
          sentFingerprint: accepted ? claimed.item.mapped.fingerprint : before.sentFingerprint,
          sentSource: accepted ? claimed.item.source : before.sentSource,
          answeredSyncId: (isAnswered ? syncId : null) ?? before.answeredSyncId,
        })
      )
      ended.push(...endedMovements(next))
      movements.push(
        ...ledgerRows(next, before, {
          dedupeKey: null,
          occurredAt: at,
          syncId,
          request: null,
          responseTo: (kind) => (kind === "opening" ? null : answered),
        })
      )
    }
    await writePositions(executor, written)
    checkpoint("batch.answer_written")
    await settleMovements(executor, ended)
    await addMovements(executor, movements)
    checkpoint("batch.ledger_written")
    if (syncId !== null && (answer === "accepted" || answer === "rejected")) {
      // What was taken over meanwhile is counted by whoever has it.
      const ours = new Set(written.map(({ inventoryItemId }) => inventoryItemId))
      const refused = rejected.filter(({ inventoryItemId }) => ours.has(inventoryItemId))
      const sent = answer === "accepted" ? written.length : 0
      await countAnswered(executor, syncId, { sent, leftOut: refused.length })
      await addSyncProblems(executor, { id: syncId }, target.linkId, refused)
    }
  })

/** Halving a large batch takes many calls; the positions must stay ours until the last of them. */
const extendLease = async (
  context: EngineContext,
  leaseId: string
): Promise<{ lease: GivenLease | null; held: ReadonlySet<string> }> => {
  const began = context.now()
  const rows = await context.database.execute<{ id: string; at: Date }>(
    `UPDATE mipos_position
     SET lease_expires_at = now() + ${leaseDurationMs(context.options)} * interval '1 millisecond'
     WHERE lease_id = ? AND state = 'in_flight' RETURNING id, now() AS at`,
    [leaseId]
  )
  const at = rows[0]?.at
  return {
    lease: at ? giveLease(context.options, began, at) : null,
    held: new Set(rows.map((row) => row.id)),
  }
}

const rejectedItem = (item: PreparedItem, error: MiposError | null): LeftOut => ({
  inventoryItemId: item.inventoryItemId,
  name: item.mapped.name,
  externalId: item.mapped.externalId,
  reasons: (error ? blockedReasonOf(error).messages : []).map((message) => ({
    code: "rejected",
    message,
  })),
})
