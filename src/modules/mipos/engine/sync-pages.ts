import { readCataloguePage, type SourcedRow } from "../database/core-tables-catalogue"
import { findChangedItems } from "../database/core-tables-changed"
import type { ActiveStoreLink } from "../database/store-link-table"
import type { LeasedSync } from "../database/sync-table"
import type { MappingContext } from "../mapping"
import type { EngineContext } from "./context"
import { prepareItems, type PreparedPage, type ResolveProductSuppliers } from "./prepare-batch"

/** So many items are looked at by one statement, to find those that changed. */
const WINDOW = 200_000

/** A page of a run. */
export interface SyncPage extends PreparedPage {
  rows: readonly SourcedRow[]
  /** The cursor once the page is done. */
  after: string
}

export interface PagesToRead {
  context: EngineContext
  sync: Pick<LeasedSync, "type">
  link: ActiveStoreLink
  mapping: MappingContext
  resolveProductSuppliers: ResolveProductSuppliers
  /** The last item that was done; null to begin. */
  after: string | null
  /** The most items on a page. */
  limit: number
}

/**
 * The pages of a run at one link, mapped and fit to be sent. While one is sent, the next one is already
 * made ready; nothing is lost when it is not asked for.
 */
export async function* readPagesAhead(wanted: PagesToRead): AsyncGenerator<SyncPage, void> {
  const pages = readPages(wanted)
  let next = begin(pages)
  for (;;) {
    const { value: page, done } = await next
    if (done) {
      return
    }
    next = begin(pages)
    yield page
  }
}

/** What fails is told to whoever waits for the page; nobody may. */
const begin = (pages: AsyncGenerator<SyncPage, void>): Promise<IteratorResult<SyncPage, void>> => {
  const next = pages.next()
  next.catch(() => undefined)
  return next
}

async function* readPages(wanted: PagesToRead): AsyncGenerator<SyncPage, void> {
  const { context, sync, link, mapping, resolveProductSuppliers } = wanted
  const { version } = mapping
  const pages =
    sync.type === "incremental" && version !== null ? readChanged(wanted, version) : readAll(wanted)
  for await (const { rows, after } of pages) {
    // Somebody may have chosen another source since the run began.
    const settings = await context.readySettings()
    const { externalIdSource } = settings ?? mapping
    const page = await prepareItems(
      context,
      link,
      rows,
      { ...mapping, externalIdSource },
      resolveProductSuppliers
    )
    yield { ...page, rows, after }
  }
}

type RowsOfPage = Pick<SyncPage, "rows" | "after">

async function* readAll(wanted: PagesToRead): AsyncGenerator<RowsOfPage, void> {
  const { context, link, limit } = wanted
  let { after } = wanted
  for (;;) {
    const rows = await readCataloguePage(
      context.database,
      link.stockLocationId,
      context.options.costMetadataKey,
      { after, limit }
    )
    const last = rows.at(-1)
    if (!last) {
      return
    }
    after = last.inventoryItemId
    yield { rows, after }
  }
}

/** Only what differs from what was last sent, found by SQL. */
async function* readChanged(
  wanted: PagesToRead,
  version: string
): AsyncGenerator<RowsOfPage, void> {
  const { context, link, limit } = wanted
  const { costMetadataKey } = context.options
  let { after } = wanted
  for (;;) {
    const { changed, last } = await findChangedItems(
      context.database,
      link,
      { costMetadataKey, version },
      { after, window: WINDOW }
    )
    if (last === null) {
      return
    }
    for (let start = 0; start < changed.length; start += limit) {
      const ids = changed.slice(start, start + limit)
      const rows = await readCataloguePage(
        context.database,
        link.stockLocationId,
        costMetadataKey,
        { inventoryItemIds: ids }
      )
      yield { rows, after: ids.at(-1) ?? last }
    }
    after = last
  }
}
