import { checkpoint } from "../checkpoint"
import { readStoreLinks, type ActiveStoreLink } from "../database/store-link-table"
import {
  addSyncProblems,
  keepSync,
  releaseSync,
  saveProgress,
  type LeasedSync,
  type SyncCursor,
} from "../database/sync-table"
import type { EngineContext, ReadySettings } from "./context"
import { createControl } from "./control-item"
import { isDue } from "./is-due"
import { askForPassage, sendWith, type Passage } from "./link-health"
import { notePage } from "./note-page"
import { previewPage } from "./preview"
import type { BatchOptions } from "./send-batch"
import { sendPage } from "./send-page"
import { readPagesAhead, type PagesToRead } from "./sync-pages"

/** How a run ended for one link; `until`, when it waits for the link. */
export type LinkResult =
  { end: "done" } | { end: "stopped"; until?: Date } | { end: "refused"; reason: string }

/** Does what is left of a run at one link, page by page. */
export const syncLink = async (
  context: EngineContext,
  settings: ReadySettings,
  sync: LeasedSync,
  link: ActiveStoreLink,
  start: Pick<SyncCursor, "after" | "parts">,
  refusals: readonly string[],
  reading: Pick<PagesToRead, "mapping" | "resolveProductSuppliers" | "foundChanged">
): Promise<LinkResult> => {
  const { database } = context
  const { mapping, resolveProductSuppliers } = reading
  const options: BatchOptions = {
    syncId: sync.id,
    keepRun: () => keepSync(database, sync),
    mayOverwriteDrift: settings.onDrift === "use_medusa",
    isLinkFine: createControl(context, settings, link, mapping, resolveProductSuppliers),
    ...(sync.type === "incremental"
      ? {
          only: (stored, item) => isDue(stored, item.mapped.fingerprint, sync.trigger !== "change"),
        }
      : {}),
  }
  let cursor: SyncCursor = { ...start, storeLinkId: link.id, refusals }
  const nextPage = readPagesAhead({
    context,
    sync,
    link,
    ...reading,
    after: start.after,
    limit: settings.syncBatchSize,
  })

  /** By a function of its own for each page: nothing of one is kept while the next one is made ready. */
  const doPage = async (): Promise<LinkResult | null> => {
    const ready = await nextPage()
    if (ready === null) {
      return { end: "done" }
    }
    if (!(await context.readySettings())) {
      // Whoever switched it off wants nothing more to be sent; it goes on once it is switched on.
      await releaseSync(database, sync, {
        state: "paused",
        message: "The mipOS connection is switched off.",
        until: context.now(),
      })
      return { end: "stopped" }
    }
    const current = (await readStoreLinks(database)).find(({ id }) => id === link.id)
    if (!current?.enabled) {
      return { end: "done" }
    }
    if (context.work.isStopping) {
      return layDown(context, sync)
    }
    const passage: Passage | null = sync.dryRun
      ? { probeUntil: null }
      : await askForPassage(context, current)
    if (!passage) {
      // Somebody else may be finding out whether the link may send again; the answer wakes the run.
      const until = later(context, current.standing === "paused" ? current.pausedUntil : null)
      const message = current.pauseReason ?? ""
      await releaseSync(database, sync, { state: "paused", message, until })
      return { end: "stopped", until }
    }
    checkpoint("sync.page_prepared")
    const page = await sendWith(context, current, passage, () =>
      (sync.dryRun ? previewPage : sendPage)(context, settings, link, ready, {
        ...options,
        parts: cursor.parts,
      })
    )
    checkpoint("sync.page_sent")
    const { failure, unsent } = page
    // A page that failed is done again, and what could not be sent is told of then.
    const leftOut = failure ? [] : page.leftOut
    await addSyncProblems(database, sync, link.id, leftOut)
    cursor = failure
      ? { storeLinkId: link.id, after: cursor.after, parts: unsent, refusals }
      : { storeLinkId: link.id, after: ready.after, refusals }
    const held = await saveProgress(database, sync, {
      cursor,
      // What mipOS answered was counted with its answer.
      sent: sync.dryRun ? page.sent : 0,
      leftOut: leftOut.length,
      requests: page.requests,
    })
    checkpoint("sync.progress_saved")
    if (held !== "ours") {
      await notePage(context, current, page, passage)
      if (held === "cancelled") {
        await releaseSync(database, sync, { state: "cancelled", message: null })
      }
      return { end: "stopped" }
    }
    const state = await notePage(context, current, page, passage)
    if (context.work.isStopping && failure && !failure.rejected) {
      return layDown(context, sync)
    }
    if (failure) {
      const reason = state?.reason ?? failure.message
      if (failure.rejected) {
        // Waiting does not help, and the other shops need not wait for this one.
        return { end: "refused", reason }
      }
      const until = later(context, state?.pausedUntil ?? null)
      await releaseSync(database, sync, { state: "paused", message: reason, until })
      return { end: "stopped", until }
    }
    return null
  }

  for (;;) {
    const result = await doPage()
    if (result !== null) {
      return result
    }
  }
}

/** When a run is looked at again that waits for something with no time of its own. */
const LOOK_AGAIN_MS = 5_000

const later = (context: EngineContext, until: Date | null): Date =>
  until ?? new Date(context.now().getTime() + LOOK_AGAIN_MS)

/** Leaves a run where it is, for the next process to go on with. */
const layDown = async (context: EngineContext, sync: LeasedSync): Promise<LinkResult> => {
  await releaseSync(context.database, sync, {
    state: "paused",
    message: "The store is being restarted.",
    until: context.now(),
  })
  return { end: "stopped" }
}
