import { setTimeout as wait } from "node:timers/promises"

/** At first often, for what is there in a moment; then less, because each look costs a store its time. */
const SOON_MS = 25
const LATER_MS = 150
const SLOWER = 1.15

/**
 * Asks again until `check` gives something (neither undefined, null nor false), and returns that.
 *
 * @throws Error that says what was waited for, with what `check` threw last, when the time is over.
 */
export const until = async <Result>(
  what: string,
  check: () => Promise<Result | undefined | null | false>,
  timeoutMs = 20_000,
  /** How long apart all looks are. */
  everyMs?: number
): Promise<Result> => {
  let pauseMs = everyMs ?? SOON_MS
  const deadline = Date.now() + timeoutMs
  let last: unknown
  for (;;) {
    try {
      const result = await check()
      if (result !== undefined && result !== null && result !== false) {
        return result
      }
      last = undefined
    } catch (error) {
      last = error
    }
    if (Date.now() > deadline) {
      throw new Error(
        `Waited ${timeoutMs} ms in vain: ${what}.${last === undefined ? "" : ` ${String(last)}`}`
      )
    }
    await wait(pauseMs)
    pauseMs = everyMs ?? Math.min(LATER_MS, pauseMs * SLOWER)
  }
}
