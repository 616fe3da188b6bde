const QUARTER_HOUR_MS = 15 * 60_000
/** No time zone is further from another than this. */
const WIDEST_OFFSET_MS = 26 * 60 * 60_000

export interface Staleness {
  /** How far the webhook's clock is from ours, in whole minutes; negative: behind. */
  minutesOff: number
  /**
   * The offset in minutes when it is a whole number of quarter hours, give or take the tolerance:
   * then the time zone is probably set wrong, and every webhook will be off by the same.
   */
  zoneOffsetMinutes: number | null
}

/**
 * Whether a webhook was made just now; null when it was. The signature covers so little that a
 * captured one could be used for another movement: the window bounds for how long.
 */
export const checkFreshness = (
  madeAt: Date,
  at: Date,
  toleranceSeconds: number
): Staleness | null => {
  const difference = madeAt.getTime() - at.getTime()
  const tolerance = toleranceSeconds * 1000
  if (Math.abs(difference) <= tolerance) {
    return null
  }
  const nearest = Math.round(difference / QUARTER_HOUR_MS) * QUARTER_HOUR_MS
  const isOffset =
    nearest !== 0 &&
    Math.abs(difference) <= WIDEST_OFFSET_MS &&
    Math.abs(difference - nearest) <= Math.min(tolerance, QUARTER_HOUR_MS / 5)
  return {
    minutesOff: Math.round(difference / 60_000),
    zoneOffsetMinutes: isOffset ? nearest / 60_000 : null,
  }
}
