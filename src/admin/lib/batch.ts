import type { PositionAction, PositionBatchResponse } from "../../types/admin-api"

/** As many as the API takes at once. */
const MOST_AT_ONCE = 200

type Results = PositionBatchResponse["results"]

/** The ids in parts that the API takes. */
export const inParts = (ids: string[], most: number = MOST_AT_ONCE): string[][] =>
  Array.from({ length: Math.ceil(ids.length / most) }, (_, part) =>
    ids.slice(part * most, (part + 1) * most)
  )

/**
 * Has the parts done one after the other. Of a part that failed as a whole, each id counts as not done,
 * for the reason of the whole: what became of the other parts is told all the same.
 *
 * @param reasonOf what is said of what `send` threw
 */
export const doInParts = async (
  ids: string[],
  send: (part: string[]) => Promise<Results>,
  reasonOf: (error: unknown) => string
): Promise<Results> => {
  const results: Results = []
  for (const part of inParts(ids)) {
    try {
      results.push(...(await send(part)))
    } catch (error) {
      const message = reasonOf(error)
      results.push(...part.map((id) => ({ id, ok: false, message })))
    }
  }
  return results
}

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
