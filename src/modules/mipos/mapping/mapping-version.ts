import { createHash } from "node:crypto"

/** To be counted up whenever the rules make something else of the same item. */
const RULES = 1

/**
 * A short text that changes when, and only when, something that all items are mapped with changes.
 *
 * @param mappedWith plain data, in an order that does not change by itself.
 */
export const mappingVersion = (mappedWith: object): string =>
  createHash("md5")
    .update(JSON.stringify([RULES, mappedWith]))
    .digest("hex")
