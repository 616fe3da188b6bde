import { readLastWebhookAt } from "../database/ledger-ends"
import type { SqlExecutor } from "../database/sql"

/** How long a transaction may have been at work before its rows are seen, clocks that differ included. */
const MARGIN_MS = 5 * 60_000

/**
 * Finds when the last webhook took effect. The whole ledger is looked through once at most: every page that
 * is open asks again and again, and a store that never got a webhook would have it read each time.
 */
export const createLastWebhook = (
  executor: SqlExecutor,
  now: () => Date = () => new Date()
): (() => Promise<Date | null>) => {
  let found: Date | null = null
  let lookedUntil: Date | null = null

  return async () => {
    const until = new Date(now().getTime() - MARGIN_MS)
    const newer = await readLastWebhookAt(executor, lookedUntil)
    lookedUntil = until
    if (newer && (found === null || newer > found)) {
      found = newer
    }
    return found
  }
}
