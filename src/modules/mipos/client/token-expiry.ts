/** Above this `expires_in` is an instant (2001-09-09), below it a duration (31 years). */
const SMALLEST_INSTANT_SECONDS = 1e9

/** For an answer that does not say, or says a moment that is over. A 401 corrects a wrong guess. */
const ASSUMED_LIFETIME_MS = 60 * 60 * 1000
const LIFETIME_WITH_PAST_END_MS = 60 * 1000

/** The largest instant a Date can hold. */
const MAXIMUM_DATE_MS = 8.64e15

const MAXIMUM_MARGIN_MS = 60 * 1000

/**
 * Reads `expires_in` of a token answer: documented as a Unix time in seconds written as text, which
 * contradicts its name, so both are taken. A token that was handed out this moment has not expired,
 * whatever the two clocks say, so an end in the past is taken for a minute from now; otherwise a
 * skewed clock would refresh the token with every call.
 *
 * @param expiresIn seconds, text or number; anything else counts as not said
 * @param now milliseconds since 1970
 */
export function readExpiry(expiresIn: unknown, now: number): Date {
  const seconds = secondsOf(expiresIn)
  if (seconds === undefined) {
    return new Date(now + ASSUMED_LIFETIME_MS)
  }
  const milliseconds = seconds > SMALLEST_INSTANT_SECONDS ? seconds * 1000 : now + seconds * 1000
  return new Date(
    milliseconds > now ? Math.min(milliseconds, MAXIMUM_DATE_MS) : now + LIFETIME_WITH_PAST_END_MS
  )
}

/**
 * Until when a token is used before it is refreshed: 60 seconds before its end, or a quarter of what
 * was left of it when this process first saw it if that is less, so that a token with a short life
 * is used for most of it and not refreshed with every call.
 *
 * @param seenAt when this process got or first read the token, milliseconds since 1970
 * @returns milliseconds since 1970
 */
export function usableUntil(expiresAt: Date, seenAt: number): number {
  const left = Math.max(expiresAt.getTime() - seenAt, 0)
  return expiresAt.getTime() - Math.min(MAXIMUM_MARGIN_MS, left / 4)
}

function secondsOf(value: unknown): number | undefined {
  if (typeof value === "number") {
    return Number.isFinite(value) && value >= 0 ? value : undefined
  }
  return typeof value === "string" && /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : undefined
}
