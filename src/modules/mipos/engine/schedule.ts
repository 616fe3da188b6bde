import { claimSchedule, readDueSchedule } from "../database/connection-table"
import { hasUnsentLevels } from "../database/core-tables"
import {
  createSync,
  findActiveSync,
  readFailedChangeRuns,
  wasSyncEverWanted,
} from "../database/sync-table"
import { nextRun } from "../settings/schedule"
import { growingDelay, LONGEST_DELAY_MS } from "./backoff"
import type { EngineContext } from "./context"

/**
 * Starts what is due: the scheduled full sync, or an incremental one when something was stocked or
 * changed that mipOS was never told. The database decides, so every process may ask at once.
 *
 * Before the first sync nothing is sent by itself: a person who is still linking shops and choosing
 * defaults wants to see what would be sent, and says when.
 *
 * @returns the id of a run that was started; null when none was.
 */
export const startDueSyncs = async (context: EngineContext): Promise<string | null> => {
  const { database } = context
  if (!(await context.readySettings())) {
    return null
  }
  let started: string | null = null
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
      started = id
    }
  }
  if (!(await wasSyncEverWanted(database))) {
    return started
  }
  const changed = await database.execute<{ catalogue_changed_at: Date }>(
    `SELECT catalogue_changed_at FROM mipos_connection
     WHERE deleted_at IS NULL AND catalogue_changed_at IS NOT NULL`
  )
  if (changed.length > 0 || (await hasUnsentLevels(database))) {
    if (await mustWaitAfterFailures(context, changed[0]?.catalogue_changed_at ?? null)) {
      return started
    }
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
    started ??= id
  }
  return started
}

/**
 * Whether the runs that the store began by itself failed of late, and nothing has changed since: a fault
 * that lasts would fail again with every tick, and fill the list of runs.
 */
const mustWaitAfterFailures = async (
  { database, random }: EngineContext,
  changedAt: Date | null
): Promise<boolean> => {
  const failed = await readFailedChangeRuns(database)
  if (!failed || (changedAt !== null && changedAt > failed.lastAt)) {
    return false
  }
  return failed.sinceMs < growingDelay(failed.count - 1, LONGEST_DELAY_MS, random)
}
