import type { Database } from "../database/sql"
import { readStoreLinks } from "../database/store-link-table"
import { wakeSync } from "../database/sync-table"
import { noteCorrection } from "./link-health"

/**
 * Ends the waiting of links, their positions and the run that was paused with them: a person has
 * corrected the credentials, or the link itself. What is still wrong makes them wait again.
 *
 * @param storeLinkId only this link's; null for all.
 */
export const resumeSending = async (
  database: Database,
  storeLinkId: string | null
): Promise<void> => {
  for (const link of await readStoreLinks(database)) {
    if (storeLinkId === null || link.id === storeLinkId) {
      await noteCorrection({ database }, link.id)
    }
  }
  await wakeSync(database)
}
