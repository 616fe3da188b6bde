import { CLOCK_MARGIN_MS, onOurClock } from "./clock"
import { checkContinuity, pushDrift, type StatedMovement } from "./continuity"
import { add, equal } from "./decimal"
import { judgeEcho, type EchoHabit, type SentMovement } from "./echo"
import type { Position } from "./position"

/** A Type 3 webhook, as far as the rules of stock need it. */
export interface StockWebhook {
  /** Signed: what it did to the stock at mipOS. */
  delta: string
  /** mipOS' stock after it. */
  currentStock: string
  /** When mipOS made the webhook, by its clock. */
  madeAt: Date
  /** By how much mipOS' clock is at least ahead of ours, in milliseconds; see `clock`. */
  clockAheadMs?: number
  /** What other webhooks of the newest second stated; see `checkContinuity`. */
  newestSecond?: readonly StatedMovement[]
  /** What other webhooks of its own second stated; see `mayHaveOneBetween`. */
  sameSecond?: readonly StatedMovement[]
}

export type WebhookEffect =
  | {
      kind: "echo"
      position: Position
      echoOf: string
      /** A push whose lost answer the echo replaces: it was applied. */
      provesPush: string | null
    }
  | {
      kind: "movement"
      position: Position
      /** What Medusa's stock moves by; B moves by the same. */
      delta: string
      /** A push whose lost answer the stated stock replaces: it was applied. */
      provesPush: string | null
    }

/**
 * What a webhook does to a position that has been synced: L and B move by the same amount, so nothing
 * is pushed back and the order of webhooks does not matter.
 *
 * While a push is uncertain, a stated stock that contains it shows that it was applied; the opposite
 * shows nothing, because the webhook may be older than the push. Even the first may be a coincidence:
 * a movement of the same quantity at mipOS whose webhook is late looks alike. So the stock is stated
 * once more, which is right either way.
 */
export const receiveWebhook = (
  position: Position & { agreed: string },
  webhook: StockWebhook,
  sentLately: SentMovement[],
  habit: EchoHabit,
  at: Date
): WebhookEffect => {
  const push =
    position.state === "uncertain" && position.flight?.kind === "push" ? position.flight : null
  const { echoOf: echo, isGuess } = judgeEcho(position, webhook, sentLately, habit)
  // Whether a sync came after the movement and overwrote it there, nobody can tell by such clocks. An echo's as
  // well: a late movement of mipOS' own that equals a push counts as its echo, and the push's echo, which
  // comes later, as the movement.
  const mayBeOverwritten =
    position.lastSyncAt !== null &&
    onOurClock(webhook) <= position.lastSyncAt.getTime() + CLOCK_MARGIN_MS
  // Then what the stated stock contradicts would be gone unseen: neither what the push has led to by then, nor
  // what it was to lead to. Where the stock is to be stated again already, that explains it.
  const holds = echo && (echo.answered ? position.agreed : add(position.agreed, echo.delta))
  const mayHide =
    mayBeOverwritten &&
    !position.restate &&
    holds !== null &&
    !equal(webhook.currentStock, holds) &&
    !equal(webhook.currentStock, echo?.currentStock ?? holds)
  const heard: Position & { agreed: string } = {
    ...position,
    restate: position.restate || mayBeOverwritten,
    doubtedAt: position.doubtedAt ?? (isGuess || mayHide ? at : null),
  }
  if (echo) {
    const proves = push?.movementId === echo.movementId
    return {
      kind: "echo",
      // What it states of mipOS' stock is as good as what any other webhook states.
      position: checkContinuity(
        proves ? proven(heard, push.delta, at) : heard,
        { ...webhook, moved: "0" },
        at
      ),
      echoOf: echo.movementId,
      provesPush: proves ? echo.movementId : null,
    }
  }
  // Nor whether the number that was believed holds it already, where nothing that mipOS stated since can
  // contradict: of one second, nobody knows the order.
  const mayBeBelieved =
    position.believedAt !== null &&
    webhook.madeAt <= position.believedAt &&
    (heard.restate ||
      position.state !== "idle" ||
      position.miposStock === null ||
      webhook.madeAt.getTime() === position.lastWebhookAt?.getTime())
  const moved: Position & { agreed: string } = {
    ...withMoved(heard),
    agreed: add(position.agreed, webhook.delta),
    doubtedAt: heard.doubtedAt ?? (mayBeBelieved ? at : null),
  }
  const statement = { ...webhook, moved: webhook.delta }
  if (push && equal(add(moved.agreed, push.delta), webhook.currentStock)) {
    return {
      kind: "movement",
      position: checkContinuity({ ...proven(moved, push.delta, at), restate: true }, statement, at),
      delta: webhook.delta,
      provesPush: push.movementId,
    }
  }
  return {
    kind: "movement",
    position: checkContinuity(moved, statement, at),
    delta: webhook.delta,
    provesPush: null,
  }
}

/** The position, of which B moves while a sync may be on its way. */
export const withMoved = (position: Position): Position =>
  position.flight?.kind === "sync"
    ? { ...position, flight: { ...position.flight, movedMeanwhile: true } }
    : position

const proven = (
  position: Position & { agreed: string },
  delta: string,
  at: Date
): Position & { agreed: string } => {
  const agreed = add(position.agreed, delta)
  return {
    ...pushDrift(
      {
        ...position,
        agreed,
        state: position.lostSync ? "uncertain" : "idle",
        flight: null,
        lastPushAt: at,
      },
      delta
    ),
    agreed,
  }
}
