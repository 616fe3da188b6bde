import fc from "fast-check"
import {
  changePersonDecision,
  decideInclusion,
  EXCLUDED_BY_PERSON,
  NOT_INCLUDED,
  readPersonDecision,
  type InclusionRule,
} from "../inclusion"

const effect = fc.constantFrom<"include" | "exclude">("include", "exclude")
const person = fc.option(effect, { nil: null })
const rules = fc
  .array(effect, { maxLength: 6 })
  .map((effects) =>
    effects.map((each, index): InclusionRule => ({ id: `r${index}`, effect: each }))
  )
/** Rules, and which of them match an item. */
const situation = rules.chain((all) =>
  fc.record({
    all: fc.constant(all),
    matched: fc.subarray(all.map(({ id }) => id)),
  })
)
const matching = (all: readonly InclusionRule[], matched: readonly string[]): InclusionRule[] =>
  all.filter(({ id }) => matched.includes(id))

describe("whether an item crosses", () => {
  it("is everybody's default: without rules, all do", () => {
    expect(decideInclusion([], [], null)).toEqual({ excluded: false, excludedBy: null })
  })

  it("is what a person decided, whatever the rules say", () => {
    fc.assert(
      fc.property(situation, effect, ({ all, matched }, decided) => {
        expect(decideInclusion(all, matched, decided)).toEqual(
          decided === "exclude"
            ? { excluded: true, excludedBy: EXCLUDED_BY_PERSON }
            : { excluded: false, excludedBy: null }
        )
      })
    )
  })

  it("is no, by the first exclude rule that matches", () => {
    fc.assert(
      fc.property(situation, ({ all, matched }) => {
        const [first] = matching(all, matched).filter((rule) => rule.effect === "exclude")
        fc.pre(first !== undefined)
        expect(decideInclusion(all, matched, null)).toEqual({
          excluded: true,
          excludedBy: first?.id,
        })
      })
    )
  })

  it("else is yes exactly when there are no include rules or one of them matches", () => {
    fc.assert(
      fc.property(situation, ({ all, matched }) => {
        fc.pre(matching(all, matched).every((rule) => rule.effect === "include"))
        const crosses =
          all.every((rule) => rule.effect === "exclude") || matching(all, matched).length > 0
        expect(decideInclusion(all, matched, null)).toEqual(
          crosses
            ? { excluded: false, excludedBy: null }
            : { excluded: true, excludedBy: NOT_INCLUDED }
        )
      })
    )
  })

  it("never becomes yes by one more exclude rule", () => {
    fc.assert(
      fc.property(situation, person, fc.boolean(), ({ all, matched }, decided, matches) => {
        const more: InclusionRule = { id: "more", effect: "exclude" }
        const after = decideInclusion(
          [...all, more],
          matches ? [...matched, more.id] : matched,
          decided
        )
        expect(after.excluded || !decideInclusion(all, matched, decided).excluded).toBe(true)
      })
    )
  })

  it("names why exactly when it is no, and knows no rule that is gone", () => {
    fc.assert(
      fc.property(situation, person, ({ all, matched }, decided) => {
        const decision = decideInclusion(all, matched, decided)
        expect(decision.excludedBy !== null).toBe(decision.excluded)
        expect(decideInclusion(all, [...matched, "deleted"], decided)).toEqual(decision)
      })
    )
  })
})

describe("what a person decides for an item", () => {
  it.each([
    [null, { excluded: true }, "exclude"],
    ["include", { excluded: true }, "exclude"],
    ["exclude", { excluded: false }, null],
    ["include", { excluded: false }, "include"],
    [null, { always_included: true }, "include"],
    ["exclude", { always_included: true }, "include"],
    ["include", { always_included: false }, null],
    ["exclude", { always_included: false }, "exclude"],
    ["exclude", {}, "exclude"],
  ] as const)("was %s, and after %j is %s", (before, request, after) => {
    expect(changePersonDecision(before, request)).toBe(after)
  })

  it("stands in the item's row", () => {
    fc.assert(
      fc.property(situation, person, ({ all, matched }, decided) => {
        const decision = decideInclusion(all, matched, decided)
        const row = {
          excluded_by: decision.excludedBy,
          always_included: decided === "include",
        }
        expect(readPersonDecision(row)).toBe(decided)
      })
    )
  })
})
