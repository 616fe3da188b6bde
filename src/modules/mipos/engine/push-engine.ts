import { checkpoint } from "../checkpoint"
import type { MiposAnswer, MiposClient, MiposError } from "../client"
import { findPendingPositions } from "../database/core-tables"
import { readStoreLinks, type ActiveStoreLink } from "../database/store-link-table"
import type { PushAnswer } from "../stock"
import { answerOf } from "./answer-of"
import { commitAnswers, type AnsweredPush } from "./answer-pushes"
import { claimPushes, type ClaimedPush } from "./claim-pushes"
import { claimSize } from "./claim-size"
import type { EngineContext, ReadySettings } from "./context"
import { createGroupCommit } from "./group-commit"
import { askForPassage, giveBack } from "./link-health"
import { noteCall, type LinkNotes } from "./note-call"
import { QUIET_MS } from "./quiet"

export interface PushFilter {
  /** Only the positions of these inventory levels: what an event pointed at. */
  levelIds?: readonly string[]
  positionIds?: readonly string[]
}

export interface PushSummary {
  accepted: number
  rejected: number
  notSent: number
  ambiguous: number
}

/** So many are looked up at a time; a longer list only waits. */
const SCAN_LIMIT = 2_000

/** So many answers are committed together at most. */
const LARGEST_COMMIT = 50

/**
 * So long an answer waits at most for those of the other calls that are on their way. A commit costs a
 * process and the database more than a call does, and one for each answer would keep the calls waiting.
 * Short beside the time that a lease leaves, and what is not committed when the process dies is settled
 * like any other push.
 */
const GATHER_MS = 100

/**
 * Sends what Medusa's stock moved since both sides agreed: the outbound half of "levels, not events".
 * Finds the positions with L != B, and for each: leases it and commits the intent, posts, and commits
 * the answer. Safe to run anywhere, any number of times at once; an event only makes it run sooner.
 *
 * The database works while calls are on their way: the next positions are claimed, and answers are
 * committed together, so that the connections to mipOS never wait for it.
 */
export const pushPending = async (
  context: EngineContext,
  filter: PushFilter = {}
): Promise<PushSummary> => {
  const summary: PushSummary = { accepted: 0, rejected: 0, notSent: 0, ambiguous: 0 }
  const settings = context.work.isStopping ? null : await context.readySettings()
  if (!settings) {
    return summary
  }
  const links = await readStoreLinks(context.database)
  const calling = new Set<Promise<void>>()
  const run: PushRun = {
    context,
    settings,
    client: context.clientFor(settings),
    links: new Map(links.map((link) => [link.id, link])),
    stopped: new Map(),
    passages: new Map(),
    failing: new Set(links.filter((link) => link.consecutiveFailures > 0).map(({ id }) => id)),
    commit: createGroupCommit((answers) => commitAnswers(context, answers), LARGEST_COMMIT, {
      expectsMore: () => calling.size > 0,
      longestMs: GATHER_MS,
    }),
    calling,
    calls: { count: 0, ms: 0 },
  }
  const count = (answer: PushAnswer): void => {
    summary[SUMMARY_FIELD[answer]] += 1
  }
  for (const link of links) {
    await probe(run, link, filter, count)
  }

  // What an event or a person points at is looked at in any case, so that a shop that never rests is
  // heard, too. Everything else is looked at when nothing can be half done.
  const isPointedAt = filter.levelIds !== undefined || filter.positionIds !== undefined
  // Stock may move again while it is sent; each round sends what the one before could not know of.
  for (let round = 0; !context.work.isStopping; round += 1) {
    const ids = await findPendingPositions(context.database, settings.stockBasis, {
      ...filter,
      ...(isPointedAt && round === 0 ? {} : { quietMs: QUIET_MS }),
      limit: SCAN_LIMIT,
    })
    const before = summary.accepted
    await pushAll(run, ids, count)
    if (ids.length === 0 || summary.accepted === before) {
      break
    }
  }
  return summary
}

const SUMMARY_FIELD = {
  accepted: "accepted",
  rejected: "rejected",
  not_sent: "notSent",
  ambiguous: "ambiguous",
} as const satisfies Record<PushAnswer, keyof PushSummary>

