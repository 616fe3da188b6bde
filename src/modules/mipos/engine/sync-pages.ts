import { readCataloguePage, type SourcedRow } from "../database/core-tables-catalogue"
import { findChangedItems } from "../database/core-tables-changed"
import type { ActiveStoreLink } from "../database/store-link-table"
import type { LeasedSync } from "../database/sync-table"
import type { CatalogueRow, MappingContext } from "../mapping"
import type { EngineContext } from "./context"
import { prepareItems, type PreparedPage, type ResolveProductSuppliers } from "./prepare-batch"

/** So many items are looked at by one statement, to find those that changed. */
const WINDOW = 200_000

/** A page of a run. Very many are made: what nobody needs any more of one is not kept with it. */
export interface SyncPage extends PreparedPage {
  /** What stays out: neither sent, nor left out of what should be. */
  staysOut: readonly CatalogueRow[]
  /** The cursor once the page is done. */
  after: string
}

export interface PagesToRead {
  context: EngineContext
  sync: Pick<LeasedSync, "type">
  link: ActiveStoreLink
  mapping: MappingContext
  resolveProductSuppliers: ResolveProductSuppliers
  /** Told how many more items have to be looked at, by a run that looks for what changed. */
  foundChanged: (count: number) => Promise<void>
  /** The last item that was done; null to begin. */
  after: string | null
  /** The most items on a page. */
  limit: number
}

/**
 * Gives the pages of a run at one link, mapped and fit to be sent, one with each call; null when there are no
 * more. While one is sent, the next one is already made ready; nothing is lost when it is not asked for.
 */
export const readPagesAhead = (wanted: PagesToRead): (() => Promise<SyncPage | null>) => {
  const read = pageReader(wanted)
  let next = begin(read)
  return async () => {
    const page = await next
    if (page !== null) {
      next = begin(read)
    }
    return page
  }
}

/** What fails is told to whoever waits for the page; nobody may. */
const begin = (read: () => Promise<SyncPage | null>): Promise<SyncPage | null> => {
  const next = read()
  next.catch(() => undefined)
  return next
}

/** Reads and maps a page with each call; null when there are no more. */
const pageReader = (wanted: PagesToRead): (() => Promise<SyncPage | null>) => {
  const { context, sync, link, mapping, resolveProductSuppliers } = wanted
  const version = searchedVersion(sync, mapping)
  const readRows = version === null ? allRows(wanted) : changedRows(wanted, version)
  return async () => {
    const read = await readRows()
    if (read === null) {
      return null
    }
    // Somebody may have chosen another source since the run began.
    const settings = await context.readySettings()
    const { externalIdSource } = settings ?? mapping
    const page = await prepareItems(
      context,
      link,
      read.rows,
      { ...mapping, externalIdSource },
      resolveProductSuppliers
    )
    const looked = new Set(
      [...page.prepared, ...page.leftOut].map(({ inventoryItemId }) => inventoryItemId)
    )
    const staysOut = read.rows.filter((row) => !looked.has(row.inventoryItemId))
    return { ...page, staysOut, after: read.after }
  }
}

/** What an incremental run searches by; null where it reads all items, as every other run does. */
export const searchedVersion = (
  { type }: Pick<LeasedSync, "type">,
  { version }: MappingContext
): string | null => (type === "incremental" ? version : null)

/** Gives the rows of the next page, and the cursor after it; null when there are no more. */
type ReadRows = () => Promise<{ rows: SourcedRow[]; after: string } | null>

/**
 * So many rows are read with one statement, whose planning costs as much as a hundred of them; and no
 * more than so many pages, however small, because they are sent as they were when they were read. Rows that
 * wait for long outlive the young part of the heap, and fill the old one.
 */
const ROWS_AT_ONCE = 500
const PAGES_AT_ONCE = 4

const allRows = ({ context, link, limit, ...wanted }: PagesToRead): ReadRows => {
  let { after } = wanted
  let waiting: SourcedRow[] = []
  return async () => {
    if (waiting.length === 0) {
      waiting = await readCataloguePage(
        context.database,
        link.stockLocationId,
        context.options.costMetadataKey,
        { after, limit: Math.max(limit, Math.min(ROWS_AT_ONCE, PAGES_AT_ONCE * limit)) }
      )
    }
    const rows = waiting.slice(0, limit)
    waiting = waiting.slice(limit)
    const last = rows.at(-1)
    if (!last) {
      return null
    }
    after = last.inventoryItemId
    return { rows, after }
  }
}

/** Only what differs from what was last sent, found by SQL. */
const changedRows = (
  { context, link, limit, foundChanged, ...wanted }: PagesToRead,
  version: string
): ReadRows => {
  const { costMetadataKey } = context.options
  let { after } = wanted
  let waiting: string[] = []
  let windowEnd = ""
  return async () => {
    while (waiting.length === 0) {
      const { changed, last } = await findChangedItems(
        context.database,
        link,
        { costMetadataKey, version },
        { after, window: WINDOW }
      )
      if (last === null) {
        return null
      }
      if (changed.length > 0) {
        await foundChanged(changed.length)
      }
      waiting = changed
      windowEnd = last
      after = last
    }
    const ids = waiting.slice(0, limit)
    waiting = waiting.slice(limit)
    const rows = await readCataloguePage(context.database, link.stockLocationId, costMetadataKey, {
      inventoryItemIds: ids,
    })
    return { rows, after: ids.at(-1) ?? windowEnd }
  }
}
