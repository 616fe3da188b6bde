import { z } from "@medusajs/framework/zod"
import { decimal } from "../../../../modules/mipos/stock"
import { ITEM_ORDERS } from "../../../../modules/mipos/database/item-list"
import { listOf, page, several, yesOrNo } from "../list-query"
import { because, plainText } from "../text"

/** Query of `GET /admin/mipos/items` */
export const ListItems = listOf(20, []).extend({
  order: z.enum(ITEM_ORDERS).default("name"),
  /** Part of a name, SKU or external id. */
  q: plainText(200).optional(),
  inventory_item_id: several(plainText(500)),
  external_id: several(plainText(500)),
  excluded_by: several(plainText(500)),
  supplier_id: several(plainText(500)),
  has_problems: yesOrNo,
  excluded: yesOrNo,
})

const overrides = {
  purchase_unit_id: plainText(200).nullable().optional(),
  consumption_unit_id: plainText(200).nullable().optional(),
  supplier_id: plainText(200).nullable().optional(),
  cost: plainText(64)
    .refine((value) => {
      const cost = decimal.parseDecimal(value)
      return cost !== null && !decimal.isNegative(cost)
    }, because("must be a decimal such as 12.50"))
    .nullable()
    .optional(),
  excluded: z.boolean().optional(),
  always_included: z.boolean().optional(),
}

const isOneDecision = (item: { excluded?: boolean; always_included?: boolean }): boolean =>
  !(item.excluded && item.always_included)

const ONE_DECISION = {
  path: ["always_included"],
  ...because("cannot be true when 'excluded' is"),
}

/** `POST /admin/mipos/items/:inventory_item_id`: overrides; null goes back to what is derived. */
export const SaveItem = z
  .object({ external_id: plainText(500).nullable().optional(), ...overrides })
  .strict()
  .refine(isOneDecision, ONE_DECISION)

/** How many items one request may change. */
const MOST_AT_ONCE = 500

/** `POST /admin/mipos/items/batch` */
export const SaveItems = z
  .object({
    inventory_item_ids: z.array(plainText(200)).min(1).max(MOST_AT_ONCE),
    update: z
      .object(overrides)
      .strict()
      .refine(isOneDecision, ONE_DECISION)
      .refine(
        (update) => Object.values(update).some((value) => value !== undefined),
        because("changes nothing. Say what to set")
      ),
  })
  .strict()

/** Query of `GET /admin/mipos/items/import/:id` */
export const ReadItemImport = z.object(page(50)).strict()

export type ListItemsType = z.infer<typeof ListItems>
export type SaveItemType = z.infer<typeof SaveItem>
export type SaveItemsType = z.infer<typeof SaveItems>
export type ReadItemImportType = z.infer<typeof ReadItemImport>
