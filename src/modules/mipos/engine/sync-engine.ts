import { setTimeout as delay } from "node:timers/promises"
import { MiposRejectedError, type MiposError } from "../client"
import { countCatalogue, readCataloguePage } from "../database/core-tables"
import { newLeaseId } from "../database/identifiers"
import { pauseStoreLink, readStoreLinks, type ActiveStoreLink } from "../database/store-link-table"
import {
  addSyncProblems,
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
import { pauseReasonOf } from "./answer-of"
import { retryDelay } from "./backoff"
import type { EngineContext, ReadySettings } from "./context"
import { linkTarget } from "./link-target"
import { prepareItems, type LeftOut, type ResolveVendorSuppliers } from "./prepare-batch"
import { sendBatch, type BatchOptions } from "./send-batch"

/** How often, and how long apart, positions that were in flight are tried again within a page. */
const BUSY_RETRIES = 10
const BUSY_DELAY_MS = 200

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
  resolveVendorSuppliers: ResolveVendorSuppliers
): Promise<boolean> => {
  const settings = await context.readySettings()
  if (!settings) {
    return false
  }
  const sync = await leaseSync(context.database, newLeaseId())
  if (!sync) {
    return false
  }
  try {
    await work(context, settings, sync, resolveVendorSuppliers)
  } catch (error) {
    const message = error instanceof Error ? error.message : "unknown"
    context.logger.error(`mipos: sync ${sync.id} ended with a fault: ${message}`)
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
  resolveVendorSuppliers: ResolveVendorSuppliers
): Promise<void> => {
  const { database } = context
  const links = (await readStoreLinks(database)).filter(
    (link) => link.enabled && (sync.storeLinkId === null || link.id === sync.storeLinkId)
  )
  if (sync.cursor === null) {
    let total = 0
    for (const link of links) {
      total += await countCatalogue(database, link.stockLocationId)
    }
    await setSyncTotal(database, sync, total)
  }
  const mapping = await readMapping(context, settings)
  const remaining = links.filter(
    (link) => sync.cursor === null || link.id >= sync.cursor.storeLinkId
  )
  for (const link of remaining) {
    const after = sync.cursor?.storeLinkId === link.id ? sync.cursor.after : null
    const result = await syncLink(
      context,
      settings,
      sync,
      link,
      after,
      mapping,
      resolveVendorSuppliers
    )
    if (result === "stopped") {
      return
    }
  }
  await releaseSync(database, sync, { state: "completed", message: null })
}

const syncLink = async (
  context: EngineContext,
  settings: ReadySettings,
  sync: LeasedSync,
  link: ActiveStoreLink,
  startAfter: string | null,
  mapping: MappingContext,
  resolveVendorSuppliers: ResolveVendorSuppliers
): Promise<"done" | "stopped"> => {
  const { database } = context
  const options: BatchOptions = {
    syncId: sync.id,
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
      return "done"
    }
    const page = sync.dryRun
      ? await inspectPage(context, link, rows, mapping, resolveVendorSuppliers)
      : await sendPage(context, settings, link, rows, mapping, resolveVendorSuppliers, options)
    await addSyncProblems(database, sync, link.id, page.leftOut)
    if (page.failure) {
      await pause(context, sync, link, page.failure)
      return "stopped"
    }
    cursor = { storeLinkId: link.id, after: last.inventoryItemId }
    const held = await saveProgress(database, sync, {
      cursor,
      sent: page.sent,
      leftOut: page.leftOut.length,
      requests: page.requests,
    })
    if (held !== "ours") {
      if (held === "cancelled") {
        await releaseSync(database, sync, { state: "cancelled", message: null })
      }
      return "stopped"
    }
  }
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
  resolveVendorSuppliers: ResolveVendorSuppliers,
  options: BatchOptions
): Promise<PageOutcome> => {
  const { prepared, leftOut } = await prepareItems(
    context,
    link,
    rows,
    mapping,
    resolveVendorSuppliers,
    options.evenExcluded
  )
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
    const outcome = await sendBatch(context, settings, link, target, waiting, options)
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
      await delay(BUSY_DELAY_MS)
    }
  }
  return page
}

const inspectPage = async (
  context: EngineContext,
  link: ActiveStoreLink,
  rows: readonly CatalogueRow[],
  mapping: MappingContext,
  resolveVendorSuppliers: ResolveVendorSuppliers
): Promise<PageOutcome> => {
  const { prepared, leftOut } = await prepareItems(
    context,
    link,
    rows,
    mapping,
    resolveVendorSuppliers
  )
  return { sent: prepared.length, leftOut, requests: 0, failure: null }
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

/** A run is paused by what concerns the whole link, never failed by it. */
const pause = async (
  context: EngineContext,
  sync: LeasedSync,
  link: ActiveStoreLink,
  failure: MiposError
): Promise<void> => {
  const wait = retryDelay(failure, link.consecutiveFailures, context.random)
  const until = new Date(context.now().getTime() + wait)
  const reason = pauseReasonOf(failure) ?? failure.message
  await pauseStoreLink(context.database, link.id, until, reason)
  await releaseSync(context.database, sync, { state: "paused", message: reason, until })
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
