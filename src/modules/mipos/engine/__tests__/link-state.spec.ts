import fc from "fast-check"
import {
  afterCall,
  afterCorrection,
  LONGEST_OUTAGE_DELAY_MS,
  LOST_ANSWERS_TO_PAUSE,
  standingOf,
  WELL,
  type LinkOutcome,
  type LinkState,
  type PauseCause,
} from "../link-state"

const CAUSES: PauseCause[] = [
  "rate_limited",
  "credentials",
  "unreachable",
  "errors",
  "no_answer",
  "refused",
]
const LOST: PauseCause[] = ["errors", "no_answer"]
const START = new Date("2026-11-25T12:00:00Z")
const HOUR_MS = 3_600_000

const failure = (
  cause: PauseCause,
  details: { askedMs?: number | null; atOnce?: boolean } = {}
): Extract<LinkOutcome, { kind: "failed" }> => ({
  kind: "failed",
  cause,
  reason: `because of ${cause}`,
  askedMs: null,
  ...details,
})

const anyFailure = fc.record({
  kind: fc.constant("failed" as const),
  cause: fc.constantFrom(...CAUSES),
  reason: fc.constant("because"),
  askedMs: fc.option(fc.nat(HOUR_MS)),
  atOnce: fc.boolean(),
})
const anyOutcome: fc.Arbitrary<LinkOutcome> = fc.oneof(
  fc.constant<LinkOutcome>({ kind: "answered" }),
  anyFailure
)
const anyChance = fc.double({ min: 0, max: 0.999, noNaN: true })
/** Calls as they end, one after the other, with the time that passed since the one before. */
const anyHistory = fc.array(
  fc.record({
    outcome: anyOutcome,
    passedMs: fc.nat(60_000),
    chance: anyChance,
    late: fc.boolean(),
  }),
  { maxLength: 60 }
)

const at = (milliseconds: number): Date => new Date(START.getTime() + milliseconds)

/** Plays a history; a call of a half open link is its probe, unless it is a late one. */
const play = (
  history: ReadonlyArray<{ outcome: LinkOutcome; passedMs: number; chance: number; late: boolean }>,
  look: (step: {
    before: LinkState
    after: LinkState
    outcome: LinkOutcome
    isProbe: boolean
    now: Date
  }) => void
): void => {
  let state = WELL
  let clock = 0
  for (const { outcome, passedMs, chance, late } of history) {
    clock += passedMs
    const now = at(clock)
    const isProbe = !late && standingOf(state, now) === "half_open"
    const after = afterCall(state, outcome, isProbe, now, () => chance)
    look({ before: state, after, outcome, isProbe, now })
    state = after
  }
}

describe("the state of a link", () => {
  it("is opened again by nothing but an answer to its probe", () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        play(history, ({ before, after, outcome, isProbe }) => {
          if (before.pausedUntil && !after.pausedUntil) {
            expect({ isProbe, outcome }).toEqual({ isProbe: true, outcome: { kind: "answered" } })
            expect(after).toEqual(WELL)
          }
        })
      })
    )
  })

  it("never shortens a pause but by its probe, and never goes beyond an hour", () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        play(history, ({ before, after, isProbe, now }) => {
          if (after.pausedUntil) {
            expect(after.pausedUntil.getTime()).toBeLessThanOrEqual(now.getTime() + HOUR_MS + 1_000)
            expect(after.cause).not.toBeNull()
            expect(after.reason).not.toBeNull()
          }
          if (before.pausedUntil && before.pausedUntil > now && !isProbe) {
            expect(after.pausedUntil?.getTime()).toBeGreaterThanOrEqual(
              before.pausedUntil.getTime()
            )
            expect(after.failures).toBe(before.failures)
          }
        })
      })
    )
  })

  it("knows since when it fails: from the first failure until it has recovered", () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        let since: Date | null = null
        play(history, ({ after, outcome, now }) => {
          since = after.failures === 0 ? null : (since ?? (outcome.kind === "failed" ? now : null))
          expect(after.failingSince).toEqual(since)
        })
      })
    )
  })

  it("takes failures that happen together for one", () => {
    fc.assert(
      fc.property(fc.constantFrom(...CAUSES), fc.integer({ min: 5, max: 100 }), (cause, count) => {
        let state = WELL
        for (let call = 0; call < count; call += 1) {
          state = afterCall(state, failure(cause), false, START, () => 0.5)
        }
        expect(state.failures).toBe(LOST.includes(cause) ? LOST_ANSWERS_TO_PAUSE : 1)
        const wait = Number(state.pausedUntil?.getTime()) - START.getTime()
        expect(wait).toBeGreaterThanOrEqual(1_000)
        expect(wait).toBeLessThanOrEqual(2_000)
      })
    )
  })

  it("does not pause for one lost answer, nor for several with an answer between them", () => {
    let state = WELL
    for (let round = 0; round < 10; round += 1) {
      for (let lost = 1; lost < LOST_ANSWERS_TO_PAUSE; lost += 1) {
        state = afterCall(state, failure("errors"), false, START, () => 0.5)
        expect(standingOf(state, START)).toBe("open")
      }
      state = afterCall(state, { kind: "answered" }, false, START, () => 0.5)
      expect(state).toEqual(WELL)
    }
    state = afterCall(state, failure("no_answer", { atOnce: true }), false, START, () => 0.5)
    expect(standingOf(state, START)).toBe("paused")
  })

  it("probes an outage of any length at least every twenty seconds, and others less and less", () => {
    fc.assert(
      fc.property(fc.constantFrom(...CAUSES), anyChance, (cause, chance) => {
        let state = afterCall(WELL, failure(cause, { atOnce: true }), false, START, () => chance)
        let now = START
        let longest = 0
        for (let probes = 0; probes < 40; probes += 1) {
          const until = state.pausedUntil
          if (!until) throw new Error("not paused")
          longest = Math.max(longest, until.getTime() - now.getTime())
          now = until
          expect(standingOf(state, now)).toBe("half_open")
          state = afterCall(state, failure(cause), true, now, () => chance)
        }
        const isOutage = LOST.includes(cause) || cause === "unreachable"
        const limit = isOutage ? LONGEST_OUTAGE_DELAY_MS : 300_000
        expect(longest).toBeLessThanOrEqual(limit)
        expect(longest).toBeGreaterThanOrEqual(limit / 2)
      })
    )
  })

  it("waits as long as mipOS asks, and longer when a late answer asks for more", () => {
    const asked = failure("rate_limited", { askedMs: 30_000 })
    const state = afterCall(WELL, asked, false, START, () => 0)
    expect(state.pausedUntil).toEqual(at(30_000))
    const longer = failure("rate_limited", { askedMs: 90_000 })
    expect(afterCall(state, longer, false, at(5), () => 0).pausedUntil).toEqual(at(90_005))
    const shorter = failure("rate_limited", { askedMs: 1_000 })
    expect(afterCall(state, shorter, false, at(5), () => 0)).toBe(state)
  })

  it("sends everything after a correction, and stays failing until a call has succeeded", () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        play(history, ({ after: state, now }) => {
          const corrected = afterCorrection(state)
          expect(standingOf(corrected, now)).toBe("open")
          expect(corrected.failingSince).toEqual(state.failingSince)
          expect(afterCall(corrected, { kind: "answered" }, false, now, () => 0)).toEqual(WELL)
        })
      })
    )
  })
})
