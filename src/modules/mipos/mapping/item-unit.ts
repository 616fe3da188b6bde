import type { CatalogueRow, MappingDefaults, Problem, UnitRecord } from "./catalogue"
import type { UnitFinder } from "./unit"

/**
 * The unit that an item's stock is counted in: the override, else what its unit of measure says, else
 * (when it says nothing) the default. Kilograms sent as pieces would be a wrong stock that looks right,
 * so a text that no unit answers to, or that two do, is a problem and never the default.
 *
 * @param overrideId the unit that a person set for the item.
 */
export const findItemUnit = (
  row: Pick<CatalogueRow, "unitOfMeasure">,
  overrideId: string | null,
  { units, defaults }: { units: UnitFinder; defaults: Pick<MappingDefaults, "unitId"> }
): { unit: UnitRecord; problem: null } | { unit: null; problem: Problem } => {
  const override = units.byId(overrideId)
  if (override) {
    return { unit: override, problem: null }
  }
  const text = row.unitOfMeasure?.trim()
  if (text) {
    const match = units.byText(text)
    switch (match.kind) {
      case "found":
        return { unit: match.unit, problem: null }
      case "ambiguous":
        return { unit: null, problem: ambiguous(text, match.units) }
      case "unknown":
        return { unit: null, problem: unknown(text) }
    }
  }
  const fallback = units.byId(defaults.unitId)
  return fallback ? { unit: fallback, problem: null } : { unit: null, problem: NO_UNIT }
}

const unknown = (text: string): Problem => ({
  code: "unknown_unit",
  message: `No unit is called "${text}". Add a unit of that name under Settings > mipOS > Units, or correct the item's unit of measure.`,
})

const ambiguous = (text: string, units: readonly UnitRecord[]): Problem => ({
  code: "ambiguous_unit",
  message: `"${text}" may be ${inWords(units)}. Set the item's unit, or write the external id of the right one into its unit of measure.`,
})

/** Names alone may be the same. */
const inWords = (units: readonly UnitRecord[]): string =>
  units.map((unit) => `"${unit.name}" (external id ${unit.external_id})`).join(" or ")

const NO_UNIT: Problem = {
  code: "no_unit",
  message:
    "The item has no unit of measure and there is no default unit. Set one under Settings > mipOS.",
}
