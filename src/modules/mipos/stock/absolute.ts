import { add, isZero, subtract } from "./decimal"
import type { PushAnswer } from "./push"
import type { Flight, Lease, Position } from "./position"

/**
 * Whether the position may be part of a sync's batch: nothing of it is in flight, and stating our
 * stock would not silently overwrite a drift that somebody has yet to decide on.
 */
export const maySync = (position: Position, mayOverwriteDrift: boolean): boolean =>
  position.state !== "in_flight" && (position.drift === null || mayOverwriteDrift)

/**
 * The position once a sync that states `level` as its absolute stock may go out. A push whose answer
 * was lost is settled by it: mipOS takes the stated stock, whichever of the two it held.
 */
export const startSync = (position: Position, level: string, lease: Lease): Position => ({
  ...position,
  state: "in_flight",
  flight: {
    kind: "sync",
    stock: level,
    agreedWhenSent: position.agreed,
    movedMeanwhile: false,
    settles:
      position.flight?.kind === "push"
        ? { movementId: position.flight.movementId, delta: position.flight.delta }
        : null,
  },
  lease,
})

export interface SyncOutcome {
  position: Position
  /** What the sync did to B, for the ledger; null when it was not accepted. */
  delta: string | null
}

/**
 * The position after a sync was answered. On success `B = s + (B now - B when it was sent)`: what a
 * webhook moved meanwhile is kept. After anything but a clear answer it is uncertain, and the next
 * sync, which is idempotent, settles it. A first sync that got no answer leaves the item unsent.
 *
 * What a webhook moved meanwhile may have come to mipOS before the sync, which then overwrote it
 * there: the stock has to be stated again.
 *
 * @throws when no sync is in flight, which a caller that holds the lease never sees.
 */
export const answerSync = (position: Position, answer: PushAnswer, at: Date): SyncOutcome => {
  const { flight } = position
  if (flight?.kind !== "sync") {
    throw new Error("answerSync: no sync is in flight for this position.")
  }
  if (answer === "accepted") {
    const before = flight.agreedWhenSent ?? "0"
    const delta = subtract(flight.stock, before)
    return {
      position: {
        ...position,
        agreed: add(position.agreed ?? "0", delta),
        state: "idle",
        flight: null,
        lostSync: false,
        lease: null,
        drift: null,
        // One that moved mipOS' stock is, for what a webhook states, as good as a push.
        lastPushAt: flight.agreedWhenSent === null || isZero(delta) ? position.lastPushAt : at,
        lastSyncAt: at,
        restate: flight.movedMeanwhile,
        // From here on only a webhook made later can tell what mipOS holds.
        miposStock: null,
      },
      delta,
    }
  }
  // A push that this sync was to settle is as unsettled as before.
  const unsettled: Flight | null = flight.settles && { kind: "push", ...flight.settles }
  if (answer === "rejected") {
    return {
      position: { ...position, state: "blocked", flight: unsettled, lease: null },
      delta: null,
    }
  }
  const lostSync = position.lostSync || (answer === "ambiguous" && position.agreed !== null)
  const uncertain = unsettled !== null || lostSync
  return {
    position: {
      ...position,
      lostSync,
      state: uncertain ? "uncertain" : "idle",
      flight: unsettled,
      lease: null,
      // It may arrive yet, after what moves meanwhile, and overwrite that.
      doubtedAt: position.doubtedAt ?? (answer === "ambiguous" ? at : null),
    },
    delta: null,
  }
}
