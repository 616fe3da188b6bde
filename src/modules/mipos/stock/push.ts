import { pushDrift } from "./continuity"
import { add, isZero, subtract } from "./decimal"
import { toMovement, type MovementType } from "./movement-type"
import type { Lease, Position } from "./position"

/** What mipOS' answer to a push says about the movement. */
export type PushAnswer =
  /** 2xx: it was applied. */
  | "accepted"
  /** 4xx: it was read and refused; not applied. */
  | "rejected"
  /** It never reached mipOS, or mipOS asked us to come back later; not applied. */
  | "not_sent"
  /** Nobody knows. */
  | "ambiguous"

export interface PushIntent {
  delta: string
  movementType: MovementType
  quantity: string
  /** **L**: Medusa's stock, which the request states as `current_stock`. */
  currentStock: string
}

/**
 * The outbound work of a position: L - B (design: "levels, not events"). Null when there is none, or
 * when it may not be pushed: something is on its way, it is blocked or uncertain, or mipOS has never
 * been sent the item (it would answer 409).
 */
export const planPush = (position: Position, level: string): PushIntent | null => {
  if (position.state !== "idle" || position.agreed === null) {
    return null
  }
  const delta = subtract(level, position.agreed)
  return isZero(delta) ? null : { delta, currentStock: level, ...toMovement(delta) }
}

/** The position once the intent is in the ledger as `movementId` and the request may go out. */
export const startPush = (
  position: Position,
  intent: PushIntent,
  movementId: string,
  lease: Lease
): Position => ({
  ...position,
  state: "in_flight",
  flight: { kind: "push", movementId, delta: intent.delta },
  lease,
})

/**
 * The position after a push was answered. On success B moves by what was sent, not to L: a webhook
 * or an edit may have moved both or either in between. After no answer the position is uncertain, and
 * from then on doubted: the call may even arrive after whatever settles it.
 *
 * @throws when no push is in flight, which a caller that holds the lease never sees.
 */
export const answerPush = (position: Position, answer: PushAnswer, at: Date): Position => {
  const { flight } = position
  if (flight?.kind !== "push" || position.agreed === null) {
    throw new Error("answerPush: no push is in flight for this position.")
  }
  switch (answer) {
    case "accepted":
      return pushDrift(
        {
          ...position,
          agreed: add(position.agreed, flight.delta),
          state: "idle",
          flight: null,
          lease: null,
          lastPushAt: at,
        },
        flight.delta
      )
    case "rejected":
      return { ...position, state: "blocked", flight: null, lease: null, lastPushAt: at }
    case "not_sent":
      return { ...position, state: "idle", flight: null, lease: null }
    case "ambiguous":
      return {
        ...position,
        state: "uncertain",
        lease: null,
        doubtedAt: position.doubtedAt ?? at,
        lastPushAt: at,
      }
  }
}
