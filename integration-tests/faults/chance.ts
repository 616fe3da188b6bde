import { seededRandom } from "../../demo/seeded-random"

/** Choices that are the same for the same seed. */
export interface Chance {
  /** From 0 up to 1. */
  next(): number
  /** A whole number, both ends included. */
  between(least: number, most: number): number
  /** True with this probability. */
  happens(probability: number): boolean
  /** A quantity with two decimals, as text; so many different ones that no two are equal by chance. */
  quantity(): string
  /** So many of them, in random order. */
  some<Value>(values: readonly Value[], count: number): Value[]
}

/** @param name makes the choices of several histories of one seed differ. */
export const createChance = (seed: number, name: string): Chance => {
  let mixed = seed
  for (const character of name) {
    mixed = (Math.imul(mixed, 31) + (character.codePointAt(0) ?? 0)) >>> 0
  }
  const next = seededRandom(mixed)
  const between = (least: number, most: number): number =>
    least + Math.floor(next() * (most - least + 1))
  return {
    next,
    between,
    happens: (probability) => next() < probability,
    quantity: () => (between(1, 999) / 100).toFixed(2),
    some: (values, count) => {
      const left = [...values]
      const taken: (typeof left)[number][] = []
      while (taken.length < count && left.length > 0) {
        taken.push(...left.splice(between(0, left.length - 1), 1))
      }
      return taken
    },
  }
}
