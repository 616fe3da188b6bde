import { seededRandom } from "../../demo/seeded-random"

/** Draws from one seed; the same seed gives the same draws. */
export interface Draw {
  /** From 0 up to 1. */
  number(): number
  /** A whole number, both ends included. */
  whole(from: number, to: number): number
  chance(probability: number): boolean
  /** One of the values, each as often as its weight says. */
  weighted<Value>(choices: ReadonlyArray<readonly [weight: number, value: Value]>): Value
}

/** A generator for a seed and whatever tells two uses of it apart. */
export const draw = (seed: number, ...apart: number[]): Draw => {
  const mixed = apart.reduce((state, part) => Math.imul(state, 1_000_003) + part + 1, seed)
  const next = seededRandom(mixed)
  // The first numbers of seeds that are close to each other are close, too.
  next()
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return {
    number: next,
    whole,
    chance: (probability) => next() < probability,
    weighted: (choices) => {
      let left = next() * choices.reduce((sum, [weight]) => sum + weight, 0)
      for (const [weight, value] of choices) {
        left -= weight
        if (left < 0) {
          return value
        }
      }
      throw new Error("There is nothing to choose from.")
    },
  }
}
