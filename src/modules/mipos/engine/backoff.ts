import { MiposNotSentError, MiposRateLimitedError, type MiposError } from "../client"

const FIRST_DELAY_MS = 2_000
const LONGEST_RETRY_AFTER_MS = 60 * 60_000

/** The longest wait where waiting longer is polite, or nothing is won by trying often. */
export const LONGEST_DELAY_MS = 5 * 60_000

/**
 * How long to wait before trying again: what mipOS asked for, else doubling from two seconds to five
 * minutes.
 *
 * @param failures how often in a row it failed before.
 * @param random a number from 0 up to 1.
 */
export const retryDelay = (
  error: MiposError | null,
  failures: number,
  random: () => number
): number => {
  const asked = askedDelay(error)
  return asked === null ? growingDelay(failures, LONGEST_DELAY_MS, random) : spread(asked, random)
}

/**
 * How long mipOS asked us to wait, in milliseconds: an hour at most, so that a nonsensical answer cannot
 * stop a shop; null when it did not say.
 */
export const askedDelay = (error: MiposError | null): number | null => {
  const asked =
    error instanceof MiposRateLimitedError || error instanceof MiposNotSentError
      ? error.retryAfterMs
      : undefined
  return asked === undefined ? null : Math.min(Math.max(asked, 0), LONGEST_RETRY_AFTER_MS)
}

/** A wait that mipOS asked for, and up to a second more: never all processes at the same moment. */
export const spread = (askedMs: number, random: () => number): number => askedMs + random() * 1_000

/** Doubles from two seconds, with "equal jitter" so that several processes do not come back at once. */
export const growingDelay = (failures: number, longestMs: number, random: () => number): number => {
  const longest = Math.min(FIRST_DELAY_MS * 2 ** Math.min(failures, 20), longestMs)
  return longest / 2 + (random() * longest) / 2
}
