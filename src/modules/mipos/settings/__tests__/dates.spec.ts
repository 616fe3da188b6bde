import { isSchedule, nextRun } from "../schedule"
import { fromWallClock, isTimeZone, toWallClock } from "../wall-clock"

describe("dates on mipOS' wall clock", () => {
  const instant = new Date("2026-11-24T03:05:09Z")

  it("are written in the connection's zone", () => {
    expect(toWallClock(instant, "America/Mexico_City")).toBe("2026-11-23 21:05:09")
    expect(toWallClock(instant, "UTC")).toBe("2026-11-24 03:05:09")
  })

  it("come back as the same instant", () => {
    expect(fromWallClock("2026-11-23 21:05:09", "America/Mexico_City")).toEqual(instant)
  })

  it.each(["2026-02-30 10:00:00", "2026-13-01 10:00:00", "2026-11-23T21:05:09", "soon"])(
    "are not made up from %j",
    (text) => {
      expect(fromWallClock(text, "UTC")).toBeNull()
    }
  )

  it("know zones from words", () => {
    expect(isTimeZone("America/Bogota")).toBe(true)
    expect(isTimeZone("Mexico City")).toBe(false)
  })
})

describe("a sync schedule", () => {
  it("is due on the wall clock of the connection's zone", () => {
    expect(nextRun("0 3 * * *", "America/Mexico_City", new Date("2026-11-24T00:00:00Z"))).toEqual(
      new Date("2026-11-24T09:00:00Z")
    )
  })

  it.each(["* * * * * *", "nightly", "61 * * * *", ""])("is not %j", (schedule) => {
    expect(isSchedule(schedule)).toBe(false)
  })

  it("is a cron expression of five fields", () => {
    expect(isSchedule("*/15 8-20 * * 1-6")).toBe(true)
  })
})
