import { DateTime } from "luxon"

/** mipOS' only form of a date: no zone, whole seconds. */
const WALL_CLOCK = "yyyy-MM-dd HH:mm:ss"

/** An instant as mipOS reads it, on the wall clock of the connection's time zone. */
export const toWallClock = (instant: Date, timeZone: string): string =>
  DateTime.fromJSDate(instant, { zone: timeZone }).toFormat(WALL_CLOCK)

/** Reads such a date; null when it is none. */
export const fromWallClock = (text: string, timeZone: string): Date | null => {
  const parsed = DateTime.fromFormat(text, WALL_CLOCK, { zone: timeZone })
  return parsed.isValid ? parsed.toJSDate() : null
}

/** Whether this machine knows the zone, such as `America/Mexico_City`. */
export const isTimeZone = (timeZone: string): boolean => DateTime.local({ zone: timeZone }).isValid
