import pLimit from "p-limit"
import type { MiposAnswer, MiposError, StockUpdateRequest } from "../client"
import { findPendingPositions, readLevels } from "../database/core-tables"
import { newLeaseId } from "../database/identifiers"
import { addMovements, newMovementId, settleMovement, wasEchoed } from "../database/movement-table"
import {
  lockFreePositions,
  lockLeasedPositions,
  writePositions,
  type StoredPosition,
} from "../database/position-table"
import {
  pauseStoreLink,
  readStoreLinks,
  resumeStoreLink,
  type ActiveStoreLink,
} from "../database/store-link-table"
import { toWallClock } from "../settings/wall-clock"
import { answerPush, planPush, startPush, type PushAnswer, type PushIntent } from "../stock"
import { answerOf, blockedReasonOf, pauseReasonOf } from "./answer-of"
import { retryDelay } from "./backoff"
import { leaseDurationMs, type EngineContext, type ReadySettings } from "./context"
import { linkTarget, type LinkTarget } from "./link-target"

export interface PushFilter {
  /** Only the positions of these inventory levels: what an event pointed at. */
  levelIds?: readonly string[]
  positionIds?: readonly string[]
}

export interface PushSummary {
  accepted: number
  rejected: number
  notSent: number
  ambiguous: number
}

/** So many are looked up at a time; a longer list only waits. */
const SCAN_LIMIT = 2_000

interface ClaimedPush {
  stored: StoredPosition
  leaseId: string
  movementId: string
  request: StockUpdateRequest
}

/**
 * Sends what Medusa's stock moved since both sides agreed: the outbound half of "levels, not events".
 * Finds the positions with L != B, and for each: leases it and commits the intent, posts, and commits
 * the answer. Safe to run anywhere, any number of times at once; an event only makes it run sooner.
 */
export const pushPending = async (
  context: EngineContext,
  filter: PushFilter = {}
): Promise<PushSummary> => {
  const summary: PushSummary = { accepted: 0, rejected: 0, notSent: 0, ambiguous: 0 }
  const settings = await context.readySettings()
  if (!settings) {
    return summary
  }
  const links = new Map((await readStoreLinks(context.database)).map((link) => [link.id, link]))
  const pausedLinks = new Set<string>()
  const limit = pLimit(context.options.concurrency)

  // Stock may move again while it is sent; each round sends what the one before could not know of.
  for (;;) {
    const ids = await findPendingPositions(context.database, settings.stockBasis, {
      ...filter,
      limit: SCAN_LIMIT,
    })
    const before = { ...summary }
    await Promise.all(
      ids.map((id) =>
        limit(async () => {
          const answer = await pushOne(context, settings, links, pausedLinks, id)
          if (answer) {
            summary[SUMMARY_FIELD[answer]] += 1
          }
        })
      )
    )
    if (ids.length === 0 || summary.accepted === before.accepted) {
      return summary
    }
  }
}

const SUMMARY_FIELD = {
  accepted: "accepted",
  rejected: "rejected",
  not_sent: "notSent",
  ambiguous: "ambiguous",
} as const satisfies Record<PushAnswer, keyof PushSummary>

const pushOne = async (
  context: EngineContext,
  settings: ReadySettings,
  links: ReadonlyMap<string, ActiveStoreLink>,
  pausedLinks: Set<string>,
  positionId: string
): Promise<PushAnswer | null> => {
  const claimed = await claim(context, settings, links, pausedLinks, positionId)
  if (!claimed) {
    return null
  }
  const { storeLinkId } = claimed.stored
  const link = links.get(storeLinkId)
  let answered: MiposAnswer | undefined
  let error: MiposError | undefined
  let answer: PushAnswer = "accepted"
  try {
    answered = await context.clientFor(settings).updateStock(link?.storeId ?? "", claimed.request)
  } catch (thrown) {
    ;({ answer, error } = answerOf(thrown))
  }
  const pauseReason = error && pauseReasonOf(error)
  if (link && error && pauseReason && !pausedLinks.has(storeLinkId)) {
    pausedLinks.add(storeLinkId)
    const delay = retryDelay(error, link.consecutiveFailures, context.random)
    await pauseStoreLink(
      context.database,
      storeLinkId,
      new Date(context.now().getTime() + delay),
      pauseReason
    )
  }
  if (answer === "accepted" && link && link.consecutiveFailures > 0) {
    await resumeStoreLink(context.database, storeLinkId)
  }
  await commitAnswer(context, claimed, answer, answered, error)
  return answer
}

