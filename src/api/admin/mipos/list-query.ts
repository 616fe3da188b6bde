import { z } from "@medusajs/framework/zod"
import { createFindParams } from "@medusajs/medusa/api/utils/validators"

/** What every list takes: `limit`, `offset`, `order`, `fields`, `q`. */
const listOf = (limit: number) =>
  createFindParams({ limit, offset: 0 }).extend({ q: z.string().max(200).optional() })

export const ListSettings = listOf(100)

const oneOrMore = z.union([z.string(), z.array(z.string())]).optional()

/** Query of `GET /admin/mipos/movements` */
export const ListMovements = listOf(20).extend({
  position_id: oneOrMore,
  inventory_item_id: oneOrMore,
  store_link_id: oneOrMore,
  external_id: oneOrMore,
  direction: oneOrMore,
  kind: oneOrMore,
  state: oneOrMore,
  sync_id: oneOrMore,
})

/** Query of `GET /admin/mipos/syncs` */
export const ListSyncs = listOf(20).extend({ state: oneOrMore, type: oneOrMore })

/** Query of `GET /admin/mipos/items` */
export const ListItems = listOf(20).extend({ inventory_item_id: oneOrMore, external_id: oneOrMore })
