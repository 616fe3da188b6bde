import type { SeenProcess } from "../database/process-table"

/** Something that whoever runs the store should change, with a code for translations. */
export interface StoreWarning {
  code: "in_memory_locking"
  message: string
}

const IN_MEMORY = "in-memory"

/**
 * What is wrong with how the store is run. Locks in memory protect within one process only: with
 * several, Medusa's own flows lose stock when they work on one item at once.
 */
export const storeWarnings = (processes: readonly SeenProcess[]): StoreWarning[] => {
  const together = processes.filter((one) =>
    processes.some((other) => one !== other && isTogether(one, other))
  )
  if (!together.some(({ locking }) => locking === IN_MEMORY)) {
    return []
  }
  return [
    {
      code: "in_memory_locking",
      message:
        "Several processes of this store are at work, and its locks are kept in memory, where each " +
        "process sees only its own. Stock can be lost. Set up locking by Redis or PostgreSQL in medusa-config.",
    },
  ]
}

/**
 * Whether two processes work at the same time. Each must have said twice that it is there, and later
 * than the other began: a process that was killed and has a successor, and a short script, do not count.
 */
const isTogether = (one: SeenProcess, other: SeenProcess): boolean =>
  [one, other].every(({ startedAt, seenAt }) => seenAt > startedAt) &&
  one.seenAt > other.startedAt &&
  other.seenAt > one.startedAt
