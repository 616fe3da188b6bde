import fc from "fast-check"
import { DateTime } from "luxon"
import { bucketsOf } from "../movement-buckets"

const ZONES = [
  "UTC",
  "America/Mexico_City",
  "America/New_York",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  // Midnight does not exist there on the day when clocks are put forward.
  "America/Santiago",
  "Africa/Cairo",
]

const moment = fc.date({
  min: new Date("2024-01-01"),
  max: new Date("2030-01-01"),
  noInvalidDate: true,
})
const HOUR_MS = 60 * 60_000

describe("the buckets of the chart", () => {
  it("follow upon each other without gaps, and the last one holds the moment of now", () => {
    fc.assert(
      fc.property(
        moment,
        fc.constantFrom(...ZONES),
        fc.constantFrom("day" as const, "month" as const),
        (now, zone, period) => {
          const buckets = bucketsOf(period, now, zone)
          expect(buckets).toHaveLength(period === "day" ? 24 : 30)
          for (const [index, { from, to }] of buckets.entries()) {
            expect(from.getTime()).toBeLessThan(to.getTime())
            expect(to).toEqual(buckets[index + 1]?.from ?? to)
          }
          const last = buckets.at(-1)
          expect(last?.from.getTime()).toBeLessThanOrEqual(now.getTime())
          expect(last?.to.getTime()).toBeGreaterThan(now.getTime())
        }
      )
    )
  })

  it("are hours of the wall clock, also where that is half an hour off", () => {
    const [first, ...others] = bucketsOf("day", new Date("2026-06-01T10:45:00Z"), "Asia/Kolkata")
    expect(first?.from.toISOString()).toBe("2026-05-31T11:30:00.000Z")
    for (const { from, to } of others) {
      expect(to.getTime() - from.getTime()).toBe(HOUR_MS)
    }
  })

  it("are whole days of the wall clock, of which one has 23 hours and one 25", () => {
    const lengthOf = (day: string, now: string): number | undefined => {
      const bucket = bucketsOf("month", new Date(now), "America/New_York").find(
        ({ from }) => DateTime.fromJSDate(from, { zone: "America/New_York" }).toISODate() === day
      )
      return bucket && (bucket.to.getTime() - bucket.from.getTime()) / HOUR_MS
    }
    expect(lengthOf("2026-03-08", "2026-03-20T12:00:00Z")).toBe(23)
    expect(lengthOf("2026-11-01", "2026-11-20T12:00:00Z")).toBe(25)
    expect(lengthOf("2026-11-02", "2026-11-20T12:00:00Z")).toBe(24)
  })
})
