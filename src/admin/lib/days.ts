/** Days as the address writes them (`2026-11-25`), which are days of whoever looks at the page. */

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** When a day begins, by the browser's clock; undefined for a text that is no day. */
export const startOfDay = (text: string | null | undefined): Date | undefined => {
  const [, year, month, day] = DAY.exec(text ?? "")?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) {
    return undefined
  }
  const date = new Date(year, month - 1, day)
  // The 31st of February would be some day in March.
  return date.getMonth() === month - 1 && date.getDate() === day ? date : undefined
}

/** When the day after begins: a day may be 23 or 25 hours long. */
export const endOfDay = (text: string | null | undefined): Date | undefined => {
  const start = startOfDay(text)
  return start && new Date(start.getFullYear(), start.getMonth(), start.getDate() + 1)
}

export const dayText = (date: Date): string => {
  const digits = (value: number, length: number) => String(value).padStart(length, "0")
  return [
    digits(date.getFullYear(), 4),
    digits(date.getMonth() + 1, 2),
    digits(date.getDate(), 2),
  ].join("-")
}
