import { checkpoint } from "../checkpoint"
import { MiposRejectedError, type MiposError } from "../client"
import { releaseWaitingPositions } from "../database/position-table"
import {
  claimProbe,
  lockLinkState,
  returnProbe,
  writeLinkState,
  type ActiveStoreLink,
} from "../database/store-link-table"
import { wakeSync } from "../database/sync-table"
import { linkFailureOf } from "./answer-of"
import { leaseDurationMs, type EngineContext } from "./context"
import { afterCall, afterCorrection, type LinkOutcome, type LinkState } from "./link-state"

/** The right to send for a link: everything, or the one call of a link that is half open. */
export interface Passage {
  /** Until when the probe is ours; null for a link that is open. */
  probeUntil: Date | null
}

/**
 * Asks whether something may be sent for a link now.
 *
 * @param link as it was read a moment ago.
 * @returns null when it has to wait: it is paused, or somebody else has the probe.
 */
export const askForPassage = async (
  context: EngineContext,
  link: ActiveStoreLink
): Promise<Passage | null> => {
  if (link.standing === "open") {
    return { probeUntil: null }
  }
  if (link.standing === "paused") {
    return null
  }
  const probeUntil = await claimProbe(context.database, link.id, leaseDurationMs(context.options))
  return probeUntil && { probeUntil }
}

/** Gives the passage back when nothing was sent with it. */
export const giveBack = async (
  context: EngineContext,
  link: Pick<ActiveStoreLink, "id">,
  passage: Passage
): Promise<void> => {
  if (passage.probeUntil) {
    await returnProbe(context.database, link.id, passage.probeUntil)
  }
}

/** mipOS has answered: a link that was failing, or was being probed, sends again. */
export const noteAnswer = async (
  context: EngineContext,
  link: Pick<ActiveStoreLink, "id" | "consecutiveFailures">,
  passage: Passage
): Promise<void> => {
  if (passage.probeUntil || link.consecutiveFailures > 0) {
    await note(context, link.id, { kind: "answered" }, passage)
  }
}

/**
 * A call failed for a reason that concerns the whole link.
 *
 * @param atOnce see `LinkOutcome`.
 * @returns what the link's row says then; null when the error concerns no more than what was sent.
 */
export const noteFailure = async (
  context: EngineContext,
  link: Pick<ActiveStoreLink, "id">,
  error: MiposError,
  passage: Passage,
  atOnce = false
): Promise<LinkState | null> => {
  const failure = linkFailureOf(error)
  return failure && note(context, link.id, { ...failure, atOnce }, passage)
}

/** mipOS refuses whatever it is sent for this link. */
export const noteRefusal = (
  context: EngineContext,
  link: Pick<ActiveStoreLink, "id">,
  error: MiposRejectedError,
  passage: Passage
): Promise<LinkState | null> =>
  note(
    context,
    link.id,
    { kind: "failed", cause: "refused", reason: error.message, askedMs: null },
    passage
  )

/** Lets a link send again because a person has corrected something. */
export const noteCorrection = (
  context: Pick<EngineContext, "database">,
  id: string
): Promise<void> =>
  context.database.transaction(async (executor) => {
    const locked = await lockLinkState(executor, id)
    if (locked) {
      await writeLinkState(executor, id, afterCorrection(locked.state))
      await releaseWaitingPositions(executor, id)
    }
  })

const note = (
  context: EngineContext,
  id: string,
  outcome: LinkOutcome,
  passage: Passage
): Promise<LinkState | null> =>
  context.database
    .transaction(async (executor) => {
      const locked = await lockLinkState(executor, id)
      if (!locked) {
        return null
      }
      const { state: before, now } = locked
      const isProbe = passage.probeUntil !== null
      const after = afterCall(before, outcome, isProbe, now, context.random)
      if (after === before) {
        return after
      }
      if (after.pausedUntil) {
        checkpoint("link.pausing")
      }
      await writeLinkState(executor, id, after)
      if (before.pausedUntil && !after.pausedUntil) {
        // Each of them waits for a time of its own, which is over with the outage.
        await releaseWaitingPositions(executor, id)
        await wakeSync(executor)
      }
      return after
    })
    .then((after) => {
      if (after?.pausedUntil) {
        checkpoint("link.paused")
      }
      return after
    })
