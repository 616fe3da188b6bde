import { setTimeout as delay } from "node:timers/promises"
import { noteCatalogueChange } from "../database/connection-table"
import type { Database } from "../database/sql"
import { cancelSync, createSync, findActiveSync } from "../database/sync-table"

/** How long the batch that an automatic run is at may take before a person is told to wait. */
const PATIENCE_MS = 15_000
const POLL_MS = 100

/**
 * Starts a run for a person. An automatic incremental run is ended for it after its batch: whoever
 * presses the button must not be refused because of something that they cannot see.
 *
 * @returns the run's id, or null when a run that is not to be ended is active.
 */
export const createManualSync = async (
  database: Database,
  run: { type: "full" | "incremental"; dryRun: boolean; storeLinkId: string | null }
): Promise<string | null> => {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const id = await createSync(database, { ...run, trigger: "manual" })
    if (id !== null) {
      return id
    }
    const active = await findActiveSync(database)
    if (active && (active.trigger !== "change" || Date.now() > deadline)) {
      return null
    }
    if (active) {
      await cancelSync(database, active.id)
      // What it was to tell mipOS is still untold, and a look or a sync of one shop may not tell it.
      await noteCatalogueChange(database)
    }
    await delay(POLL_MS)
  }
}
