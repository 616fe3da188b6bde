import fc from "fast-check"
import { offsetMinutes } from "../admin/lib/time-zone-offset"
import { findWrongTimeZone, zoneWithOffset, type Surroundings } from "../admin/lib/wrong-time-zone"
import { checkFreshness } from "../modules/mipos/webhook/freshness"
import { fromWallClock, toWallClock } from "../modules/mipos/settings/wall-clock"

const AT = new Date("2026-11-24T03:05:09Z")
const SUMMER = new Date("2026-07-01T12:00:00Z")
const ZONES = Intl.supportedValuesOf("timeZone")
const SOMEWHERE: Surroundings = { browserZone: "UTC", countries: [], knownZones: ZONES }
const TOLERANCE_SECONDS = 900

const refusal = (detail: string, lastAt = AT.toISOString(), reason = "not_fresh") => ({
  reason,
  detail,
  last_at: lastAt,
})

describe("a zone's offset", () => {
  it.each([
    ["UTC", AT, 0],
    ["America/Mexico_City", AT, -360],
    ["America/New_York", AT, -300],
    ["America/New_York", SUMMER, -240],
    ["Asia/Kolkata", AT, 330],
    ["America/St_Johns", AT, -210],
    ["Asia/Kathmandu", AT, 345],
    ["Etc/GMT+6", AT, -360],
    ["Mars/Olympus", AT, null],
  ])("of %s at %s is %s", (zone, at, expected) => {
    expect(offsetMinutes(zone, at)).toBe(expected)
  })
})

describe("a wrong time zone", () => {
  it("is told by webhooks that are all off by the same, which the proposed zone puts right", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.constantFrom(...ZONES),
        fc.constantFrom(AT, SUMMER),
        (theirs, ours, at) => {
          // As the route reads it: mipOS writes its wall clock, and we read it as ours.
          const text = toWallClock(at, theirs)
          const readAs = (zone: string) =>
            checkFreshness(read(text, zone, at), at, TOLERANCE_SECONDS)
          const staleness = readAs(ours)
          fc.pre(staleness !== null)
          const found = findWrongTimeZone(
            [refusal(String(staleness?.zoneOffsetMinutes), at.toISOString())],
            ours,
            [],
            { ...SOMEWHERE, browserZone: theirs }
          )
          expect(found?.timeZone).toBe(theirs)
          expect(found?.minutesOff).toBe(staleness?.zoneOffsetMinutes)
          expect(readAs(found?.timeZone ?? ours)).toBeNull()
        }
      )
    )
  })

  it("is put right by some zone, wherever mipOS is", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.constantFrom(AT, SUMMER), (theirs, at) => {
        const minutes = offsetMinutes(theirs, at)
        const zone = zoneWithOffset(minutes ?? Number.NaN, at, SOMEWHERE)
        expect(offsetMinutes(zone ?? "", at)).toBe(minutes)
      })
    )
  })

  it.each<[string, Parameters<typeof findWrongTimeZone>[0]]>([
    ["nothing was refused", []],
    ["they are off by different offsets", [refusal("-60"), refusal("-360")]],
    ["they are old, and by no whole offset", [refusal("")]],
    ["they were refused for something else", [refusal("60", undefined, "unknown_store")]],
    ["they came before the connection was saved", [refusal("-60", "2026-11-24T03:00:00.000Z")]],
  ])("is not seen when %s", (_when, refusals) => {
    const settled = ["2026-11-24T03:01:00.000Z", null]
    expect(findWrongTimeZone(refusals, "America/New_York", settled, SOMEWHERE)).toBeNull()
  })

  it("is seen although some message was just old", () => {
    expect(
      findWrongTimeZone([refusal(""), refusal("-60")], "America/New_York", [], SOMEWHERE)
    ).toEqual({ minutesOff: -60, timeZone: "Etc/GMT+6" })
  })
})

describe("the zone that is proposed", () => {
  const propose = (minutes: number, surroundings: Partial<Surroundings> = {}, at = AT) =>
    zoneWithOffset(minutes, at, { ...SOMEWHERE, ...surroundings })

  it("is the person's own, if it fits", () => {
    const here = { browserZone: "America/Bogota", countries: ["pe"] }
    expect(propose(-300, here)).toBe("America/Bogota")
  })

  it("is else one of a stock location's country", () => {
    expect(propose(-360, { countries: ["ar", "MX"] })).toBe("America/Mexico_City")
    expect(propose(-480, { countries: ["mx"] })).toBe("America/Tijuana")
    expect(propose(-210, { countries: ["ca"] })).toBe("America/St_Johns")
  })

  it("is else one without a place", () => {
    expect(propose(-360)).toBe("Etc/GMT+6")
    expect(propose(600)).toBe("Etc/GMT-10")
    expect(propose(0, { browserZone: "America/Bogota" })).toBe("UTC")
  })

  it("has the half hour, where there is one", () => {
    expect(offsetMinutes(propose(330) ?? "", AT)).toBe(330)
    expect(offsetMinutes(propose(-210) ?? "", AT)).toBe(-210)
  })

  it("is none where no clock goes so", () => {
    expect(propose(15)).toBeNull()
    expect(propose(15 * 60)).toBeNull()
  })
})

const read = (text: string, zone: string, near: Date): Date => {
  const date = fromWallClock(text, zone, near)
  if (!date) {
    throw new Error(`${text} is no date.`)
  }
  return date
}
