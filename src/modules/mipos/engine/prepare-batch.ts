import { findDeletedInventoryItems } from "../database/core-tables"
import {
  findExternalIdHolders,
  readItems,
  releaseEndedItems,
  saveLeftOutItems,
  saveMappedItems,
} from "../database/item-table"
import { ensurePositions } from "../database/position-table"
import type { ActiveStoreLink } from "../database/store-link-table"
import {
  itemLabel,
  mapItem,
  takenExternalId,
  type CatalogueRow,
  type MappedItem,
  type MappingContext,
  type Problem,
  type ProductSuppliers,
} from "../mapping"
import type { EngineContext } from "./context"
import { readKnownItems } from "./known-items"
import { decideOnItems } from "./inclusion"

/** An item that is fit to be sent, with its position. */
export interface PreparedItem {
  itemId: string
  inventoryItemId: string
  positionId: string
  mapped: MappedItem
}

/** An item that is left out, and why. */
export interface LeftOut {
  inventoryItemId: string
  name: string
  externalId: string | null
  reasons: Problem[]
}

/** Finds whom products are bought from, by product id; given by whoever may ask other modules. */
export type ResolveProductSuppliers = (
  productIds: readonly string[]
) => Promise<ReadonlyMap<string, ProductSuppliers>>

/**
 * Maps a page of the catalogue, keeps what was found in `mipos_item`, and makes the positions that do
 * not exist yet. Items that cannot be sent come back with their reasons; the rest go on without them.
 */
export const prepareItems = async (
  context: EngineContext,
  link: ActiveStoreLink,
  rows: readonly CatalogueRow[],
  mapping: MappingContext,
  resolveProductSuppliers: ResolveProductSuppliers,
  evenExcluded = false
): Promise<{ prepared: PreparedItem[]; leftOut: LeftOut[] }> => {
  const { database } = context
  const known = await readKnownItems(database, rows, mapping.externalIdSource)
  const productSuppliers = await resolveProductSuppliers([
    ...new Set(rows.flatMap((row) => (row.product ? [row.product.id] : []))),
  ])
  const outOfRules = await keepOut(
    context,
    rows.filter((row) => !known.has(row.inventoryItemId))
  )
  const included = rows.filter(
    ({ inventoryItemId: id }) => evenExcluded || !(known.get(id)?.excluded ?? outOfRules.has(id))
  )
  const results = included.map((row) => ({
    inventoryItemId: row.inventoryItemId,
    isNew: !known.get(row.inventoryItemId)?.externalId,
    result: mapItem(
      row,
      known.get(row.inventoryItemId) ?? null,
      row.product ? (productSuppliers.get(row.product.id) ?? null) : null,
      mapping
    ),
  }))

  const holders = await findTaken(context, results)
  const checked = results.map(({ inventoryItemId, result }) => {
    const holder = holders.get(inventoryItemId)
    return {
      inventoryItemId,
      result:
        holder === undefined
          ? result
          : {
              ...result,
              item: null,
              externalId: null,
              problems: [
                ...result.problems,
                takenExternalId(result.externalId, result.name, holder),
              ],
            },
    }
  })
  await saveMappedItems(database, checked)

  const fit = checked.flatMap(({ inventoryItemId, result }) =>
    result.item ? [{ inventoryItemId, mapped: result.item }] : []
  )
  const stored = await readItems(
    database,
    fit.map((item) => item.inventoryItemId)
  )
  const withRows = fit.flatMap((item) => {
    const row = stored.get(item.inventoryItemId)
    return row ? [{ ...item, itemId: row.id }] : []
  })
  await ensurePositions(database, link.id, withRows)
  const positions = await database.execute<{ id: string; item_id: string }>(
    `SELECT id, item_id FROM mipos_position
     WHERE store_link_id = ? AND item_id = ANY(?) AND deleted_at IS NULL`,
    [link.id, withRows.map((item) => item.itemId)]
  )
  const positionIds = new Map(positions.map((row) => [row.item_id, row.id]))
  return {
    prepared: withRows.flatMap((item) => {
      const positionId = positionIds.get(item.itemId)
      return positionId === undefined ? [] : [{ ...item, positionId }]
    }),
    leftOut: checked.flatMap(({ inventoryItemId, result }) =>
      result.item
        ? []
        : [
            {
              inventoryItemId,
              name: result.name,
              externalId: result.externalId,
              reasons: result.problems,
            },
          ]
    ),
  }
}

/**
 * Decides on items that have no row yet; the others were decided on when the run began. Those that a
 * rule keeps out get a row that says so, or else they would be looked for again at every tick.
 *
 * @returns which are kept out.
 */
const keepOut = async (
  { database }: EngineContext,
  rows: readonly CatalogueRow[]
): Promise<Set<string>> => {
  const decisions = await decideOnItems(
    database,
    rows.map((row) => row.inventoryItemId),
    null
  )
  const leftOut = rows.flatMap((row) => {
    const excludedBy = decisions.get(row.inventoryItemId)?.excludedBy ?? null
    return excludedBy === null
      ? []
      : [{ inventoryItemId: row.inventoryItemId, ...itemLabel(row), excludedBy }]
  })
  await saveLeftOutItems(database, leftOut)
  return new Set(leftOut.map((item) => item.inventoryItemId))
}

/** New items whose external id another item has: in the database, or earlier in this page. */
const findTaken = async (
  context: EngineContext,
  results: ReadonlyArray<{
    inventoryItemId: string
    isNew: boolean
    result: { externalId: string | null; name: string }
  }>
): Promise<Map<string, string>> => {
  const wanted = results.flatMap(({ inventoryItemId, isNew, result }) =>
    isNew && result.externalId !== null ? [{ inventoryItemId, externalId: result.externalId }] : []
  )
  const holders = await findLiveHolders(context, wanted)
  const seen = new Map<string, string>()
  for (const { inventoryItemId, isNew, result } of results) {
    if (!isNew || result.externalId === null || holders.has(inventoryItemId)) {
      continue
    }
    const first = seen.get(result.externalId)
    if (first === undefined) {
      seen.set(result.externalId, result.name)
    } else {
      holders.set(inventoryItemId, first)
    }
  }
  return holders
}

/** Who has the wanted ids, by who wants them. Items that have left Medusa for good give theirs up. */
const findLiveHolders = async (
  { database }: EngineContext,
  wanted: ReadonlyArray<{ inventoryItemId: string; externalId: string }>
): Promise<Map<string, string>> => {
  if (wanted.length === 0) {
    return new Map()
  }
  const found = [...(await findExternalIdHolders(database, wanted))]
  const deleted =
    found.length === 0
      ? []
      : await findDeletedInventoryItems(
          database,
          found.map(([, holder]) => holder.inventoryItemId)
        )
  const released = deleted.length === 0 ? [] : await releaseEndedItems(database, deleted)
  return new Map(
    found
      .filter(([, holder]) => !released.includes(holder.inventoryItemId))
      .map(([wanting, holder]) => [wanting, holder.name])
  )
}
