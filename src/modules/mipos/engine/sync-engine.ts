import { setTimeout as delay } from "node:timers/promises"
import { checkpoint } from "../checkpoint"
import { refreshStatistics } from "../database/statistics"
import { noteCatalogueChange } from "../database/connection-table"
import { countCatalogue } from "../database/core-tables-catalogue"
import { newLeaseId } from "../database/identifiers"
import { dropEarlierPreviews } from "../database/preview-table"
import { readStoreLinks } from "../database/store-link-table"
import { leaseSync, releaseSync, setSyncTotal, type LeasedSync } from "../database/sync-table"
import type { MiposOptions } from "../options"
import { leaseDurationMs, type EngineContext, type ReadySettings } from "./context"
import { refreshInclusion } from "./inclusion"
import type { ResolveProductSuppliers } from "./prepare-batch"
import { readMapping } from "./read-mapping"
import { syncLink } from "./sync-link"
import { searchedVersion } from "./sync-pages"

/** The lease is renewed with each request and batch; besides the call, a batch has to be put together. */
const runLeaseMs = (options: MiposOptions): number => leaseDurationMs(options) + 10_000

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
  const until = await workOn(context, settings, sync, resolveProductSuppliers)
  if (until && (await waitHere(context, until))) {
    await runActiveSync(context, resolveProductSuppliers)
  }
  return true
}

/** A longer pause ends with a later tick; a short one would last until then, too. */
const WAITED_FOR_MS = 15_000
const LOOK_MS = 100

/** @returns whether the time has come; not when it is too far off, or the process is ending. */
const waitHere = async (context: EngineContext, until: Date): Promise<boolean> => {
  if (until.getTime() - context.now().getTime() > WAITED_FOR_MS) {
    return false
  }
  while (context.now() <= until && !context.work.isStopping) {
    await delay(LOOK_MS)
  }
  return !context.work.isStopping
}

/** @returns until when the run waits, if that is what it does. */
const workOn = async (
  context: EngineContext,
  settings: ReadySettings,
  sync: LeasedSync,
  resolveProductSuppliers: ResolveProductSuppliers
): Promise<Date | null> => {
  try {
    return await work(context, settings, sync, resolveProductSuppliers)
  } catch (error) {
    const message = error instanceof Error ? error.message : "unknown"
    context.logger.error(`mipos: sync ${sync.id} ended with a fault: ${message}`)
    if (!sync.dryRun) {
      // What the run was to tell of is still untold.
      await noteCatalogueChange(context.database)
    }
    await releaseSync(context.database, sync, {
      state: "failed",
      message: "The sync stopped because of a fault in the store. The log says more.",
    })
    return null
  }
}

const work = async (
  context: EngineContext,
  settings: ReadySettings,
  sync: LeasedSync,
  resolveProductSuppliers: ResolveProductSuppliers
): Promise<Date | null> => {
  const { database } = context
  const links = (await readStoreLinks(database)).filter(
    (link) => link.enabled && (sync.storeLinkId === null || link.id === sync.storeLinkId)
  )
  const mapping = await readMapping(context, settings)
  if (sync.cursor === null) {
    // Products may have moved between collections, categories and sales channels since the last run.
    await refreshInclusion(database)
    if (searchedVersion(sync, mapping) === null) {
      let total = 0
      for (const link of links) {
        total += await countCatalogue(database, link.stockLocationId)
      }
      await setSyncTotal(database, sync, total)
    }
    if (sync.dryRun) {
      await dropEarlierPreviews(database, sync.id)
    }
  }
  const remaining = links.filter(
    (link) => sync.cursor === null || link.id >= sync.cursor.storeLinkId
  )
  const refusals = [...(sync.cursor?.refusals ?? [])]
  let total = sync.done
  const foundChanged = (count: number): Promise<void> => {
    total += count
    return setSyncTotal(database, sync, total)
  }
  for (const link of remaining) {
    const start = sync.cursor?.storeLinkId === link.id ? sync.cursor : { after: null }
    const result = await syncLink(context, settings, sync, link, start, refusals, {
      mapping,
      resolveProductSuppliers,
      foundChanged,
    })
    if (result.end === "stopped") {
      return result.until ?? null
    }
    if (result.end === "refused") {
      refusals.push(`Store ${link.storeId}: ${result.reason}`)
      // What the run was to tell of is still untold here.
      await noteCatalogueChange(database)
    }
  }
  if (sync.type === "full" && !sync.dryRun) {
    await refreshStatistics(database).catch((error: unknown) => {
      // All of it was sent; PostgreSQL looks by itself a little later.
      const reason = error instanceof Error ? error.message : ""
      context.logger.warn(`mipos: the statistics of the tables could not be refreshed: ${reason}`)
    })
  }
  checkpoint("sync.finishing")
  await releaseSync(
    database,
    sync,
    refusals.length === 0
      ? { state: "completed", message: null }
      : { state: "failed", message: refusals.join(" ") }
  )
  return null
}
