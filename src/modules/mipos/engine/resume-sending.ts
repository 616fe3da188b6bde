import { releaseWaitingPositions } from "../database/position-table"
import type { Database } from "../database/sql"
import { readStoreLinks, resumeStoreLink } from "../database/store-link-table"
import { wakeSync } from "../database/sync-table"

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
      await resumeStoreLink(database, link.id)
      await releaseWaitingPositions(database, link.id)
    }
  }
  await wakeSync(database)
}
