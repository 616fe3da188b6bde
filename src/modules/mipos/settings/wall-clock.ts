import { DateTime } from "luxon"

/** mipOS' only form of a date: no zone, whole seconds. */
const WALL_CLOCK = "yyyy-MM-dd HH:mm:ss"

/** An instant as mipOS reads it, on the wall clock of the connection's time zone. */
export const toWallClock = (instant: Date, timeZone: string): string =>
  DateTime.fromJSDate(instant, { zone: timeZone }).toFormat(WALL_CLOCK)

/** The format read once: a webhook brings two dates, and reading it costs more than reading them. */
const LOCALE = { locale: "en-US" }
const READ_WALL_CLOCK = DateTime.buildFormatParser(WALL_CLOCK, LOCALE)

/** The years that a date may be from; PostgreSQL does not read what JavaScript prints beyond them. */
const FIRST_YEAR = 1970
const LAST_YEAR = 9998

/**
 * Reads such a date; null when it is none.
 *
 * @param near which instant is meant when clocks are put back and an hour comes twice: the nearer one.
 */
export const fromWallClock = (text: string, timeZone: string, near: Date): Date | null => {
  const parsed = DateTime.fromFormatParser(text, READ_WALL_CLOCK, { zone: timeZone, ...LOCALE })
  if (!parsed.isValid || parsed.year < FIRST_YEAR || parsed.year > LAST_YEAR) {
    return null
  }
  const distance = (candidate: Date): number => Math.abs(candidate.getTime() - near.getTime())
  return parsed
    .getPossibleOffsets()
    .map((candidate) => candidate.toJSDate())
    .reduce((best, candidate) => (distance(candidate) < distance(best) ? candidate : best))
}

/** Whether this machine knows the zone, such as `America/Mexico_City`. */
export const isTimeZone = (timeZone: string): boolean => DateTime.local({ zone: timeZone }).isValid
