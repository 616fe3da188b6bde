import { searchWords } from "./search-words"

/** The filters of the list of items, as the address has them. */
export const ITEM_FILTERS = ["has_problems", "excluded", "supplier_id"] as const
export type ItemFilter = (typeof ITEM_FILTERS)[number]

/** What `GET /admin/mipos/items` is asked. */
export interface ItemListParams {
  limit: number
  offset: number
  order?: string
  q?: string
  has_problems?: "true" | "false"
  excluded?: "true" | "false"
  supplier_id?: string
}

/**
 * The request that an address stands for. What somebody typed there and nobody understands is left out.
 *
 * @param read what the address has for a key, or null
 */
export const itemListParams = (
  read: (key: string) => string | null,
  limit: number
): ItemListParams => ({
  limit,
  offset: wholeNumber(read("offset")),
  order: ORDERS.find((order) => order === read("order")),
  q: searchWords(read("q")),
  has_problems: yesOrNo(read("has_problems")),
  excluded: yesOrNo(read("excluded")),
  supplier_id: read("supplier_id") || undefined,
})

/** A minus in front is the other direction. */
const ORDERS = ["name", "-name", "external_id", "-external_id"] as const

export const isFiltered = (params: ItemListParams): boolean =>
  params.q !== undefined || ITEM_FILTERS.some((filter) => params[filter] !== undefined)

const yesOrNo = (text: string | null): "true" | "false" | undefined =>
  text === "true" || text === "false" ? text : undefined

const wholeNumber = (text: string | null): number =>
  text !== null && /^\d{1,9}$/.test(text) ? Number(text) : 0
