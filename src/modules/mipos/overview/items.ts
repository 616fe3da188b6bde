import type { ItemResponse } from "../../../types/admin-api"
import { readConnection } from "../database/connection-table"
import { readMappedCatalogue } from "../database/core-tables-catalogue"
import {
  itemCountStatement,
  itemPageStatement,
  overridesOf,
  type ItemFilters,
  type ItemListRow,
  type ItemOrder,
} from "../database/item-list"
import type { Page } from "../database/position-list"
import { run, type SqlExecutor } from "../database/sql"
import type { ResolveProductSuppliers } from "../engine/prepare-batch"
import { readMapping } from "../engine/read-mapping"
import { deriveValues } from "../mapping"
import type { MiposOptions } from "../options"

/** An item with what a sync would send of it. */
export type ListedItem = ItemListRow & Pick<ItemResponse, "effective">

/** What items are read with. */
export interface ItemSources {
  database: SqlExecutor
  options: MiposOptions
  resolveProductSuppliers: ResolveProductSuppliers
}

/** A page of the items that were mapped so far. */
export const listItems = async (
  sources: ItemSources,
  filters: ItemFilters,
  order: ItemOrder,
  page: Page
): Promise<{ items: ListedItem[]; count: number }> => {
  const { database } = sources
  const [[total], rows] = await Promise.all([
    run<{ count: number }>(database, itemCountStatement(filters)),
    run<ItemListRow>(database, itemPageStatement(filters, order, page)),
  ])
  return { items: await withEffective(sources, rows), count: total?.count ?? 0 }
}

const NOTHING: ItemResponse["effective"] = {
  purchase_unit: null,
  consumption_unit: null,
  supplier: null,
  cost: null,
}

const withEffective = async (
  { database, options, resolveProductSuppliers }: ItemSources,
  rows: readonly ItemListRow[]
): Promise<ListedItem[]> => {
  if (rows.length === 0) {
    return []
  }
  const connection = await readConnection(database)
  const mapping = await readMapping(
    { database, options },
    {
      externalIdSource: connection?.external_id_source ?? "inventory_item_id",
      defaultUnitId: connection?.default_unit_id ?? null,
      defaultSupplierId: connection?.default_supplier_id ?? null,
      defaultCost: connection?.default_cost ?? null,
    }
  )
  const catalogue = new Map(
    (
      await readMappedCatalogue(
        database,
        options.costMetadataKey,
        rows.map((row) => row.inventory_item_id)
      )
    ).map((row) => [row.inventoryItemId, row])
  )
  const productSuppliers = await resolveProductSuppliers([
    ...new Set([...catalogue.values()].flatMap(({ product }) => (product ? [product.id] : []))),
  ])
  return rows.map((row) => {
    const known = catalogue.get(row.inventory_item_id)
    if (!known) {
      return { ...row, effective: NOTHING }
    }
    const values = deriveValues(
      known,
      overridesOf(row),
      known.product ? (productSuppliers.get(known.product.id) ?? null) : null,
      mapping
    )
    return {
      ...row,
      effective: {
        purchase_unit: values.purchaseUnit,
        consumption_unit: values.consumptionUnit,
        supplier: values.supplier && {
          external_id: values.supplier.external_id,
          name: values.supplier.name,
        },
        cost: values.cost,
      },
    }
  })
}
