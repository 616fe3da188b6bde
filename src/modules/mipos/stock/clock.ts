/**
 * A push that ended this shortly before a webhook was made (or after it) may or may not be in the
 * stock that the webhook states: both clocks count in whole seconds and are not the same clock.
 */
export const CLOCK_MARGIN_MS = 5_000

/**
 * By how much mipOS' clock is at least ahead of ours, once a webhook made at `madeAt` by that clock is
 * here at `at` by ours: nothing arrives before it was made. The promptest webhook so far tells it best.
 *
 * An ahead clock must be corrected: it makes a webhook look newer than a push that came after it, and
 * its stated stock would contradict what is agreed. One that is behind only has us wait for longer
 * before we judge, and it cannot be told from webhooks that are all late.
 */
export const clockAhead = (knownMs: number, madeAt: Date, at: Date): number =>
  Math.max(knownMs, madeAt.getTime() - at.getTime())

/** When a webhook was made, by our clock as well as it is known: milliseconds since 1970. */
export const onOurClock = (webhook: { madeAt: Date; clockAheadMs?: number }): number =>
  webhook.madeAt.getTime() - (webhook.clockAheadMs ?? 0)
