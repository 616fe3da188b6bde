import fc from "fast-check"
import {
  NO_PACE,
  notePace,
  paceOf,
  remainingWords,
  roundRate,
  type PaceHistory,
} from "../admin/lib/sync-pace"
import type { SyncState } from "../types/admin-api"

type Look = readonly [seconds: number, done: number, state?: SyncState]

/** What somebody has seen who looked at these moments. */
const watch = (...looks: Look[]): PaceHistory =>
  looks.reduce<PaceHistory>(
    (history, [seconds, done, state = "running"]) =>
      notePace(history, { state, done }, seconds * 1_000),
    NO_PACE
  )

describe("the pace of a sync", () => {
  it("is unknown until two whole batches were seen", () => {
    expect(paceOf(watch(), 1_000, 0)).toBeNull()
    expect(paceOf(watch([0, 0]), 1_000, 0)).toBeNull()
    expect(paceOf(watch([0, 0], [2, 0], [4, 100]), 1_000, 4_000)).toBeNull()
    expect(paceOf(watch([0, 0], [2, 100], [4, 200]), 1_000, 4_000)).toBeNull()
  })

  it("is measured from one batch to another, and not from when somebody began to look", () => {
    const history = watch([0, 90], [1, 100], [3, 200], [5, 300])

    expect(paceOf(history, 1_000, 5_000)).toEqual({ perSecond: 50, secondsLeft: 14 })
  })

  it("counts down between two batches", () => {
    const history = watch([0, 0], [2, 100], [4, 200], [6, 300])

    expect(paceOf(history, 1_000, 6_000)?.secondsLeft).toBe(14)
    expect(paceOf(history, 1_000, 8_000)?.secondsLeft).toBe(12)
  })

  it("is unknown when the run has not moved for long", () => {
    const history = watch([0, 0], [2, 100], [4, 200], [6, 300])

    expect(paceOf(history, 1_000, 60_000)).toBeNull()
  })

  it("is unknown while the run is paused, and forgotten when it goes on", () => {
    const before: Look[] = [
      [0, 0],
      [2, 100],
      [4, 200],
      [6, 300],
    ]
    expect(paceOf(watch(...before, [8, 300, "paused"]), 1_000, 8_000)).toBeNull()

    const resumed = watch(...before, [8, 300, "paused"], [600, 300], [602, 400])
    expect(paceOf(resumed, 1_000, 602_000)).toBeNull()
    const longer = notePace(
      notePace(resumed, { state: "running", done: 500 }, 604_000),
      { state: "running", done: 600 },
      606_000
    )
    expect(paceOf(longer, 1_000, 606_000)).toEqual({ perSecond: 50, secondsLeft: 8 })
  })

  it("begins anew when the count does", () => {
    expect(watch([0, 0], [2, 100], [4, 200], [6, 10])).toEqual([{ at: 6_000, done: 10 }])
  })

  it("is never nonsense, whatever is seen", () => {
    const look = fc.tuple(
      fc.integer({ min: 0, max: 10_000 }),
      fc.integer({ min: 0, max: 5_000 }),
      fc.constantFrom<SyncState>("pending", "running", "paused")
    )
    fc.assert(
      fc.property(
        fc.array(look, { maxLength: 60 }),
        fc.integer({ min: 0, max: 100_000 }),
        fc.integer({ min: 0, max: 100_000 }),
        (steps, total, wait) => {
          let at = 0
          let done = 0
          const looks = steps.map(([later, more, state]): Look => {
            at += later
            done += state === "running" ? more : 0
            return [at / 1_000, done, state]
          })
          const pace = paceOf(watch(...looks), total, at + wait)
          if (pace) {
            expect(pace.perSecond).toBeGreaterThan(0)
            expect(Number.isFinite(pace.perSecond)).toBe(true)
            expect(pace.secondsLeft).toBeGreaterThanOrEqual(0)
            expect(Number.isFinite(pace.secondsLeft)).toBe(true)
            expect(looks.at(-1)?.[2]).toBe("running")
            expect(done).toBeLessThanOrEqual(total)
          }
        }
      )
    )
  })
})

describe("the remaining time in words", () => {
  it.each([
    [0, { unit: "lessThanAMinute" }],
    [59, { unit: "lessThanAMinute" }],
    [60, { unit: "minutes", count: 1 }],
    [61, { unit: "minutes", count: 2 }],
    [5_399, { unit: "minutes", count: 90 }],
    [5_400, { unit: "hours", count: 2 }],
    [36_000, { unit: "hours", count: 10 }],
  ])("is for %d seconds %j", (seconds, words) => {
    expect(remainingWords(seconds)).toEqual(words)
  })
})

describe("a rate to be read", () => {
  it.each([
    [0.333333, 0.33],
    [3.456, 3.5],
    [10.4, 10],
    [1234.5, 1235],
  ])("%d is %d", (rate, expected) => {
    expect(roundRate(rate)).toBe(expected)
  })
})
