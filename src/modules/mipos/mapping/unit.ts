import type { UnitRecord } from "./catalogue"
import { UNIT_ALIASES } from "./unit-aliases"

/** What a text says: one unit, several that it fits equally well, or none. */
export type UnitMatch =
  | { kind: "found"; unit: UnitRecord }
  | { kind: "ambiguous"; units: UnitRecord[] }
  | { kind: "unknown" }

/** Finds units by whatever a person wrote into `unit_of_measure`. */
export interface UnitFinder {
  byId(id: string | null): UnitRecord | null
  /**
   * By external id, else short name, else name, and each of them first as it is written and then folded
   * (see `foldUnitText`); else by what means the same (see `UNIT_ALIASES`). The first way that finds
   * anything decides, and if it finds several, nothing is guessed.
   */
  byText(text: string): UnitMatch
}

/** Builds the lookups once for all items of a sync. */
export const createUnitFinder = (units: readonly UnitRecord[]): UnitFinder => {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const lookups = FIELDS.flatMap((field) =>
    [asWritten, foldUnitText].map((keyOf) => ({
      keyOf,
      matches: matchesOf(index(units, (unit) => [keyOf(unit[field])])),
    }))
  )
  const byMeaning = matchesOf(
    index(units, (unit) => FIELDS.flatMap((field) => MEANINGS.get(foldUnitText(unit[field])) ?? []))
  )
  return {
    byId: (id) => (id === null ? null : (byId.get(id) ?? null)),
    byText: (text) => {
      for (const lookup of lookups) {
        const match = lookup.matches.get(lookup.keyOf(text))
        if (match) {
          return match
        }
      }
      const meaning = MEANINGS.get(foldUnitText(text))
      return (meaning === undefined ? undefined : byMeaning.get(meaning)) ?? UNKNOWN
    },
  }
}

/**
 * A text without what people write differently and mean alike: case, accents, blanks and dots around
 * it. "Kg." and " kg" are one, and so are "Galón" and "galon".
 */
export const foldUnitText = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/^[ .]+|[ .]+$/g, "")

const FIELDS = ["external_id", "short_name", "name"] as const

const asWritten = (text: string): string => text.trim()

/** From a way to write a unit to its group, which the group's first text stands for. */
const MEANINGS: ReadonlyMap<string, string> = new Map(
  UNIT_ALIASES.flatMap((group) => group.map((alias) => [alias, group[0] ?? alias]))
)

const UNKNOWN: UnitMatch = { kind: "unknown" }

const matchesOf = (
  found: ReadonlyMap<string, ReadonlySet<UnitRecord>>
): ReadonlyMap<string, UnitMatch> =>
  new Map([...found].map(([key, units]) => [key, toMatch(units)]))

const toMatch = (found: ReadonlySet<UnitRecord>): UnitMatch => {
  const [unit, ...others] = found
  if (!unit) {
    return UNKNOWN
  }
  return others.length === 0 ? { kind: "found", unit } : { kind: "ambiguous", units: [...found] }
}

const index = (
  units: readonly UnitRecord[],
  keysOf: (unit: UnitRecord) => readonly string[]
): Map<string, Set<UnitRecord>> => {
  const map = new Map<string, Set<UnitRecord>>()
  for (const unit of units) {
    for (const key of keysOf(unit)) {
      // A name of nothing but dots folds to nothing, and is no name to be found by.
      if (key !== "") {
        map.set(key, (map.get(key) ?? new Set()).add(unit))
      }
    }
  }
  return map
}
