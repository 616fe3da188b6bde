import type { SyncState } from "../../types/admin-api"

/** How far a run was when somebody looked. */
export interface PaceSample {
  /** Milliseconds. */
  at: number
  done: number
}

/** What is known of how fast a run goes: the moments at which its count was seen to have changed. */
export type PaceHistory = readonly PaceSample[]

export const NO_PACE: PaceHistory = []

export interface Pace {
  perSecond: number
  secondsLeft: number
}

/** Older moments say little of the next ones. */
const MOST_SAMPLES = 30
/** Fewer changes, or a shorter time, would tell of chance. */
const FEWEST_CHANGES = 2
const SHORTEST_MILLISECONDS = 3_000
/** A run that has not moved for so many of its usual steps does not go at its usual pace. */
const STALLED_STEPS = 4

interface Seen {
  state: SyncState
  done: number
}

/**
 * Adds what was seen of a run. Only a running one has a pace: what was measured before a pause, or
 * before another process began to count anew, says nothing of what comes after it.
 */
export const notePace = (history: PaceHistory, { state, done }: Seen, at: number): PaceHistory => {
  if (state !== "running") {
    return NO_PACE
  }
  const last = history.at(-1)
  if (!last || done < last.done) {
    return [{ at, done }]
  }
  return done === last.done ? history : [...history, { at, done }].slice(-MOST_SAMPLES)
}

/**
 * How fast a run goes and how long it has yet to go; null while nobody can tell.
 *
 * Runs move in batches. The first sample was taken somewhere within one, so what is measured begins
 * with the first change that was seen.
 */
export const paceOf = (history: PaceHistory, total: number, now: number): Pace | null => {
  const [first, ...rest] = history.slice(1)
  const last = rest.at(-1)
  if (!first || !last || rest.length + 1 < FEWEST_CHANGES) {
    return null
  }
  const elapsed = last.at - first.at
  const step = elapsed / rest.length
  if (elapsed < SHORTEST_MILLISECONDS || now - last.at > step * STALLED_STEPS) {
    return null
  }
  const perSecond = ((last.done - first.done) / elapsed) * 1_000
  const left = total - last.done
  if (!Number.isFinite(perSecond) || perSecond <= 0 || left < 0) {
    return null
  }
  // What has passed since the last batch was counted, but never less than nothing.
  const secondsLeft = Math.max(0, left / perSecond - (now - last.at) / 1_000)
  return { perSecond, secondsLeft }
}

/** The remaining time as people say it: no seconds that jump about. */
export type RemainingWords =
  { unit: "lessThanAMinute" } | { unit: "minutes" | "hours"; count: number }

const MINUTE = 60
const HOUR = 60 * MINUTE

export const remainingWords = (seconds: number): RemainingWords => {
  if (seconds < MINUTE) {
    return { unit: "lessThanAMinute" }
  }
  // Up to an hour and a half, minutes are easier to imagine.
  return seconds < 1.5 * HOUR
    ? { unit: "minutes", count: Math.ceil(seconds / MINUTE) }
    : { unit: "hours", count: Math.round(seconds / HOUR) }
}

/** A rate as a number to be read: two digits, and whole from ten on. */
export const roundRate = (perSecond: number): number =>
  perSecond >= 10 ? Math.round(perSecond) : Number(perSecond.toPrecision(2))
