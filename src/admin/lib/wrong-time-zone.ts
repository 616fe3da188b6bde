import { LIKELY_ZONES } from "./likely-zones"
import type { Status } from "./status"
import { offsetMinutes } from "./time-zone-offset"

/** The reason of webhooks that were refused because of their time. */
const NOT_FRESH = "not_fresh"
const MINUTES_IN_HOUR = 60
/** What `Etc/GMT±n` reaches to. */
const MOST_HOURS_EAST = 14
const MOST_HOURS_WEST = 12

type Refusal = Pick<
  Status["webhook"]["refused_last_24_hours"][number],
  "reason" | "detail" | "last_at"
>

export interface WrongTimeZone {
  /** By how much mipOS' clock is ahead of ours as the connection's zone reads it; negative: behind. */
  minutesOff: number
  /** A zone whose clock shows what mipOS writes. */
  timeZone: string
}

export interface Surroundings {
  /** The zone of the person who looks at the page. */
  browserZone: string
  /** Of the stock locations: two letters each. */
  countries: readonly string[]
  /** Every zone that the browser knows. */
  knownZones: readonly string[]
}

/**
 * Tells by refused webhooks that the connection's time zone is not the one that mipOS writes dates in:
 * then they are all off by the same whole offset. Null when nothing says so, or no zone would help.
 *
 * @param settledAt refusals up to then say nothing of now: the connection was saved, or a webhook taken
 *   since.
 */
export const findWrongTimeZone = (
  refusals: readonly Refusal[],
  connectionZone: string,
  settledAt: readonly (string | null)[],
  surroundings: Surroundings
): WrongTimeZone | null => {
  const settled = Math.max(0, ...settledAt.map((time) => (time === null ? 0 : Date.parse(time))))
  const late = refusals.filter(
    ({ reason, detail, last_at: lastAt }) =>
      reason === NOT_FRESH && /^-?\d+$/.test(detail) && Date.parse(lastAt) > settled
  )
  const [first] = late
  if (!first || late.some(({ detail }) => detail !== first.detail)) {
    return null
  }
  const at = new Date(first.last_at)
  const current = offsetMinutes(connectionZone, at)
  if (current === null) {
    return null
  }
  // The webhook's wall clock was read in the connection's zone: what it is ahead of us by is what mipOS'
  // zone is ahead of that one by.
  const minutesOff = Number(first.detail)
  const timeZone = zoneWithOffset(current + minutesOff, at, surroundings)
  return timeZone === null ? null : { minutesOff, timeZone }
}

/**
 * A zone that is so far ahead of UTC at that moment: the person's own, else one of the country of a stock
 * location, else one without a place, else any. Null when there is none.
 */
export const zoneWithOffset = (
  minutes: number,
  at: Date,
  { browserZone, countries, knownZones }: Surroundings
): string | null => {
  const fits = (zone: string): boolean => offsetMinutes(zone, at) === minutes
  const likely = [
    browserZone,
    ...countries.flatMap((country) => LIKELY_ZONES[country.toLowerCase()] ?? []),
  ].find(fits)
  return likely ?? placelessZone(minutes) ?? knownZones.find(fits) ?? null
}

/** `Etc/GMT+6` is six hours behind UTC: its sign is the other way round. */
const placelessZone = (minutes: number): string | null => {
  if (minutes === 0) {
    return "UTC"
  }
  const hours = minutes / MINUTES_IN_HOUR
  if (!Number.isInteger(hours) || hours > MOST_HOURS_EAST || hours < -MOST_HOURS_WEST) {
    return null
  }
  return hours > 0 ? `Etc/GMT-${hours}` : `Etc/GMT+${-hours}`
}
