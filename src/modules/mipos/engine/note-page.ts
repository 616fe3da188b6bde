import { MiposRejectedError } from "../client"
import type { ActiveStoreLink } from "../database/store-link-table"
import type { EngineContext } from "./context"
import { giveBack, noteAnswer, noteFailure, noteRefusal, type Passage } from "./link-health"
import type { LinkState } from "./link-state"
import type { PageOutcome } from "./send-page"

/**
 * Notes for the link how the calls of a page or a settlement ended.
 *
 * @returns what the link's row says then; null when there was no failure.
 */
export const notePage = async (
  context: EngineContext,
  link: ActiveStoreLink,
  page: Pick<PageOutcome, "requests" | "failure" | "sent" | "rejected">,
  passage: Passage
): Promise<LinkState | null> => {
  const { failure } = page
  if (failure instanceof MiposRejectedError) {
    return noteRefusal(context, link, failure, passage)
  }
  // A process that is ending sends no more; that says nothing about mipOS.
  if (page.requests === 0 || (failure && context.work.isStopping)) {
    await giveBack(context, link, passage)
    return null
  }
  // What was answered before a failure ends the failures before it: they were not in a row.
  if (!failure || page.sent > 0 || page.rejected.length > 0) {
    await noteAnswer(context, link, passage)
  }
  return failure && noteFailure(context, link, failure, passage, true)
}
