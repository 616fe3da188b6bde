import { DateTime } from "luxon"

/** A wait longer than a day is taken for a mistake: one bad header must not stop a store for good. */
export const MAXIMUM_RETRY_AFTER_MS = 24 * 60 * 60 * 1000

/**
 * Reads a `Retry-After` header (RFC 9110, 10.2.3): seconds, or an HTTP date.
 *
 * @param header the header's value; undefined when there is none
 * @param now the clock, milliseconds since 1970
 * @returns milliseconds to wait from now, 0 for a date in the past, at most a day; undefined when
 *   there is no header or it is neither of the two
 */
export function parseRetryAfter(header: string | undefined, now: () => number): number | undefined {
  const text = header?.trim()
  if (!text) {
    return undefined
  }
  if (/^\d+(\.\d+)?$/.test(text)) {
    return Math.min(Math.ceil(Number(text) * 1000), MAXIMUM_RETRY_AFTER_MS)
  }
  const date = DateTime.fromHTTP(text)
  if (!date.isValid) {
    return undefined
  }
  return Math.min(Math.max(date.toMillis() - now(), 0), MAXIMUM_RETRY_AFTER_MS)
}
