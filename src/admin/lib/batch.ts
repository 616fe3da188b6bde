import type { PositionAction, PositionBatchResponse } from "../../types/admin-api"

/** As many as the API takes at once. */
const MOST_AT_ONCE = 200

/** The ids in parts that the API takes. */
export const inParts = (ids: string[], most: number = MOST_AT_ONCE): string[][] =>
  Array.from({ length: Math.ceil(ids.length / most) }, (_, part) =>
    ids.slice(part * most, (part + 1) * most)
  )

export interface BatchOutcome {
  action: PositionAction
  worked: number
  total: number
  /** Why the others did not, the most frequent reason first. */
  reasons: Array<{ message: string; count: number }>
  /** What is worth another try. */
  failedIds: string[]
}

/** How many of many worked, and why the others did not. */
export const outcomeOf = (
  action: PositionAction,
  { results }: PositionBatchResponse
): BatchOutcome => {
  const failed = results.filter(({ ok }) => !ok)
  const counts = new Map<string, number>()
  for (const { message } of failed) {
    counts.set(message ?? "", (counts.get(message ?? "") ?? 0) + 1)
  }
  return {
    action,
    worked: results.length - failed.length,
    total: results.length,
    reasons: [...counts]
      .map(([message, count]) => ({ message, count }))
      .sort((left, right) => right.count - left.count),
    failedIds: failed.map(({ id }) => id),
  }
}
