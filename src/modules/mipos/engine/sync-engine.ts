import { checkpoint } from "../checkpoint"
import { setTimeout as delay } from "node:timers/promises"
import { MiposRejectedError, type MiposError } from "../client"
import { countCatalogue, readCataloguePage } from "../database/core-tables"
import { newLeaseId } from "../database/identifiers"
import { dropEarlierPreviews } from "../database/preview-table"
import { readStoreLinks, type ActiveStoreLink } from "../database/store-link-table"
import { noteCatalogueChange } from "../database/connection-table"
import { refreshInclusion } from "./inclusion"
import {
  addSyncProblems,
  keepSync,
  leaseSync,
  releaseSync,
  saveProgress,
  setSyncTotal,
  type LeasedSync,
  type SyncCursor,
} from "../database/sync-table"
import {
  createUnitFinder,
  type CatalogueRow,
  type MappingContext,
  type SupplierRecord,
  type UnitRecord,
} from "../mapping"
import type { MiposOptions } from "../options"
import { leaseDurationMs, type EngineContext, type ReadySettings } from "./context"
import { takeOverExpiredLeases } from "./expired-leases"
import { askForPassage, sendWith, type Passage } from "./link-health"
import { linkTarget } from "./link-target"
import { notePage } from "./note-page"
import { prepareItems, type LeftOut, type ResolveProductSuppliers } from "./prepare-batch"
import { previewPage } from "./preview"
import { sendBatch, type BatchOptions } from "./send-batch"

/** How often, and how long apart, positions that were in flight are tried again within a page. */
const BUSY_RETRIES = 10
const BUSY_DELAY_MS = 200

/** The lease is renewed with each request and batch; besides the call, a batch has to be put together. */
const runLeaseMs = (options: MiposOptions): number => leaseDurationMs(options) + 10_000

interface PageOutcome {
  sent: number
  leftOut: LeftOut[]
  requests: number
  failure: MiposError | null
}

/**
 * Works on the active run until it ends, has to wait, or is taken away. One process has a run at a
 * time (a lease in PostgreSQL); after a crash the next tick goes on at the batch where it was.
 *
 * @returns whether there was a run to work on.
 */
export const runActiveSync = async (
  context: EngineContext,
  resolveProductSuppliers: ResolveProductSuppliers
): Promise<boolean> => {
  const settings = await context.readySettings()
  if (!settings || context.work.isStopping) {
    return false
  }
  const sync = await leaseSync(context.database, newLeaseId(), runLeaseMs(context.options))
  if (!sync) {
    return false
  }
  checkpoint("sync.leased")
  try {
    await work(context, settings, sync, resolveProductSuppliers)
  } catch (error) {
    const message = error instanceof Error ? error.message : "unknown"
    context.logger.error(`mipos: sync ${sync.id} ended with a fault: ${message}`)
    // What the run was to tell of is still untold.
    await noteCatalogueChange(context.database)
    await releaseSync(context.database, sync, {
      state: "failed",
      message: "The sync stopped because of a fault in the store. The log says more.",
    })
  }
  return true
}

const work = async (
  context: EngineContext,
  settings: ReadySettings,
  sync: LeasedSync,
  resolveProductSuppliers: ResolveProductSuppliers
): Promise<void> => {
  const { database } = context
  const links = (await readStoreLinks(database)).filter(
    (link) => link.enabled && (sync.storeLinkId === null || link.id === sync.storeLinkId)
  )
  if (sync.cursor === null) {
    // Products may have moved between collections, categories and sales channels since the last run.
    await refreshInclusion(database)
    let total = 0
    for (const link of links) {
      total += await countCatalogue(database, link.stockLocationId)
    }
    await setSyncTotal(database, sync, total)
    if (sync.dryRun) {
      await dropEarlierPreviews(database, sync.id)
    }
  }
  const mapping = await readMapping(context, settings)
  const remaining = links.filter(
    (link) => sync.cursor === null || link.id >= sync.cursor.storeLinkId
  )
  const refusals: string[] = []
  for (const link of remaining) {
    const after = sync.cursor?.storeLinkId === link.id ? sync.cursor.after : null
    const result = await syncLink(
      context,
      settings,
      sync,
      link,
      after,
      mapping,
      resolveProductSuppliers
    )
    if (result.end === "stopped") {
      return
    }
    if (result.end === "refused") {
      refusals.push(`Store ${link.storeId}: ${result.reason}`)
      // What the run was to tell of is still untold here.
      await noteCatalogueChange(database)
    }
  }
  checkpoint("sync.finishing")
  await releaseSync(
    database,
    sync,
    refusals.length === 0
      ? { state: "completed", message: null }
      : { state: "failed", message: refusals.join(" ") }
  )
}

/** How a run ended for one link. */
type LinkResult = { end: "done" | "stopped" } | { end: "refused"; reason: string }

