import { z } from "@medusajs/framework/zod"
import { listOf, several } from "../list-query"
import { because, plainText } from "../text"

const ISO = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2}))?$/

/** A moment that both JavaScript and a database can hold. */
const moment = plainText(40)
  .refine((value) => {
    const year = ISO.test(value) ? new Date(value).getUTCFullYear() : NaN
    return year >= 1970 && year <= 9998
  }, because("must be a moment in ISO 8601, such as 2026-01-31T08:00:00Z"))
  .transform((value) => new Date(value).toISOString())

const filters = {
  /** Part of a name, SKU or external id. */
  q: plainText(200).optional(),
  from: moment.optional(),
  to: moment.optional(),
  position_id: several(plainText(500)),
  inventory_item_id: several(plainText(500)),
  store_link_id: several(plainText(500)),
  external_id: several(plainText(500)),
  direction: several(plainText(500)),
  kind: several(plainText(500)),
  state: several(plainText(500)),
  sync_id: several(plainText(500)),
}

/** Query of `GET /admin/mipos/movements` */
export const ListMovements = listOf(20, ["created_at", "occurred_at", "settled_at"])
  .extend(filters)
  .extend({
    order: z
      .enum([
        "created_at",
        "-created_at",
        "occurred_at",
        "-occurred_at",
        "settled_at",
        "-settled_at",
      ])
      .default("-created_at"),
  })

/** Query of `GET /admin/mipos/movements/export` */
export const ExportMovements = z
  .object({ ...filters, order: z.enum(["created_at", "-created_at"]).default("-created_at") })
  .strict()

/** Query of `GET /admin/mipos/movement-counts` */
export const CountMovements = z.object({ period: z.enum(["day", "month"]) }).strict()

export type ListMovementsType = z.infer<typeof ListMovements>
export type ExportMovementsType = z.infer<typeof ExportMovements>
export type CountMovementsType = z.infer<typeof CountMovements>
