import type { Problem, SyncItemResponse } from "../../types/admin-api"

export interface LeftOutReason {
  reason: Problem
  /** How many items have it. */
  count: number
  /** The names of the first ones. */
  examples: string[]
}

const MOST_EXAMPLES = 3

/** Why items are left out, each reason once: by our own code, or by mipOS' words where it said no. */
export const groupReasons = (
  items: ReadonlyArray<Pick<SyncItemResponse, "name" | "reasons">>
): LeftOutReason[] => {
  const groups = new Map<string, LeftOutReason>()
  for (const { name, reasons } of items) {
    for (const reason of reasons) {
      const key = reason.hint?.code ?? `${reason.code} ${reason.message}`
      const group = groups.get(key) ?? { reason, count: 0, examples: [] }
      group.count += 1
      if (group.examples.length < MOST_EXAMPLES) {
        group.examples.push(name)
      }
      groups.set(key, group)
    }
  }
  return [...groups.values()].sort((left, right) => right.count - left.count)
}
