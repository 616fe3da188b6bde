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

/**
 * What has to be asked before an item is decided upon otherwise, because its stock at mipOS may end at 0:
 * it leaves for sure, or it does if a rule is against it. Null when it loses nothing.
 */
export type Leaving = "leave" | "mayLeave"

export const leavingOf = (
  item: Decided & Pick<ItemResponse, "excluded" | "known_to_mipos">,
  next: Crossing
): Leaving | null => {
  // What stays out already, or never was at mipOS, has no stock there.
  if (item.excluded || !item.known_to_mipos) {
    return null
  }
  if (next === "never") {
    return "leave"
  }
  return next === "rules" && crossingOf(item) === "always" ? "mayLeave" : null
}

/** The same for several items, of which the page does not know what was decided before. */
export const LEAVING_OF_MANY: Record<Crossing, Leaving | null> = {
  rules: "mayLeave",
  always: null,
  never: "leave",
}

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