const syncLink = async (
  context: EngineContext,
  settings: ReadySettings,
  sync: LeasedSync,
  link: ActiveStoreLink,
  startAfter: string | null,
  mapping: MappingContext,
  resolveProductSuppliers: ResolveProductSuppliers
): Promise<LinkResult> => {
  const { database } = context
  const options: BatchOptions = {
    syncId: sync.id,
    keepRun: () => keepSync(database, sync),
    mayOverwriteDrift: settings.onDrift === "use_medusa",
    ...(sync.type === "incremental"
      ? {
          only: (stored, item) =>
            stored.position.agreed === null || stored.sentFingerprint !== item.mapped.fingerprint,
        }
      : {}),
  }
  let cursor: SyncCursor = { storeLinkId: link.id, after: startAfter }
  for (;;) {
    const rows = await readCataloguePage(database, link.stockLocationId, {
      after: cursor.after,
      limit: settings.syncBatchSize,
    })
    const last = rows.at(-1)
    if (!last) {
      return { end: "done" }
    }
    const settingsNow = await context.readySettings()
    if (!settingsNow) {
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
      await releaseSync(database, sync, {
        state: "paused",
        message: current.pauseReason ?? "",
        // Somebody else is finding out whether the link may send again; the answer wakes the run.
        until: later(context, current.standing === "paused" ? current.pausedUntil : null),
      })
      return { end: "stopped" }
    }
    const page = await sendWith(context, current, passage, () =>
      (sync.dryRun ? previewPage : sendPage)(
        context,
        settings,
        link,
        rows,
        // Somebody may have chosen another source since the run began.
        { ...mapping, externalIdSource: settingsNow.externalIdSource },
        resolveProductSuppliers,
        options
      )
    )
    checkpoint("sync.page_sent")
    await addSyncProblems(database, sync, link.id, page.leftOut)
    const { failure } = page
    if (!failure) {
      cursor = { storeLinkId: link.id, after: last.inventoryItemId }
    }
    const held = await saveProgress(database, sync, {
      cursor,
      // A page that failed is done again from its beginning, and counted then.
      sent: failure ? 0 : page.sent,
      leftOut: failure ? 0 : page.leftOut.length,
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
      return { end: "stopped" }
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

/**
 * Sends the items of a page. A position that a push has in flight is tried again shortly, and is left
 * out for this time when it stays busy: its stock is being sent anyway.
 */
export const sendPage = async (
  context: EngineContext,
  settings: ReadySettings,
  link: ActiveStoreLink,
  rows: readonly CatalogueRow[],
  mapping: MappingContext,
  resolveProductSuppliers: ResolveProductSuppliers,
  options: BatchOptions
): Promise<PageOutcome> => {
  const { prepared, leftOut } = await prepareItems(
    context,
    link,
    rows,
    mapping,
    resolveProductSuppliers,
    options.evenExcluded
  )
  checkpoint("sync.page_prepared")
  const page: PageOutcome = { sent: 0, leftOut, requests: 0, failure: null }
  const target = linkTarget(link, settings)
  if (!target) {
    page.failure = new MiposRejectedError({
      messages: ["The store link has no inventory system. Set it under Settings > mipOS."],
    })
    return page
  }
  let waiting = prepared
  for (let round = 0; waiting.length > 0 && !page.failure; round += 1) {
    const outcome = await sendBatch(context, settings, target, waiting, options)
    page.sent += outcome.sent
    page.requests += outcome.requests
    page.leftOut.push(...outcome.leftOut)
    page.failure = outcome.failure
    waiting = outcome.busy
    if (waiting.length > 0 && round >= BUSY_RETRIES) {
      page.leftOut.push(...waiting.map(leaveOutBusy))
      break
    }
    if (waiting.length > 0) {
      if (round === 0) {
        // What keeps them may be a process that is gone.
        await takeOverExpiredLeases(context)
      }
      await delay(BUSY_DELAY_MS)
    }
  }
  return page
}

/** What every item is mapped with, read once for a run. */
export const readMapping = async (
  context: EngineContext,
  settings: ReadySettings
): Promise<MappingContext> => {
  const { database, options } = context
  const units = await database.execute<UnitRecord>(
    `SELECT id, external_id, name, short_name FROM mipos_unit WHERE deleted_at IS NULL ORDER BY id`
  )
  const suppliers = await database.execute<SupplierRecord>(
    `SELECT id, external_id, name FROM mipos_supplier WHERE deleted_at IS NULL ORDER BY id`
  )
  return {
    externalIdSource: settings.externalIdSource,
    costMetadataKey: options.costMetadataKey,
    defaults: {
      unitId: settings.defaultUnitId,
      supplierId: settings.defaultSupplierId,
      cost: settings.defaultCost,
    },
    units: createUnitFinder(units),
    suppliers: new Map(suppliers.map((supplier) => [supplier.id, supplier])),
  }
}

const leaveOutBusy = (item: {
  inventoryItemId: string
  mapped: { name: string; externalId: string }
}): LeftOut => ({
  inventoryItemId: item.inventoryItemId,
  name: item.mapped.name,
  externalId: item.mapped.externalId,
  reasons: [
    {
      code: "busy",
      message:
        "Its stock was being sent at the same time, over and over. The next sync takes it along.",
    },
  ],
})
