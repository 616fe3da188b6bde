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
    // Nobody can tell whether the stated stock holds the push, or which was the last of its second, so it
    // is not kept to judge by, and a mere suspicion has lost what it stood on: the next webhook
    // shows a real drift again.
    const doubted = pushMayBeMissing ? seen : doubtWhatIsHidden(seen, newestStock, agreed, at)
    const unclear = withoutSuspicion({ ...doubted, miposStock: null })
    const explained = shiftDrift(unclear, "0")
    if (others.length > 0 && !explained.drift) {
      // What explains a drift to the last digit is in what the drift says of mipOS already.
      return explained
    }
    return others.length > 0 && isBasedOnNewest(position)
      ? followSecond(unclear, position.miposStock, others, statement)
      : shiftDrift(unclear, statement.moved)
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

/** Whether the drift that stands says of mipOS what the newest webhooks did. */
const isBasedOnNewest = (position: Position): position is Position & { miposStock: string } =>
  position.drift !== null &&
  position.miposStock !== null &&
  equal(position.drift.miposStock, position.miposStock)

/**
 * A drift told of by webhooks of the newest second, once another of that second has come: what it did may be
 * in the drift's number, which holds what we pushed since as well, or may have come after.
 *
 * @param miposStock the drift's number until now.
 */
const followSecond = (
  position: Position,
  miposStock: string,
  others: readonly StatedMovement[],
  statement: Statement
): Position => {
  const { agreed } = position
  const all = [...others, statement]
  const endBefore = endOf(others)
  const end = endOf(all)
  const pushed = endBefore === null ? null : subtract(miposStock, endBefore)
  if (
    agreed !== null &&
    pushed !== null &&
    all.some(({ currentStock }) => equal(add(currentStock, pushed), agreed))
  ) {
    return { ...position, drift: null }
  }
  const isAfter = equal(subtract(statement.currentStock, statement.delta), miposStock)
  const known = endBefore !== null && end !== null ? subtract(end, endBefore) : "0"
  const followed = shiftDrift(position, isAfter ? statement.moved : known)
  return { ...followed, miposStock: followed.drift?.miposStock ?? null }
}

/** The stock that none of a second's movements starts from; null when that is not one. */
const endOf = (second: readonly StatedMovement[]): string | null => {
  const ends = second.filter(
    (movement) =>
      !second.some((next) => equal(subtract(next.currentStock, next.delta), movement.currentStock))
  )
  return ends.length === 1 && ends[0] ? ends[0].currentStock : null
}

/**
 * While something is on its way, nobody can say what mipOS should hold; nor after a sync that got no
 * answer, until another one has; nor while the stock is to be stated once more, because a sync may have
 * overwritten a movement there.
 */
const isUnderWay = (position: Position): boolean =>
  position.state === "in_flight" ||
  position.state === "uncertain" ||
  position.lostSync ||
  position.restate

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

/**
 * The stock is about to be stated over mipOS' own: a contradiction that the sync does not explain would be
 * gone with it.
 */
const doubtWhatIsHidden = (
  position: Position,
  miposStock: string | null,
  agreed: string,
  at: Date
): Position => {
  const mayHide =
    position.restate &&
    position.state === "idle" &&
    miposStock !== null &&
    !equal(miposStock, agreed)
  return mayHide ? { ...position, doubtedAt: position.doubtedAt ?? at } : position
}

const judge = (
  position: Position,
  miposStock: string | null,
  agreed: string,
  at: Date
): Position => {
  if (isUnderWay(position)) {
    return withoutSuspicion(doubtWhatIsHidden(position, miposStock, agreed, at))
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
