import fc from "fast-check"
import { checkFreshness } from "../freshness"

const AT = new Date("2026-11-24T03:05:09Z")
const after = (milliseconds: number): Date => new Date(AT.getTime() + milliseconds)

describe("the freshness window", () => {
  it("is as wide as the tolerance, to both sides, and not a millisecond wider", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000_000 }),
        fc.constantFrom(-1, 1),
        fc.integer({ min: 0, max: 1_000 }),
        (tolerance, side, more) => {
          const edge = tolerance * 1_000
          expect(checkFreshness(after(side * Math.max(edge - more, 0)), AT, tolerance)).toBeNull()
          expect(checkFreshness(after(side * (edge + 1 + more)), AT, tolerance)).not.toBeNull()
        }
      )
    )
  })

  it("suspects the zone only for whole quarter hours that a zone can be off by", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -104, max: 104 }).filter((quarters) => quarters !== 0),
        fc.integer({ min: -60, max: 60 }),
        (quarters, seconds) => {
          const off = quarters * 15 * 60_000 + seconds * 1_000
          fc.pre(Math.abs(off) <= 26 * 60 * 60_000)
          expect(checkFreshness(after(off), AT, 60)?.zoneOffsetMinutes).toBe(quarters * 15)
        }
      )
    )
    expect(checkFreshness(after(-7 * 60_000), AT, 60)?.zoneOffsetMinutes).toBeNull()
    expect(checkFreshness(after(-30 * 60 * 60_000), AT, 60)?.zoneOffsetMinutes).toBeNull()
  })

  it("never gives more than a few details to count", () => {
    const details = new Set<number | null | undefined>()
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (off) => {
        details.add(checkFreshness(after(off), AT, 900)?.zoneOffsetMinutes)
      }),
      { numRuns: 5_000 }
    )
    expect(details.size).toBeLessThanOrEqual(2 * 104 + 2)
  })
})
