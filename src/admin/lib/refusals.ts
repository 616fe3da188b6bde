/** Why the API does not do something with a position, by the key of its text here. */
const KEYS = {
  "The two sides agree on this item; there is nothing to resolve.": "nothingToResolve",
  "Something of this item is on its way to mipOS. Try again in a moment.": "inFlight",
  "Medusa no longer stocks this item at this location. Use Medusa's number instead.": "notStocked",
  "It was changed by somebody else just now.": "changed",
  "mipOS refused it.": "refused",
  "mipOS has not answered. It is settled by itself.": "unanswered",
  "The two sides still contradict each other.": "stillDrifted",
  "The two sides contradict each other. Decide which number is right.": "drifted",
  "mipOS has never been sent the item, and it could not be sent now. The item's problems say why.":
    "unsent",
  "It could not be sent now, and is tried again by itself.": "waits",
  "It could not be done because of an error in the store. The log of the server says more.":
    "failed",
  "The mipOS connection is switched off. Switch it on first.": "switchedOff",
} as const

type Refusal = (typeof KEYS)[keyof typeof KEYS]

/**
 * Which refusal these words are, or hold: what passes an error on may put words of its own around it.
 * Undefined for new ones and for those of mipOS, which are shown as they are.
 */
export const refusalOf = (words: string): Refusal | undefined =>
  Object.entries(KEYS).find(([known]) => words.includes(known))?.[1]
