/** Why the API does not do something with a position, by the key of its text here. */
const KEYS = {
  "The two sides agree on this item; there is nothing to resolve.":
    "stock.refusals.nothingToResolve",
  "Medusa no longer stocks this item at this location. Use Medusa's number instead.":
    "stock.refusals.notStocked",
} as const

type RefusalKey = (typeof KEYS)[keyof typeof KEYS]

/** The key of a refusal's text; undefined for words that are new, which are shown as they are. */
export const refusalKey = (words: string): RefusalKey | undefined =>
  Object.hasOwn(KEYS, words) ? KEYS[words as keyof typeof KEYS] : undefined
