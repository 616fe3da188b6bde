import { growingDelay, LONGEST_DELAY_MS, spread } from "./backoff"

/**
 * Why sending for a link waits:
 * - `rate_limited`: mipOS asks for fewer calls,
 * - `credentials`: mipOS does not accept them; only a person can help,
 * - `unreachable`: there is no connection, or mipOS says that it is away,
 * - `errors` and `no_answer`: calls go out and nobody knows what became of them,
 * - `refused`: mipOS refuses whatever it is sent for this shop.
 */
export type PauseCause =
  "rate_limited" | "credentials" | "unreachable" | "errors" | "no_answer" | "refused"

/** What the link's row says of sending. */
export interface LinkState {
  /** Calls that failed in a row for a reason that concerns the whole link. */
  failures: number
  /** When the first of them failed; null while all is well. */
  failingSince: Date | null
  /** Null: everything may be sent. In the future: nothing. Past: one call, the probe, may try. */
  pausedUntil: Date | null
  cause: PauseCause | null
  /** The cause in words for the merchant. */
  reason: string | null
}

/** How a call ended, as far as it concerns the link. */
export type LinkOutcome =
  | { kind: "answered" }
  | {
      kind: "failed"
      cause: PauseCause
      reason: string
      /** How long mipOS asked to be left alone. */
      askedMs: number | null
      /** Pauses with the first failure, whatever its cause: a batch is too much to try three times. */
      atOnce?: boolean
    }

/** A link may send everything, nothing, or just one call that shows whether it may send again. */
export type LinkStanding = "open" | "paused" | "half_open"

/** A link that never failed, or has recovered. */
export const WELL: LinkState = {
  failures: 0,
  failingSince: null,
  pausedUntil: null,
  cause: null,
  reason: null,
}

/**
 * So many lost answers in a row pause a link. One alone says little, and each costs a position that has
 * to be settled.
 */
export const LOST_ANSWERS_TO_PAUSE = 3

/**
 * The longest wait between two probes where mipOS is away. With the ten seconds of a tick it is tried
 * every 30 seconds at least, however long it was away.
 */
export const LONGEST_OUTAGE_DELAY_MS = 20_000

const LONGEST_WAIT: Record<PauseCause, number> = {
  rate_limited: LONGEST_DELAY_MS,
  credentials: LONGEST_DELAY_MS,
  unreachable: LONGEST_OUTAGE_DELAY_MS,
  errors: LONGEST_OUTAGE_DELAY_MS,
  no_answer: LONGEST_OUTAGE_DELAY_MS,
  refused: LONGEST_DELAY_MS,
}

const isLostAnswer = (cause: PauseCause): boolean => cause === "errors" || cause === "no_answer"

/** What a link may do now. */
export const standingOf = (state: Pick<LinkState, "pausedUntil">, now: Date): LinkStanding => {
  if (state.pausedUntil === null) {
    return "open"
  }
  return state.pausedUntil > now ? "paused" : "half_open"
}

/**
 * The link after a call has ended.
 *
 * - A paused link is opened by its probe alone. Calls that were on their way when it was paused
 *   neither open it nor count again: ten that fail together are one failure.
 * - A failure pauses it, a lost answer only the third time in a row; each pause is twice as long as
 *   the one before.
 *
 * @param isProbe whether the call was the one that a half open link may send.
 * @param random a number from 0 up to 1.
 */
export const afterCall = (
  state: LinkState,
  outcome: LinkOutcome,
  isProbe: boolean,
  now: Date,
  random: () => number
): LinkState => {
  const standing = standingOf(state, now)
  if (outcome.kind === "answered") {
    return standing === "open" || isProbe ? WELL : state
  }
  const { cause, reason, askedMs } = outcome
  if (standing === "paused" && !isProbe) {
    const asked = askedMs === null ? null : later(now, askedMs)
    return asked && state.pausedUntil && asked > state.pausedUntil
      ? { ...state, pausedUntil: asked, cause, reason }
      : state
  }
  const failures = state.failures + 1
  const failed: LinkState = { ...state, failures, failingSince: state.failingSince ?? now }
  const mayWait = isLostAnswer(cause) && !outcome.atOnce && standing === "open"
  if (mayWait && failures < LOST_ANSWERS_TO_PAUSE) {
    return failed
  }
  const before = Math.max(failures - (isLostAnswer(cause) ? LOST_ANSWERS_TO_PAUSE : 1), 0)
  const wait =
    askedMs === null ? growingDelay(before, LONGEST_WAIT[cause], random) : spread(askedMs, random)
  return { ...failed, pausedUntil: later(now, wait), cause, reason }
}

/**
 * The link after a person corrected something: everything may be sent. It counts as failing until a
 * call has succeeded, so that it is not reported twice what did not help.
 */
export const afterCorrection = (state: LinkState): LinkState =>
  state.failures === 0 && state.pausedUntil === null
    ? state
    : { ...WELL, failures: 1, failingSince: state.failingSince }

const later = (now: Date, milliseconds: number): Date => new Date(now.getTime() + milliseconds)
