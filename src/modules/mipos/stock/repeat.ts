import { onOurClock } from "./clock"
import type { StatedMovement } from "./continuity"
import { equal, subtract } from "./decimal"
import type { Position } from "./position"

/**
 * How near to a push or a sync of ours a repeated webhook has to be made to be doubted. Wider than
 * `CLOCK_MARGIN_MS`: mipOS' clock may be ahead by more than any webhook was prompt enough to show, and where two
 * movements count as one, nothing that mipOS states later contradicts. Repetitions are rare.
 */
const REPEAT_MARGIN_MS = 120_000

/** A delivery that says the same as one before. */
export interface RepeatedWebhook extends StatedMovement {
  madeAt: Date
  clockAheadMs: number
}

/**
 * Whether a delivery that says the same as one before may be another movement, and not a repetition.
 *
 * mipOS' clock counts in seconds. When it sells one, takes one back and sells one again within a second,
 * the two sales say the same to the last digit. That takes a movement in between, of the same second, that
 * led back to the stock which the first one started from; without one, it is a repetition.
 */
export const mayHaveOneBetween = (
  repeated: StatedMovement,
  /** What other webhooks of that second stated. */
  sameSecond: readonly StatedMovement[]
): boolean => {
  const start = subtract(repeated.currentStock, repeated.delta)
  return sameSecond.some((other) => equal(other.currentStock, start))
}

/**
 * As `mayHaveOneBetween`; what led back may also have been a push or a sync of ours, which no webhook
 * tells of.
 */
export const mayBeAnother = (
  position: Position,
  repeated: RepeatedWebhook,
  sameSecond: readonly StatedMovement[]
): boolean =>
  position.state === "in_flight" ||
  position.state === "uncertain" ||
  [position.lastPushAt, position.lastSyncAt].some(
    (at) => at !== null && onOurClock(repeated) <= at.getTime() + REPEAT_MARGIN_MS
  ) ||
  mayHaveOneBetween(repeated, sameSecond)
