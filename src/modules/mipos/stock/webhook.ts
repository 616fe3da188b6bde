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
  const heard: Position & { agreed: string } = {
    ...position,
    doubtedAt: position.doubtedAt ?? (isGuess ? at : null),
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
  // Whether a sync came after the movement and overwrote it there, nobody can tell by such clocks.
  const mayBeOverwritten =
    position.lastSyncAt !== null &&
    onOurClock(webhook) <= position.lastSyncAt.getTime() + CLOCK_MARGIN_MS
  const moved: Position & { agreed: string } = {
    ...heard,
    agreed: add(position.agreed, webhook.delta),
    flight:
      position.flight?.kind === "sync"
        ? { ...position.flight, movedMeanwhile: true }
        : position.flight,
    restate: position.restate || mayBeOverwritten,
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
