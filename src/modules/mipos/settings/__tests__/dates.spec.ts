import { isSchedule, nextRun } from "../schedule"
import { fromWallClock, isTimeZone, toWallClock } from "../wall-clock"

describe("dates on mipOS' wall clock", () => {
  const instant = new Date("2026-11-24T03:05:09Z")

  it("are written in the connection's zone", () => {
    expect(toWallClock(instant, "America/Mexico_City")).toBe("2026-11-23 21:05:09")
    expect(toWallClock(instant, "UTC")).toBe("2026-11-24 03:05:09")
  })

  it("come back as the same instant", () => {
    expect(fromWallClock("2026-11-23 21:05:09", "America/Mexico_City", instant)).toEqual(instant)
  })

  it.each([
    "2026-02-30 10:00:00",
    "2026-13-01 10:00:00",
    "2026-11-23T21:05:09",
    "2026-11-23 23:59:60",
    "soon",
    // Days, but none that PostgreSQL would read back.
    "0000-01-01 00:00:00",
    "9999-12-31 23:59:59",
    "0001-01-01 00:00:00",
    "1969-12-31 23:59:59",
  ])("are not made up from %j", (text) => {
    expect(fromWallClock(text, "America/Mexico_City", instant)).toBeNull()
  })

  it("come back as the same second all through the hour that comes twice, and around it", () => {
    // Clocks in New York go back from 2:00 to 1:00 at 06:00 UTC.
    const back = Date.parse("2026-11-01T06:00:00Z")
    for (let minutes = -150; minutes <= 150; minutes += 1) {
      const at = new Date(back + minutes * 60_000)
      expect(fromWallClock(toWallClock(at, "America/New_York"), "America/New_York", at)).toEqual(at)
    }
  })

  it("come back as the same second around the hour that is left out", () => {
    const forward = Date.parse("2026-03-08T07:00:00Z")
    for (let minutes = -150; minutes <= 150; minutes += 1) {
      const at = new Date(forward + minutes * 60_000)
      expect(fromWallClock(toWallClock(at, "America/New_York"), "America/New_York", at)).toEqual(at)
    }
    // A clock that shows it anyway is not in this zone; it is read as if the clock had not moved.
    expect(fromWallClock("2026-03-08 02:30:00", "America/New_York", new Date(forward))).toEqual(
      new Date("2026-03-08T07:30:00Z")
    )
  })

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
