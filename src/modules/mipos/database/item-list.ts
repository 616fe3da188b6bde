import type { ItemOverrides } from "../mapping"
import { MAY_BE_KNOWN } from "./item-table"
import { ITEM_TEXT, patternOf } from "./item-text"
import type { Page } from "./position-list"
import { conditions, type Conditions, type Statement } from "./sql"

/** What the list of items may be narrowed by; of several values, one has to fit. */
export interface ItemFilters {
  id?: readonly string[]
  inventory_item_id?: readonly string[]
  external_id?: readonly string[]
  excluded_by?: readonly string[]
  /** The supplier that a person set for the item. */
  supplier_id?: readonly string[]
  /** Part of a name, SKU or external id. */
  q?: string
  has_problems?: boolean
  excluded?: boolean
}

/** What a list of items may be in the order of; a minus in front is the other direction. */
export const ITEM_ORDERS = [
  "name",
  "-name",
  "sku",
  "-sku",
  "external_id",
  "-external_id",
  "created_at",
  "-created_at",
  "updated_at",
  "-updated_at",
] as const
export type ItemOrder = (typeof ITEM_ORDERS)[number]

const whereOf = (filters: ItemFilters): Conditions => {
  const where = conditions("item.deleted_at IS NULL")
  for (const column of [
    "id",
    "inventory_item_id",
    "external_id",
    "excluded_by",
    "supplier_id",
  ] as const) {
    if (filters[column]) {
      where.add(`item.${column} = ANY(?)`, filters[column])
    }
  }
  // What the indexes of these columns are of.
  for (const column of ["external_id", "supplier_id"] as const) {
    if (filters[column]) {
      where.add(`item.${column} IS NOT NULL`)
    }
  }
  if (filters.q !== undefined) {
    where.add(`${ITEM_TEXT} ILIKE ?`, patternOf(filters.q))
  }
  if (filters.has_problems !== undefined) {
    where.add(`item.problems IS ${filters.has_problems ? "NOT NULL" : "NULL"}`)
  }
  if (filters.excluded !== undefined) {
    where.add(filters.excluded ? "item.excluded" : "NOT item.excluded")
  }
  return where
}

/** A page of items; gives `ItemListRow`s. */
export const itemPageStatement = (
  filters: ItemFilters,
  order: ItemOrder,
  page: Page
): Statement => {
  const where = whereOf(filters)
  const direction = order.startsWith("-") ? "DESC" : "ASC"
  const by = order.replace(/^-/, "")
  return {
    // The page first: what the positions say is asked of its items only.
    sql: `SELECT item.id, item.inventory_item_id, item.external_id, item.name, item.sku,
       item.purchase_unit_id, item.consumption_unit_id, item.supplier_id, item.cost, item.excluded,
       item.excluded_by, item.always_included, item.external_id_overridden, item.problems,
       ${MAY_BE_KNOWN} AS known_to_mipos
     FROM (
       SELECT * FROM mipos_item item WHERE ${where.sql}
       ORDER BY item.${by} ${direction}, item.id ${direction} LIMIT ? OFFSET ?) AS item
     ORDER BY item.${by} ${direction}, item.id ${direction}`,
    parameters: [...where.parameters, page.limit, page.offset],
  }
}

/** How many items there are. */
export const itemCountStatement = (filters: ItemFilters): Statement => {
  const where = whereOf(filters)
  return {
    sql: `SELECT count(*)::integer AS count FROM mipos_item item WHERE ${where.sql}`,
    parameters: where.parameters,
  }
}

export interface ItemListRow {
  id: string
  inventory_item_id: string
  external_id: string | null
  name: string
  sku: string | null
  purchase_unit_id: string | null
  consumption_unit_id: string | null
  supplier_id: string | null
  cost: string | null
  excluded: boolean
  excluded_by: string | null
  always_included: boolean
  external_id_overridden: boolean
  known_to_mipos: boolean
  /** `[{ code, message }]`, or null. */
  problems: unknown
}

/** What a person set for an item, as the rules of mapping read it. */
export const overridesOf = (row: ItemListRow): ItemOverrides => ({
  externalId: row.external_id,
  purchaseUnitId: row.purchase_unit_id,
  consumptionUnitId: row.consumption_unit_id,
  supplierId: row.supplier_id,
  cost: row.cost,
})
