import { useState } from "react"
import type { SyncResponse } from "../../types/admin-api"
import { NO_PACE, notePace, paceOf, type Pace, type PaceHistory } from "../lib/sync-pace"

type Run = Pick<SyncResponse, "id" | "state" | "items_sent" | "items_left_out" | "items_total">

/** What was seen of one run, and when that was. */
interface Watch {
  id: string
  history: PaceHistory
  seenAt: number
}

/**
 * How fast a run goes, by what is seen of it while the page is open; null while nobody can tell.
 *
 * @param seenAt when the numbers were read, in milliseconds: the same ones read again count as well
 */
export const useSyncPace = (run: Run, seenAt: number): Pace | null => {
  const [watch, setWatch] = useState<Watch | null>(null)
  const before = watch?.id === run.id ? watch : null

  if (before?.seenAt !== seenAt) {
    const seen = { state: run.state, done: run.items_sent + run.items_left_out }
    setWatch({
      id: run.id,
      history: notePace(before?.history ?? NO_PACE, seen, seenAt),
      seenAt,
    })
  }
  return before && paceOf(before.history, run.items_total, seenAt)
}
