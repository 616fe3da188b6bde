import { checkContinuity, CLOCK_MARGIN_MS, type StatedMovement } from "./continuity"
import { add, equal } from "./decimal"
import { findEcho, type EchoHabit, type SentMovement } from "./echo"
import type { Position } from "./position"

/** A Type 3 webhook, as far as the rules of stock need it. */
export interface StockWebhook {
  /** Signed: what it did to the stock at mipOS. */
  delta: string
  /** mipOS' stock after it. */
  currentStock: string
  /** When mipOS made the webhook, by its clock. */
  madeAt: Date
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
 * While a push is uncertain, a stated stock that contains it proves that it was applied. The
 * opposite proves nothing, because the webhook may be older than the push: the single sync decides.
 */
export const receiveWebhook = (
  position: Position & { agreed: string },
  webhook: StockWebhook,
  sentLately: SentMovement[],
  habit: EchoHabit,
  at: Date
): WebhookEffect => {
  const unanswered = position.state === "uncertain" && position.flight?.kind === "push"
  const echo = findEcho(position, webhook, sentLately, habit)
  if (echo) {
    const proves =
      unanswered &&
      position.flight?.kind === "push" &&
      position.flight.movementId === echo.movementId
    return {
      kind: "echo",
      position: proves ? proven(position, at) : position,
      echoOf: echo.movementId,
      provesPush: proves ? echo.movementId : null,
    }
  }
  const moved = {
    ...position,
    agreed: add(position.agreed, webhook.delta),
    // Whether a sync came after the movement and overwrote it there, nobody can tell by such clocks.
    restate:
      position.restate ||
      (position.lastSyncAt !== null &&
        webhook.madeAt.getTime() <= position.lastSyncAt.getTime() + CLOCK_MARGIN_MS),
  }
  if (unanswered && position.flight?.kind === "push") {
    const withPush = add(moved.agreed, position.flight.delta)
    if (equal(withPush, webhook.currentStock)) {
      return {
        kind: "movement",
        position: checkContinuity(proven(moved, at), webhook, at),
        delta: webhook.delta,
        provesPush: position.flight.movementId,
      }
    }
  }
  return {
    kind: "movement",
    position: checkContinuity(moved, webhook, at),
    delta: webhook.delta,
    provesPush: null,
  }
}

const proven = (
  position: Position & { agreed: string },
  at: Date
): Position & { agreed: string } =>
  position.flight?.kind === "push"
    ? {
        ...position,
        agreed: add(position.agreed, position.flight.delta),
        state: "idle",
        flight: null,
        lastPushAt: at,
      }
    : position
