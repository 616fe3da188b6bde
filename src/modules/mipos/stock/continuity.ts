import { equal } from "./decimal"
import type { Drift, Position } from "./position"

/**
 * A push that ended this shortly before a webhook was made (or after it) may or may not be in the
 * stock that the webhook states: both clocks count in whole seconds and are not the same clock.
 */
const CLOCK_MARGIN_MS = 5_000

/** How long a late or reordered webhook may take to explain a contradiction. */
export const DRIFT_GRACE_MS = 15_000

interface Statement {
  /** mipOS' stock after the movement, as the webhook states it. */
  currentStock: string
  /** When mipOS made the webhook, by its clock. */
  madeAt: Date
}

/**
 * Compares what a webhook states with B, after the webhook took effect on `position`.
 *
 * With nothing in flight the two must be equal; if not, webhooks were lost, are late, or came in
 * another order, or somebody changed stock without telling. The contradiction is suspected first:
 * webhooks may be reordered, and the one that explains it may be next. See `confirmDrift`.
 */
export const checkContinuity = (position: Position, statement: Statement, at: Date): Position => {
  const { agreed } = position
  if (agreed === null) {
    return position
  }
  const newestBefore = position.lastWebhookAt?.getTime() ?? Number.NEGATIVE_INFINITY
  const madeAt = statement.madeAt.getTime()
  if (madeAt < newestBefore) {
    // Late: it moved B, and the newest statement is the one to compare with.
    return judge(position, position.miposStock, agreed, at)
  }
  const sameSecond = madeAt === newestBefore
  const newestStock =
    sameSecond && position.miposStock !== null && equal(position.miposStock, agreed)
      ? // Two webhooks of one second have no order; one of them agrees.
        position.miposStock
      : statement.currentStock
  const seen: Position = { ...position, lastWebhookAt: statement.madeAt, miposStock: newestStock }
  const pushMayBeMissing =
    position.lastPushAt !== null && madeAt <= position.lastPushAt.getTime() + CLOCK_MARGIN_MS
  if (isUnderWay(position) || pushMayBeMissing) {
    // Nobody can tell whether the stated stock holds the push, so it is not kept to judge by, and a
    // mere suspicion has lost what it stood on: the next webhook shows a real drift again.
    return { ...seen, miposStock: null, drift: position.drift?.confirmedAt ? position.drift : null }
  }
  return judge(seen, newestStock, agreed, at)
}

const isUnderWay = (position: Position): boolean =>
  position.state === "in_flight" || position.state === "uncertain"

const judge = (
  position: Position,
  miposStock: string | null,
  agreed: string,
  at: Date
): Position => {
  if (isUnderWay(position) || miposStock === null) {
    return position
  }
  if (equal(miposStock, agreed)) {
    return { ...position, drift: null }
  }
  const drift: Drift = {
    miposStock,
    agreedStock: agreed,
    suspectedAt: position.drift?.suspectedAt ?? at,
    confirmedAt: position.drift?.confirmedAt ?? null,
  }
  return { ...position, drift }
}

/** The position after B moved without a webhook: what it contradicts, if anything, is told anew. */
export const reviewDrift = (position: Position): Position => {
  const { drift, agreed, miposStock } = position
  if (!drift || agreed === null || miposStock === null || isUnderWay(position)) {
    return position
  }
  return {
    ...position,
    drift: equal(miposStock, agreed) ? null : { ...drift, miposStock, agreedStock: agreed },
  }
}

/** The position once nothing has explained its contradiction within the grace time. */
export const confirmDrift = (position: Position, at: Date): Position => {
  const reviewed = reviewDrift(position)
  const { drift } = reviewed
  if (!drift || drift.confirmedAt || at.getTime() - drift.suspectedAt.getTime() < DRIFT_GRACE_MS) {
    return reviewed
  }
  return { ...reviewed, drift: { ...drift, confirmedAt: at } }
}
