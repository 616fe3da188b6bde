import { MiposRejectedError, type MiposError } from "../client"
import type { ActiveStoreLink } from "../database/store-link-table"
import type { EngineContext } from "./context"
import { noteAnswer, noteFailure, noteRefusal, type Passage } from "./link-health"

/** What a run of pushes knows of its links, so that most calls need no look at the database. */
export interface LinkNotes {
  context: EngineContext
  /** Links for which sending has to wait, and why. */
  stopped: Map<string, MiposError>
  /** The probes of links that are half open, until they have been sent. */
  passages: Map<string, Passage>
  /** Links whose latest call failed: the next answer has to be noted. */
  failing: Set<string>
}

const OPEN: Passage = { probeUntil: null }

/** Notes for the link how one of its calls ended, and stops the run's other calls if it is paused. */
export const noteCall = async (
  notes: LinkNotes,
  link: ActiveStoreLink,
  error: MiposError | undefined
): Promise<void> => {
  const { context, stopped, passages, failing } = notes
  const passage = passages.get(link.id) ?? OPEN
  passages.delete(link.id)
  if (!error || error instanceof MiposRejectedError) {
    // A refused item shows that mipOS is there; but not that it takes a shop that it had refused.
    if (
      error instanceof MiposRejectedError &&
      passage.probeUntil &&
      link.pauseCause === "refused"
    ) {
      await noteRefusal(context, link, error, passage)
      stopped.set(link.id, error)
    } else if (failing.delete(link.id) || passage.probeUntil) {
      await noteAnswer(context, { id: link.id, consecutiveFailures: 1 }, passage)
    }
    return
  }
  if (stopped.has(link.id)) {
    return
  }
  failing.add(link.id)
  const state = await noteFailure(context, link, error, passage)
  if (state?.pausedUntil) {
    stopped.set(link.id, error)
  }
}
