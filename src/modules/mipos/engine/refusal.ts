import { MiposRejectedError, type MiposError } from "../client"

/**
 * mipOS refuses a whole request and does not say whether it means an item or the link ("You don't
 * have this store available."). Halving finds out, at two calls for every item of a shop, and would
 * block each of them for what is no fault of theirs. So items from all over the batch are asked
 * alone first: when every one is refused for the same reason, it is the link that is meant. One
 * that gets through, or is refused for a reason of its own, ends the asking.
 */
export const PROBES = 8

/** A shorter batch is halved at once: that costs little, and a few items may well share one fault. */
export const PROBED_FROM = 2 * PROBES

/** Entries from all over the list: the first, the last, and those evenly in between. */
export const spread = <Entry>(entries: readonly Entry[], count: number): Entry[] => {
  const places = Array.from({ length: count }, (_, index) =>
    Math.round((index * (entries.length - 1)) / (count - 1))
  )
  return [...new Set(places)].flatMap((place) => entries.slice(place, place + 1))
}

/** Whether mipOS refused two requests for the same reason; it may have given others besides. */
export const isSameRefusal = (left: MiposError | null, right: MiposError | null): boolean => {
  if (!(left instanceof MiposRejectedError) || !(right instanceof MiposRejectedError)) {
    return false
  }
  if (left.status !== right.status) {
    return false
  }
  return left.messages.length === 0 || right.messages.length === 0
    ? left.messages.length === right.messages.length
    : left.messages.some((message) => right.messages.includes(message))
}