/** Leases the position and commits what is about to be sent, in one transaction. */
const claim = async (
  context: EngineContext,
  settings: ReadySettings,
  links: ReadonlyMap<string, ActiveStoreLink>,
  pausedLinks: ReadonlySet<string>,
  positionId: string
): Promise<ClaimedPush | null> =>
  context.database.transaction(async (executor) => {
    const [stored] = await lockFreePositions(executor, [positionId])
    if (!stored || pausedLinks.has(stored.storeLinkId)) {
      return null
    }
    // A statement of its own, after the lock: it sees L as of when nobody could move B any more.
    const levels = await readLevels(executor, [positionId], settings.stockBasis)
    const link = links.get(stored.storeLinkId)
    const target = link && linkTarget(link, settings)
    if (!target) {
      return null
    }
    const level = levels.get(positionId) ?? null
    if (level === null) {
      await writePositions(executor, [unfit(stored, context.now())])
      return null
    }
    const intent = planPush(stored.position, level)
    if (!intent) {
      return null
    }
    const leaseId = newLeaseId()
    const movementId = newMovementId()
    const at = context.now()
    const request = toRequest(stored, intent, target, at, settings.timeZone)
    await addMovements(executor, [
      {
        id: movementId,
        positionId: stored.id,
        inventoryItemId: stored.inventoryItemId,
        storeLinkId: stored.storeLinkId,
        externalId: stored.externalId,
        direction: "outbound",
        kind: "movement",
        state: "in_flight",
        movementType: intent.movementType,
        quantity: intent.quantity,
        delta: intent.delta,
        currentStock: intent.currentStock,
        agreedAfter: null,
        dedupeKey: null,
        occurredAt: at,
        echoOf: null,
        syncId: null,
        request,
        response: null,
      },
    ])
    const leased: StoredPosition = {
      ...stored,
      position: startPush(stored.position, intent, movementId),
      leaseId,
      leaseExpiresAt: new Date(at.getTime() + leaseDurationMs(context.options)),
    }
    await writePositions(executor, [leased])
    return { stored: leased, leaseId, movementId, request }
  })

const toRequest = (
  stored: StoredPosition,
  intent: PushIntent,
  target: LinkTarget,
  at: Date,
  timeZone: string
): StockUpdateRequest => ({
  user_id_tps: target.userIdTps,
  inventory_system_id: target.inventorySystemId,
  external_id: stored.externalId,
  current_stock: intent.currentStock,
  quantity: intent.quantity,
  date: toWallClock(at, timeZone),
  movement_type: intent.movementType,
})

/** How soon a stock that cannot be sent is looked at again: somebody may have corrected it. */
const UNFIT_RETRY_MS = 60_000

const unfit = (stored: StoredPosition, at: Date): StoredPosition => ({
  ...stored,
  nextAttemptAt: new Date(at.getTime() + UNFIT_RETRY_MS),
  blockedReason: {
    messages: [
      "Medusa's stock of this item is no number that an inventory system can hold. Correct the stock.",
    ],
    status: null,
  },
})

/** Commits the answer, unless the lease was lost meanwhile: then whoever has it now settles it. */
const commitAnswer = async (
  context: EngineContext,
  claimed: ClaimedPush,
  answer: PushAnswer,
  answered: MiposAnswer | undefined,
  error: MiposError | undefined
): Promise<void> => {
  const at = context.now()
  await context.database.transaction(async (executor) => {
    const [stored] = await lockLeasedPositions(executor, [claimed.stored.id], claimed.leaseId)
    if (!stored) {
      context.logger.warn(
        `mipos: the lease of position ${claimed.stored.id} was lost while its push was answered; it is settled by a sync.`
      )
      return
    }
    // An echo that came before the lost answer has proved what the answer would have said.
    const settled: PushAnswer =
      answer === "ambiguous" && (await wasEchoed(executor, claimed.movementId))
        ? "accepted"
        : answer
    const position = answerPush(stored.position, settled, at)
    const failed = settled === "not_sent" || settled === "ambiguous"
    const attempts = failed ? stored.attempts + 1 : 0
    await writePositions(executor, [
      {
        ...stored,
        position,
        leaseId: null,
        leaseExpiresAt: null,
        attempts,
        nextAttemptAt: failed
          ? new Date(at.getTime() + retryDelay(null, stored.attempts, context.random))
          : null,
        blockedReason: settled === "rejected" && error ? blockedReasonOf(error) : null,
      },
    ])
    await settleMovement(executor, claimed.movementId, {
      state: MOVEMENT_STATE[settled],
      agreedAfter: settled === "accepted" ? position.agreed : null,
      response: answered ?? error?.toJSON(),
    })
  })
}

const MOVEMENT_STATE = {
  accepted: "applied",
  rejected: "rejected",
  not_sent: "not_sent",
  ambiguous: "uncertain",
} as const satisfies Record<PushAnswer, string>
