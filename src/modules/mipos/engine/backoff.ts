import { MiposNotSentError, MiposRateLimitedError, type MiposError } from "../client"

const FIRST_DELAY_MS = 2_000
const LONGEST_DELAY_MS = 5 * 60_000
const LONGEST_RETRY_AFTER_MS = 60 * 60_000

/**
 * How long to wait before trying again: what mipOS asked for (an hour at most, so that a nonsensical
 * answer cannot stop a shop), else doubling from two seconds to five minutes, with "equal jitter" so
 * that several processes do not come back at the same moment.
 *
 * @param failures how often in a row it failed before.
 * @param random a number from 0 up to 1.
 */
export const retryDelay = (
  error: MiposError | null,
  failures: number,
  random: () => number
): number => {
  const asked =
    error instanceof MiposRateLimitedError || error instanceof MiposNotSentError
      ? error.retryAfterMs
      : undefined
  if (asked !== undefined) {
    return Math.min(Math.max(asked, 0), LONGEST_RETRY_AFTER_MS) + random() * 1_000
  }
  const longest = Math.min(FIRST_DELAY_MS * 2 ** Math.min(failures, 20), LONGEST_DELAY_MS)
  return longest / 2 + (random() * longest) / 2
}
