import { releaseExternalIds } from "../database/external-id-table"
import { readItems, type StoredItem } from "../database/item-table"
import type { Database } from "../database/sql"
import { deriveExternalId, type CatalogueRow, type ExternalIdSource } from "../mapping"

/**
 * The rows of items that were mapped before. Until an item is sent, its external id follows its source:
 * one that was derived from another source, or from a SKU of before, is taken away, to be derived anew.
 */
export const readKnownItems = async (
  database: Database,
  rows: readonly CatalogueRow[],
  source: ExternalIdSource
): Promise<Map<string, StoredItem>> => {
  const ids = rows.map((row) => row.inventoryItemId)
  const known = await readItems(database, ids)
  const outdated = rows.flatMap((row) => {
    const item = known.get(row.inventoryItemId)
    return item &&
      item.externalId !== null &&
      !item.externalIdFixed &&
      item.externalId !== deriveExternalId(row, source)
      ? [row.inventoryItemId]
      : []
  })
  if (outdated.length === 0) {
    return known
  }
  await releaseExternalIds(database, outdated)
  return readItems(database, ids)
}
