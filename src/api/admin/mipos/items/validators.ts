import { z } from "@medusajs/framework/zod"
import { decimal } from "../../../../modules/mipos/stock"
import { because, plainText } from "../text"

/** `POST /admin/mipos/items/:inventory_item_id`: overrides; null goes back to what is derived. */
export const SaveItem = z
  .object({
    external_id: plainText(500).nullable().optional(),
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
  })
  .strict()
  .refine((item) => !(item.excluded && item.always_included), {
    path: ["always_included"],
    ...because("cannot be true when 'excluded' is"),
  })

export type SaveItemType = z.infer<typeof SaveItem>