interface PushRun extends LinkNotes {
  settings: ReadySettings
  /** Goes by the run's settings, and is found once for all of its calls. */
  client: MiposClient
  links: ReadonlyMap<string, ActiveStoreLink>
  commit: (answered: AnsweredPush) => Promise<void>
  /** The calls of this run that have no answer yet. */
  calling: Set<Promise<void>>
  /** Those that have one, and how long they took together. */
  calls: { count: number; ms: number }
}

/** Sends one push of a link whose pause is over: only when mipOS answers it, the others follow. */
const probe = async (
  run: PushRun,
  link: ActiveStoreLink,
  filter: PushFilter,
  count: (answer: PushAnswer) => void
): Promise<void> => {
  const { context, settings } = run
  if (link.standing !== "half_open" || context.work.isStopping) {
    return
  }
  const ids = await findPendingPositions(context.database, settings.stockBasis, {
    ...filter,
    probedLinkId: link.id,
    limit: 1,
  })
  const passage = ids.length > 0 ? await askForPassage(context, link) : null
  if (!passage) {
    return
  }
  run.passages.set(link.id, passage)
  try {
    await pushAll(run, ids, count)
  } finally {
    // Still there when nothing went out: somebody else has the position, or the process is ending.
    if (run.passages.delete(link.id)) {
      await giveBack(context, link, passage)
    }
  }
}

const pushAll = async (
  run: PushRun,
  ids: readonly string[],
  count: (answer: PushAnswer) => void
): Promise<void> => {
  const { context, calling } = run
  const { concurrency } = context.options
  const faults: unknown[] = []
  /** The calls without an answer, and the answers that are not committed. */
  const underWay = new Set<Promise<void>>()
  // Half a group waits while the next is claimed: enough for no connection to idle, few enough for leases.
  const isEnough = (size: number): boolean =>
    context.sending.pendingCount >= Math.max(concurrency, size / 2)
  const isBehind = (): boolean => underWay.size - calling.size >= 2 * LARGEST_COMMIT

  const begin = (push: ClaimedPush): void => {
    const call = context.sending(() => send(run, push))
    const answered = call.then(ignore, ignore)
    calling.add(answered)
    const work = call
      // Before its answer is committed, which would wait for it.
      .finally(() => calling.delete(answered))
      .then(async (result) => {
        await run.commit(result)
        count(result.answer)
      })
      .catch((error: unknown) => {
        faults.push(error)
      })
      .finally(() => underWay.delete(work))
    underWay.add(work)
  }

  try {
    for (let start = 0; start < ids.length && !context.work.isStopping;) {
      const { count: calls, ms } = run.calls
      const size = claimSize(concurrency, calls === 0 ? null : ms / calls)
      while (isEnough(size) && calling.size > 0) {
        await Promise.race(calling)
      }
      while (isBehind()) {
        await Promise.race(underWay)
      }
      const end = start + size
      const claimed = await claimPushes(
        context,
        run.settings,
        run.links,
        ids.slice(start, end),
        run.stopped
      )
      start = end
      checkpoint("push.claimed")
      claimed.forEach(begin)
    }
  } finally {
    // Also when nothing more could be claimed: nobody else knows of these.
    await Promise.all(underWay)
  }
  if (faults.length > 0) {
    // What is not committed stays leased, and is settled by a sync when the lease has run out.
    throw faults[0]
  }
}

const ignore = (): void => undefined

const send = async (run: PushRun, push: ClaimedPush): Promise<AnsweredPush> => {
  const { context } = run
  const stopped = run.stopped.get(push.link.id)
  if (stopped || context.work.isStopping || context.now() >= push.sendBefore) {
    return { push, answer: "not_sent", error: stopped }
  }
  let answered: MiposAnswer | undefined
  let error: MiposError | undefined
  let answer: PushAnswer = "accepted"
  checkpoint("push.sending")
  const began = performance.now()
  try {
    answered = await run.client.updateStock(push.link.storeId, push.request, push.lastSending)
  } catch (thrown) {
    ;({ answer, error } = answerOf(thrown))
  }
  checkpoint("push.answered")
  run.calls.count += 1
  run.calls.ms += performance.now() - began
  await noteCall(run, push.link, error)
  return { push, answer, answered, error }
}
