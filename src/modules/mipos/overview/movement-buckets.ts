import { DateTime } from "luxon"

export type ChartPeriod = "day" | "month"

/** From inclusive, to exclusive. */
export interface Bucket {
  from: Date
  to: Date
}

const HOURS = 24
const DAYS = 30

/**
 * The hours of the last day, or the days of the last month, on the wall clock of a time zone, the oldest
 * first. They follow upon each other without gaps, also where clocks are put forward or back: then a day
 * has 23 or 25 hours. The last one is not over yet.
 */
export const bucketsOf = (period: ChartPeriod, now: Date, timeZone: string): Bucket[] => {
  const here = DateTime.fromJSDate(now, { zone: timeZone })
  const edges =
    period === "day"
      ? // An hour less is an hour less on any clock.
        edgesOf(HOURS, (nth) =>
          here
            .startOf("hour")
            .plus({ hours: nth - HOURS + 1 })
            .toJSDate()
        )
      : // A day less may be 23 hours less; and midnight may not exist.
        edgesOf(DAYS, (nth) =>
          here
            .startOf("day")
            .plus({ days: nth - DAYS + 1 })
            .startOf("day")
            .toJSDate()
        )
  return edges.slice(1).map((to, index) => ({ from: edges[index] ?? to, to }))
}

const edgesOf = (count: number, edge: (nth: number) => Date): Date[] =>
  Array.from({ length: count + 1 }, (_, nth) => edge(nth))
