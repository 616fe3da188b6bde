import { draw, type Draw } from "./random"

/** How many items a history has of its own. */
export const ITEMS_PER_HISTORY = 3

/** The item that only Medusa moves, by absolute edits that take no lock. */
export const EDITED_ITEM = 2

export type Action =
  /** Medusa moves its stock under its lock. */
  | { kind: "adjust"; delta: string }
  /** A person sets the level in Medusa's admin. */
  | { kind: "set"; stock: number }
  /** mipOS moves its stock: adds (1) or removes (2). */
  | { kind: "sale"; movementType: 1 | 2; quantity: string; webhookAfterMs: number }
  /** A person asks for a sync of everything. */
  | { kind: "full_sync" }

export interface Step {
  /** Milliseconds after the history's begin. */
  at: number
  /** Which of the history's items. */
  item: number
  /** Draws the process that is asked, from 0 up to 1. */
  process: number
  action: Action
}

export interface HistoryPlan {
  seed: number
  /** Which of the two shops it is about. */
  link: 0 | 1
  steps: Step[]
}

/** How many steps an item takes at most, unless told otherwise. */
const LONGEST_HISTORY = 9

/** What a history does, from its seed alone: the same seed is the same history. */
export const planHistory = (
  seed: number,
  durationMs: number,
  longest = LONGEST_HISTORY
): HistoryPlan => {
  const from = draw(seed)
  const steps: Step[] = []
  for (let item = 0; item < ITEMS_PER_HISTORY; item += 1) {
    const count = from.whole(3, longest)
    for (let nth = 0; nth < count; nth += 1) {
      steps.push({
        at: from.whole(0, durationMs),
        item,
        process: from.number(),
        action: item === EDITED_ITEM ? { kind: "set", stock: from.whole(0, 500) } : move(from),
      })
    }
  }
  if (from.chance(0.08)) {
    steps.push({
      at: from.whole(0, durationMs),
      item: 0,
      process: from.number(),
      action: { kind: "full_sync" },
    })
  }
  steps.sort((left, right) => left.at - right.at)
  return { seed, link: seed % 2 === 0 ? 0 : 1, steps }
}

const move = (from: Draw): Action => {
  // Small numbers meet each other often, as real sales do; decimals show whether sums are exact.
  const quantity = from.chance(0.7)
    ? String(from.whole(1, 3))
    : (from.whole(1, 999) / 100).toFixed(2)
  const adds = from.chance(0.5)
  return from.chance(0.5)
    ? { kind: "adjust", delta: adds ? quantity : `-${quantity}` }
    : {
        kind: "sale",
        movementType: adds ? 1 : 2,
        quantity,
        webhookAfterMs: from.chance(0.5) ? 0 : from.whole(0, 5_000),
      }
}
