import type { Database } from "./sql"

/** How closely PostgreSQL looks: it reads 300 rows for each. Its own default is 100. */
const STATISTICS_TARGET = 10

/**
 * Has PostgreSQL look at how many items and positions there are. By itself it does within a minute or so
 * of a first sync, and more closely; until then it takes the tables for empty, and a scan of 100,000
 * positions takes a second instead of a tenth of one. Where somebody has a table for himself (a VACUUM by
 * hand, a new index), it is left alone: the end of a run waits for nobody.
 */
export const refreshStatistics = (database: Database): Promise<void> =>
  database.transaction(async (executor) => {
    await executor.execute(`SET LOCAL default_statistics_target = ${STATISTICS_TARGET}`)
    await executor.execute("ANALYZE (SKIP_LOCKED) mipos_item, mipos_position")
  })
