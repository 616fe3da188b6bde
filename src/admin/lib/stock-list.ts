import type { PositionOrder, Standing } from "../../types/admin-api"
import { searchWords } from "./search-words"
import { isStanding } from "./standing"

/** What the list of stock may be asked by, as it stands in the address. */
export const STOCK_PARAMS = [
  "q",
  "state",
  "doubted",
  "store_link_id",
  "product_id",
  "variant_id",
  "inventory_item_id",
  "order",
  "offset",
] as const

export type StockParam = (typeof STOCK_PARAMS)[number]

export interface StockQuery {
  q?: string
  state?: Standing
  doubted?: "true"
  store_link_id?: string
  product_id?: string
  variant_id?: string
  inventory_item_id?: string
  order?: PositionOrder
  offset: number
}

const ORDERS = [
  "name",
  "-name",
  "sku",
  "-sku",
  "last_movement_at",
  "-last_movement_at",
] as const satisfies PositionOrder[]

/**
 * What the address asks for. A link of another page writes plain text, a table JSON, and a person
 * anything: what nobody understands is as if it were not there.
 */
export const readStockQuery = (
  params: Readonly<Partial<Record<StockParam, string | null | undefined>>>
): StockQuery => {
  const state = plainOf(params.state)
  const order = ORDERS.find((known) => known === params.order)
  const query: StockQuery = { offset: wholeNumberOf(params.offset) }

  if (isStanding(state)) {
    query.state = state
  }
  if (plainOf(params.doubted) === "true") {
    query.doubted = "true"
  }
  if (order) {
    query.order = order
  }
  // Words that a person searches for are never JSON, though they may look like it.
  const q = searchWords(params.q)
  if (q) {
    query.q = q
  }
  for (const key of ["store_link_id", "product_id", "variant_id", "inventory_item_id"] as const) {
    const value = plainOf(params[key])
    if (value) {
      query[key] = value
    }
  }
  return query
}

/** Whether it asks for less than everything, so that an empty list means "not found". */
export const isNarrowed = ({ offset: _offset, order: _order, ...filters }: StockQuery): boolean =>
  Object.keys(filters).length > 0

/** `"blocked"` and `["blocked"]` of a table, or `blocked` of a link. */
const plainOf = (text: string | null | undefined): string | undefined => {
  if (!text) {
    return undefined
  }
  try {
    const value: unknown = JSON.parse(text)
    const [first]: unknown[] = Array.isArray(value) ? value : [value]
    return typeof first === "string" ? first : String(first)
  } catch {
    return text
  }
}

const wholeNumberOf = (text: string | null | undefined): number =>
  text && /^\d{1,9}$/.test(text) ? Number(text) : 0
