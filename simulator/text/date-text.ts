import { DateTime, IANAZone } from "luxon"

const FORMAT = "yyyy-MM-dd HH:mm:ss"
const SHAPE = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/

/** A moment as mipOS writes dates: `YYYY-MM-DD HH:mm:ss` in the given IANA zone, without the zone. */
export function formatDate(moment: Date, timeZone: string): string {
  return DateTime.fromJSDate(moment, { zone: timeZone }).toFormat(FORMAT)
}

/** Whether the text is a date mipOS would read, and a day that exists. */
export function isDateText(text: string): boolean {
  return SHAPE.test(text) && DateTime.fromFormat(text, FORMAT, { zone: "utc" }).isValid
}

export function isTimeZone(name: string): boolean {
  return IANAZone.isValidZone(name)
}
