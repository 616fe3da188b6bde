import { claimSchedule, readDueSchedule } from "../database/connection-table"
import { hasUnsentLevels } from "../database/core-tables"
import { createSync, findActiveSync, wasSyncEverWanted } from "../database/sync-table"
import { nextRun } from "../settings/schedule"
import type { EngineContext } from "./context"

/**
 * Starts what is due: the scheduled full sync, or an incremental one when something was stocked or
 * changed that mipOS was never told. The database decides, so every process may ask at once.
 *
 * Before the first sync nothing is sent by itself: a person who is still linking shops and choosing
 * defaults wants to see what would be sent, and says when.
 */
export const startDueSyncs = async (context: EngineContext): Promise<void> => {
  const { database } = context
  if (!(await context.readySettings())) {
    return
  }
  const due = await readDueSchedule(database)
  // A run that the store began by itself ends soon; the scheduled one waits for it and is not left out.
  const mustWait = due !== null && (await findActiveSync(database))?.trigger === "change"
  if (due && !mustWait) {
    const next = nextRun(due.schedule, due.timeZone, context.now())
    if (await claimSchedule(database, due, next)) {
      const id = await createSync(database, {
        type: "full",
        trigger: "schedule",
        dryRun: false,
        storeLinkId: null,
      })
      if (id === null) {
        context.logger.warn("mipos: a scheduled sync was left out, because one is still running.")
      }
    }
  }
  if (!(await wasSyncEverWanted(database))) {
    return
  }
  const changed = await database.execute<{ catalogue_changed_at: Date }>(
    `SELECT catalogue_changed_at FROM mipos_connection
     WHERE deleted_at IS NULL AND catalogue_changed_at IS NOT NULL`
  )
  if (changed.length > 0 || (await hasUnsentLevels(database))) {
    const id = await createSync(database, {
      type: "incremental",
      trigger: "change",
      dryRun: false,
      storeLinkId: null,
    })
    if (id !== null && changed[0]) {
      // Only what the run will see is ticked off; a change since then asks for another.
      await database.execute(
        `UPDATE mipos_connection SET catalogue_changed_at = NULL
         WHERE catalogue_changed_at = ?`,
        [changed[0].catalogue_changed_at]
      )
    }
  }
}
