import type { CountedRefusal, Refusal } from "../database/refused-webhook-table"

export interface RefusalCounter {
  /** Resolves once the refusal is counted, or could not be: it is answered either way. */
  count(refusal: Refusal): Promise<void>
}

/**
 * Counts refusals with one write at a time, and all that came meanwhile with the next. Anyone may send
 * what is refused: a write for each would have them wait for one row, every one with a connection of
 * the pool in hand, and nothing left for the shop.
 *
 * @param failed is told why a write failed.
 */
export const createRefusalCounter = (
  write: (refusals: CountedRefusal[]) => Promise<void>,
  failed: (error: unknown) => void
): RefusalCounter => {
  let waiting = new Map<string, CountedRefusal>()
  let current: Promise<void> = Promise.resolve()
  /** The write that takes along what is waiting; null when nothing is. */
  let next: Promise<void> | null = null

  const writeWaiting = async (): Promise<void> => {
    const refusals = [...waiting.values()]
    waiting = new Map()
    next = null
    try {
      await write(refusals)
    } catch (error) {
      failed(error)
    }
  }

  return {
    count: (refusal) => {
      const key = JSON.stringify([refusal.reason, refusal.detail])
      const count = (waiting.get(key)?.count ?? 0) + 1
      waiting.set(key, {
        reason: refusal.reason,
        detail: refusal.detail,
        message: refusal.message,
        count,
      })
      if (next === null) {
        next = current.then(writeWaiting)
        current = next
      }
      return next
    },
  }
}
