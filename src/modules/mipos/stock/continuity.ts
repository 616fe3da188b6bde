import { CLOCK_MARGIN_MS, onOurClock } from "./clock"
import { add, equal, subtract } from "./decimal"
import type { Drift, Position } from "./position"

/** How long a late or reordered webhook may take to explain a contradiction. */
export const DRIFT_GRACE_MS = 15_000

/** A movement as its webhook states it. */
export interface StatedMovement {
  /** Signed. */
  delta: string
  /** mipOS' stock after it. */
  currentStock: string
  /** Whether a delivery that says the same came again. */
  repeated?: boolean
}

interface Statement extends StatedMovement {
  /** What B has moved by because of it: nothing for an echo. */
  moved: string

  /** When mipOS made the webhook, by its clock. */
  madeAt: Date
  clockAheadMs?: number
  /**
   * Needed for a webhook that is not newer than all before it: what the webhooks of the newest second
   * stated, without this one.
   */
  newestSecond?: readonly StatedMovement[]
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
  const others = madeAt <= newestBefore ? (statement.newestSecond ?? []) : []
  if (madeAt < newestBefore) {
    // Late: it moved B, and the newest statement is the one to compare with.
    const { miposStock } = position
    const isOneOfThem = others.some((other) => miposStock && equal(other.currentStock, miposStock))
    const newest = isOneOfThem ? newestOf(others, agreed) : miposStock
    // Whatever drift was told of before holds this movement on mipOS' side already.
    return judge(shiftDrift({ ...position, miposStock: newest }, "0"), newest, agreed, at)
  }
  const newestStock =
    madeAt === newestBefore && position.miposStock !== null && equal(position.miposStock, agreed)
      ? position.miposStock
      : newestOf([...others, statement], agreed)
  const seen: Position = { ...position, lastWebhookAt: statement.madeAt, miposStock: newestStock }
  const pushMayBeMissing =
    position.lastPushAt !== null &&
    onOurClock(statement) <= position.lastPushAt.getTime() + CLOCK_MARGIN_MS
  if (isUnderWay(position) || pushMayBeMissing || newestStock === null) {
    // Nobody can tell whether the stated stock holds the push, or which was the last of its second,
    // so none is kept to judge by, and a mere suspicion has lost what it stood on: the next webhook
    // shows a real drift again.
    // The stock is about to be stated over mipOS' own: a contradiction that the sync does not explain
    // would be gone with it.
    const mayHide =
      position.restate &&
      position.state === "idle" &&
      !pushMayBeMissing &&
      newestStock !== null &&
      !equal(newestStock, agreed)
    const unclear = withoutSuspicion({
      ...seen,
      miposStock: null,
      doubtedAt: seen.doubtedAt ?? (mayHide ? at : null),
    })
    if (others.length > 0) {
      // One that another of its second starts from, or that explains a drift to the last digit, is in
      // what the drift says of mipOS already.
      const explained = shiftDrift(unclear, "0")
      const end = endOf([...others, statement])
      if (!explained.drift || (end !== null && !equal(end, statement.currentStock))) {
        return explained
      }
    }
    return shiftDrift(unclear, statement.moved)
  }
  return judge(seen, newestStock, agreed, at)
}

/**
 * The stock that mipOS ended a second with, which is as fine as its clock goes: the webhooks of one
 * second carry no order, but only the last of them states a stock that no other one starts from. Null
 * when that is not one, because another has yet to come.
 */
const newestOf = (second: readonly StatedMovement[], agreed: string): string | null => {
  if (second.some((movement) => equal(movement.currentStock, agreed))) {
    return agreed
  }
  return endOf(second)
}

const endOf = (second: readonly StatedMovement[]): string | null => {
  const ends = second.filter(
    (movement) =>
      !second.some((next) => equal(subtract(next.currentStock, next.delta), movement.currentStock))
  )
  return ends.length === 1 && ends[0] ? ends[0].currentStock : null
}

/**
 * While something is on its way, nobody can say what mipOS should hold; nor while the stock is to be
 * stated once more, because a sync may have overwritten a movement there.
 */
const isUnderWay = (position: Position): boolean =>
  position.state === "in_flight" || position.state === "uncertain" || position.restate

/**
 * The position after B moved and mipOS' stock moved by `miposMoved`: a drift that stands keeps its two
 * numbers true, and ends when they have become one.
 */
const shiftDrift = (position: Position, miposMoved: string): Position => {
  const { drift, agreed } = position
  if (!drift || agreed === null) {
    return position
  }
  const miposStock = add(drift.miposStock, miposMoved)
  return {
    ...position,
    drift: equal(miposStock, agreed) ? null : { ...drift, miposStock, agreedStock: agreed },
  }
}

/** What was merely suspected has lost what it stood on. */
const withoutSuspicion = (position: Position): Position => ({
  ...position,
  drift: position.drift?.confirmedAt ? position.drift : null,
})

const judge = (
  position: Position,
  miposStock: string | null,
  agreed: string,
  at: Date
): Position => {
  if (isUnderWay(position)) {
    return withoutSuspicion(position)
  }
  if (miposStock === null) {
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

/** The position after a push was accepted: mipOS' stock has moved with B, as far as we knew of it. */
export const pushDrift = (position: Position, delta: string): Position =>
  shiftDrift(
    { ...position, miposStock: position.miposStock && add(position.miposStock, delta) },
    delta
  )

/** The position, with what it contradicts told anew. */
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
