import { randomFillSync } from "node:crypto"
import { monotonicFactory } from "ulid"

/**
 * Random bytes are drawn many at a time. Drawn one by one, as Medusa's own ids draw them, the ids of a
 * hundred thousand items take longer than mapping those.
 */
const POOL = new Uint8Array(4_096)
let drawn = POOL.length

const nextRandom = (): number => {
  if (drawn === POOL.length) {
    randomFillSync(POOL)
    drawn = 0
  }
  const byte = POOL[drawn] ?? 0
  drawn += 1
  return byte / 256
}

/** Ids of one millisecond count up from a random one, so rows that are written together lie together. */
const nextUlid = monotonicFactory(nextRandom)

/** Ids for rows that are written by SQL, in the form that the models' prefixes give. */
export const newId = (
  prefix:
    | "mipitem"
    | "mippos"
    | "mipmov"
    | "mipsync"
    | "mipprob"
    | "miprev"
    | "miprefused"
    | "miptok"
    | "mipsup"
    | "mipproc"
    | "mipimport"
): string => `${prefix}_${nextUlid()}`

/** An opaque id for one hold on a position or a run. */
export const newLeaseId = (): string => `lease_${nextUlid()}`
