import { hash } from "node:crypto"
import { isDeepStrictEqual } from "node:util"
import { findDeletedInventoryItems } from "../database/core-tables"
import type { SourcedRow } from "../database/core-tables-catalogue"
import { sourceText } from "../database/core-tables-changed"
import {
  findExternalIdHolders,
  readItems,
  releaseEndedItems,
  saveLeftOutItems,
  saveMappedItems,
  type StoredItem,
} from "../database/item-table"
import { findPositions, newPositionId } from "../database/new-positions"
import type { ActiveStoreLink } from "../database/store-link-table"
import {
  itemLabel,
  mapItem,
  takenExternalId,
  type CatalogueRow,
  type ItemOverrides,
  type MappedItem,
  type MappingContext,
  type MappingResult,
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
  /** It has no position yet: whoever claims it makes one, with this id. */
  isNew: boolean
  mapped: MappedItem
  /** MD5 of `sourceText`; null when it does not tell of every change. */
  source: string | null
}

/** An item that is left out, and why. */
export interface LeftOut {
  inventoryItemId: string
  name: string
  externalId: string | null
  reasons: Problem[]
}

/** A page of the catalogue, mapped: what can be sent, and what cannot. */
export interface PreparedPage {
  prepared: PreparedItem[]
  leftOut: LeftOut[]
}

/** Finds whom products are bought from, by product id; given by whoever may ask other modules. */
export type ResolveProductSuppliers = (
  productIds: readonly string[]
) => Promise<ReadonlyMap<string, ProductSuppliers>>

/**
 * Maps a page of the catalogue, and keeps what was found in `mipos_item`. Items that cannot be sent come back with their reasons; the rest go on without them.
 */
export const prepareItems = async (
  context: EngineContext,
  link: ActiveStoreLink,
  rows: readonly SourcedRow[],
  mapping: MappingContext,
  resolveProductSuppliers: ResolveProductSuppliers,
  evenExcluded = false
): Promise<PreparedPage> => {
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
    row,
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
  const checked = results.map(({ row, inventoryItemId, result }) => {
    const holder = holders.get(inventoryItemId)
    return {
      row,
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
  const written = await saveMappedItems(
    database,
    checked.filter(({ inventoryItemId, result }) => isNews(known.get(inventoryItemId), result))
  )
  const fit = checked.flatMap(({ row, result }) =>
    result.item ? [{ row, mapped: result.item }] : []
  )
  const unsure = fit.flatMap(({ row: { inventoryItemId: id } }) =>
    known.has(id) || written.has(id) ? [] : [id]
  )
  // Another process has written them meanwhile.
  const others =
    unsure.length === 0 ? new Map<string, StoredItem>() : await readItems(database, unsure)
  const withRows = fit.flatMap(({ row, mapped }) => {
    const { inventoryItemId } = row
    const overrides = known.get(inventoryItemId) ?? null
    const itemId =
      overrides?.id ?? written.get(inventoryItemId) ?? others.get(inventoryItemId)?.id ?? null
    const linkedSupplierId = linkedSupplierOf(row, productSuppliers)
    const source = sourceOf(row, mapped, overrides, linkedSupplierId, mapping.version)
    return itemId === null ? [] : [{ inventoryItemId, mapped, itemId, source }]
  })
  const positionIds = await findPositions(
    database,
    link.id,
    // An item without a row had no position either.
    withRows.flatMap(({ inventoryItemId, itemId }) => (known.has(inventoryItemId) ? [itemId] : []))
  )
  return {
    prepared: withRows.map(({ itemId, inventoryItemId, mapped, source }) => {
      const positionId = positionIds.get(itemId)
      return {
        itemId,
        inventoryItemId,
        positionId: positionId ?? newPositionId(),
        isNew: positionId === undefined,
        mapped,
        source,
      }
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

/** Whether an item's row does not say yet what it was mapped to. */
const isNews = (known: StoredItem | undefined, result: MappingResult): boolean =>
  !known ||
  (known.externalId === null && result.externalId !== null) ||
  known.name !== result.name ||
  known.sku !== result.sku ||
  !isDeepStrictEqual(known.problems ?? [], result.problems)

const linkedSupplierOf = (
  row: CatalogueRow,
  suppliers: ReadonlyMap<string, ProductSuppliers>
): string | null => (row.product && suppliers.get(row.product.id)?.linkedId) ?? null

const sourceOf = (
  row: SourcedRow,
  mapped: MappedItem,
  overrides: ItemOverrides | null,
  linkedSupplierId: string | null,
  version: string | null
): string | null =>
  version === null
    ? null
    : hash(
        "md5",
        sourceText(
          {
            source: row.source,
            externalId: mapped.externalId,
            purchaseUnitId: overrides?.purchaseUnitId ?? null,
            consumptionUnitId: overrides?.consumptionUnitId ?? null,
            supplierId: overrides?.supplierId ?? null,
            cost: overrides?.cost ?? null,
            linkedSupplierId,
          },
          version
        ),
        "hex"
      )

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
