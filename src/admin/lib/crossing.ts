import type { ItemResponse } from "../../types/admin-api"

/** What a person decided of an item: nothing (then the rules do), that it crosses, or that it stays out. */
export const CROSSINGS = ["rules", "always", "never"] as const
export type Crossing = (typeof CROSSINGS)[number]

type Decided = Pick<ItemResponse, "excluded_by" | "always_included">

export const crossingOf = ({
  excluded_by: excludedBy,
  always_included: isKept,
}: Decided): Crossing => {
  if (excludedBy === "person") {
    return "never"
  }
  return isKept ? "always" : "rules"
}

/**
 * What tells the API so. Each of its two fields takes back only what it could have set itself, so going
 * back to the rules needs both.
 */
export const crossingUpdate = (crossing: Crossing) =>
  ({
    rules: { excluded: false, always_included: false },
    always: { always_included: true },
    never: { excluded: true },
  })[crossing]

/** Left out is what should cross and cannot: its problems say why. */
export type CrossingState = "crosses" | "leftOut" | "staysOut"

export const crossingStateOf = ({
  excluded,
  problems,
}: Pick<ItemResponse, "excluded" | "problems">): CrossingState => {
  if (excluded) {
    return "staysOut"
  }
  return problems.length > 0 ? "leftOut" : "crosses"
}

/** Why an item stays out: a person, no rule that includes it, or the rule of this id. */
export type OutReason = { by: "person" | "no_include_rule" } | { by: "rule"; ruleId: string }

export const outReasonOf = ({
  excluded,
  excluded_by: excludedBy,
}: Pick<ItemResponse, "excluded" | "excluded_by">): OutReason | null => {
  if (!excluded || excludedBy === null) {
    return null
  }
  return excludedBy === "person" || excludedBy === "no_include_rule"
    ? { by: excludedBy }
    : { by: "rule", ruleId: excludedBy }
}
