/** What a rule goes by: membership of an item's product in one of these. */
export const INCLUSION_KINDS = ["sales_channel", "collection", "category"] as const
export type InclusionKind = (typeof INCLUSION_KINDS)[number]
export const INCLUSION_EFFECTS = ["include", "exclude"] as const
export type InclusionEffect = (typeof INCLUSION_EFFECTS)[number]

/** A rule as far as a decision needs it; which items it matches is a fact that the database knows. */
export interface InclusionRule {
  id: string
  effect: InclusionEffect
}

/** What a person decided for one item; null leaves it to the rules. */
export type PersonDecision = InclusionEffect | null

/** Why an item is left out when no exclude rule says so: what stands in `mipos_item.excluded_by`. */
export const EXCLUDED_BY_PERSON = "person"
export const NOT_INCLUDED = "no_include_rule"

/** Whether an item stays out, and by whom: a rule's id, or one of the two words above. */
export interface InclusionDecision {
  excluded: boolean
  excludedBy: string | null
}

const CROSSES: InclusionDecision = { excluded: false, excludedBy: null }

const excludedBy = (reason: string): InclusionDecision => ({ excluded: true, excludedBy: reason })

/**
 * Whether an item crosses (docs/inclusion.md). A person's decision wins over all rules; an exclude rule
 * wins over include rules, the first of several being named; with include rules, one has to match.
 *
 * @param rules all rules, in the order in which they were made.
 * @param matched ids of the rules that match the item's product; empty for an item without a product.
 */
export const decideInclusion = (
  rules: readonly InclusionRule[],
  matched: readonly string[],
  person: PersonDecision
): InclusionDecision => {
  if (person !== null) {
    return person === "exclude" ? excludedBy(EXCLUDED_BY_PERSON) : CROSSES
  }
  if (rules.length === 0) {
    return CROSSES
  }
  const matching = rules.filter((rule) => matched.includes(rule.id))
  const against = matching.find((rule) => rule.effect === "exclude")
  if (against) {
    return excludedBy(against.id)
  }
  const isMissed =
    rules.some((rule) => rule.effect === "include") &&
    !matching.some((rule) => rule.effect === "include")
  return isMissed ? excludedBy(NOT_INCLUDED) : CROSSES
}

/** What a person decided for an item, as its row says. */
export const readPersonDecision = (item: {
  excluded_by: string | null
  always_included: boolean
}): PersonDecision => {
  if (item.excluded_by === EXCLUDED_BY_PERSON) {
    return "exclude"
  }
  return item.always_included ? "include" : null
}

/**
 * What a person has decided once a request was taken. Each of the two fields takes back only what it
 * could have set itself, so that `excluded: false` means "as the rules say", not "whatever they say".
 */
export const changePersonDecision = (
  before: PersonDecision,
  request: { excluded?: boolean; always_included?: boolean }
): PersonDecision => {
  if (request.excluded === true) {
    return "exclude"
  }
  if (request.always_included === true) {
    return "include"
  }
  const isTakenBack =
    (before === "exclude" && request.excluded === false) ||
    (before === "include" && request.always_included === false)
  return isTakenBack ? null : before
}
