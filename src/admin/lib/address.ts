/**
 * What the dashboard's `DataTable` writes of its filters into the address: JSON. A link from elsewhere
 * may say the same as plain text, and what somebody typed there may be anything.
 */
const valueOf = (text: string | undefined): unknown => {
  if (text === undefined) {
    return undefined
  }
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** The values of a filter that offers these; none for one that is not set. */
export const chosenAmong = <Value extends string>(
  text: string | undefined,
  values: readonly Value[]
): Value[] => {
  const chosen = chosenTexts(text)
  return values.filter((value) => chosen.includes(value))
}

/** The values of a filter of which nobody knows beforehand what it offers. */
export const chosenTexts = (text: string | undefined): string[] => {
  const value = valueOf(text)
  const list: unknown[] = Array.isArray(value) ? value : [value]
  return list.flatMap((entry) => {
    if (typeof entry === "number") {
      return [String(entry)]
    }
    return typeof entry === "string" && entry !== "" ? [entry] : []
  })
}

/** A filter of time: `from` belongs to it, `to` does not. */
export interface TimeRange {
  from?: string
  to?: string
}

/** When the day is over in which a moment lies, by the browser's clock, as the calendar shows it. */
const endOfDay = (time: number): number => new Date(time).setHours(24, 0, 0, 0)

/** The range of a filter of dates, which are whole days: the last one (`$lte`) belongs to it to its end. */
export const timeRange = (text: string | undefined): TimeRange => {
  const value = valueOf(text)
  if (typeof value !== "object" || value === null) {
    return {}
  }
  const at = (key: string): number => {
    const time: unknown = Reflect.get(value, key)
    return typeof time === "string" ? Date.parse(time) : Number.NaN
  }
  const from = at("$gte")
  const lastDay = at("$lte")
  const end = at("$lt")
  const to = Number.isNaN(end) ? endOfDay(lastDay) : end
  return {
    ...(Number.isNaN(from) ? {} : { from: new Date(from).toISOString() }),
    ...(Number.isNaN(to) ? {} : { to: new Date(to).toISOString() }),
  }
}

/** The link to a list with one filter set. */
export const listPath = (path: string, filters: Record<string, string>): string =>
  `${path}?${new URLSearchParams(filters).toString()}`
