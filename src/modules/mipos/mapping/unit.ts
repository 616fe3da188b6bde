import type { UnitRecord } from "./catalogue"

/** Finds units by whatever a person wrote into `unit_of_measure`. */
export interface UnitFinder {
  byId(id: string | null): UnitRecord | null
  /** By external id, short name or name, in this order; case and surrounding blanks aside. */
  byText(text: string): UnitRecord | null
}

/** Builds the lookups once for all items of a sync. */
export const createUnitFinder = (units: readonly UnitRecord[]): UnitFinder => {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const lookups = [
    index(units, (unit) => unit.external_id),
    index(units, (unit) => unit.short_name),
    index(units, (unit) => unit.name),
  ]
  return {
    byId: (id) => (id === null ? null : (byId.get(id) ?? null)),
    byText: (text) => {
      const key = fold(text)
      for (const lookup of lookups) {
        const unit = lookup.get(key)
        if (unit) {
          return unit
        }
      }
      return null
    },
  }
}

const fold = (text: string): string => text.trim().toLocaleLowerCase("en")

const index = (
  units: readonly UnitRecord[],
  textOf: (unit: UnitRecord) => string
): Map<string, UnitRecord> => {
  const map = new Map<string, UnitRecord>()
  for (const unit of units) {
    const key = fold(textOf(unit))
    // The first one wins, so that a lookup does not depend on which was edited last.
    if (!map.has(key)) {
      map.set(key, unit)
    }
  }
  return map
}
