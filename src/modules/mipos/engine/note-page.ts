import { MiposRejectedError, type MiposError } from "../client"
import type { ActiveStoreLink } from "../database/store-link-table"
import type { EngineContext } from "./context"
import { giveBack, noteAnswer, noteFailure, noteRefusal, type Passage } from "./link-health"
import type { LinkState } from "./link-state"

/**
 * Notes for the link how the calls of a page or a settlement ended.
 *
 * @returns what the link's row says then; null when there was no failure.
 */
export const notePage = async (
  context: EngineContext,
  link: ActiveStoreLink,
  page: { requests: number; failure: MiposError | null },
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
  if (failure) {
    return noteFailure(context, link, failure, passage, true)
  }
  await noteAnswer(context, link, passage)
  return null
}
