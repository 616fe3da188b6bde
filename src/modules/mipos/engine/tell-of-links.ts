import { takeLinkNotice } from "../database/link-notice-table"
import type { Database } from "../database/sql"
import { feedEntryOf, type FeedEntry } from "./link-notice"

/** A link could not be told of, for a reason that need not concern the others. */
class NotToldError extends Error {
  constructor(
    readonly linkId: string,
    readonly reason: unknown
  ) {
    super(`Link ${linkId} could not be told of.`)
  }
}

/**
 * Tells of every link that stopped, or goes on. That a link was told of is committed with its telling:
 * what throws is told of again the next time, and does not keep the other links waiting.
 *
 * @param timeZone the one that times are written in.
 * @returns how many were told of.
 * @throws what `tell` threw last, once all others were told of.
 */
export const tellOfLinks = async (
  database: Database,
  timeZone: string,
  readName: (linkId: string) => Promise<string>,
  tell: (entry: FeedEntry) => Promise<void>
): Promise<number> => {
  const failed: NotToldError[] = []
  let told = 0
  for (;;) {
    try {
      const isMore = await database.transaction(async (executor) => {
        const notice = await takeLinkNotice(
          executor,
          failed.map(({ linkId }) => linkId)
        )
        if (!notice) {
          return false
        }
        try {
          await tell(feedEntryOf(notice, await readName(notice.linkId), timeZone))
        } catch (error) {
          throw new NotToldError(notice.linkId, error)
        }
        return true
      })
      if (!isMore) {
        break
      }
      told += 1
    } catch (error) {
      if (!(error instanceof NotToldError)) {
        throw error
      }
      failed.push(error)
    }
  }
  const last = failed.at(-1)
  if (last) {
    throw last.reason
  }
  return told
}
