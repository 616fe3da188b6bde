/** More would gain little, and would keep what they hold from others. */
const LARGEST = 50

/** What is claimed waits no longer than about this before it is sent. */
const LONGEST_WAIT_MS = 500

/**
 * How many positions are claimed together. A claim costs the database and the process about the same
 * whether it is of ten or of fifty, so it is of as many as are sent in a moment; where calls are slow, of as
 * many as there are connections, and nothing is held that could not be sent soon.
 *
 * @param callMs how long calls took so far, in the mean; null before there was any.
 */
export const claimSize = (concurrency: number, callMs: number | null): number => {
  const inTime = callMs === null ? 1 : Math.floor(LONGEST_WAIT_MS / Math.max(callMs, 1))
  return Math.max(concurrency, Math.min(LARGEST, concurrency * Math.max(1, inTime)))
}
