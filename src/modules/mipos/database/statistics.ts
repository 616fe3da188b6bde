import type { SqlExecutor } from "./sql"

/**
 * Has PostgreSQL look at how many items and positions there are. By itself it does within a minute or so
 * of a first sync; until then it takes the tables for empty, and a scan of 100,000 positions takes a second
 * instead of a tenth of one. Where somebody has a table for himself (a VACUUM by hand, a new index), it is
 * left alone: the end of a run waits for nobody.
 */
export const refreshStatistics = async (executor: SqlExecutor): Promise<void> => {
  await executor.execute("ANALYZE (SKIP_LOCKED) mipos_item, mipos_position")
}
