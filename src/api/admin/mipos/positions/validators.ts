import { z } from "@medusajs/framework/zod"
import { page, several, yesOrNo } from "../list-query"
import { because, plainText } from "../text"

const standing = z.enum([
  "agreed",
  "unsent",
  "pending",
  "in_flight",
  "uncertain",
  "blocked",
  "drifted",
])

/** Query of `GET /admin/mipos/positions` */
export const ListPositions = z
  .object({
    ...page(20),
    order: z
      .enum(["name", "-name", "sku", "-sku", "last_movement_at", "-last_movement_at"])
      .default("name"),
    /** Part of a name, SKU or external id. */
    q: plainText(200).optional(),
    store_link_id: several(plainText(200)),
    stock_location_id: several(plainText(200)),
    inventory_item_id: several(plainText(200)),
    product_id: several(plainText(200)),
    variant_id: several(plainText(200)),
    state: several(standing),
    doubted: yesOrNo,
  })
  .strict()

const side = z.enum(["medusa", "mipos"])

/** `POST /admin/mipos/positions/:id/resolve` */
export const ResolvePosition = z.object({ use: side }).strict()

/** How many positions one request may act on. */
const MOST_AT_ONCE = 200

/** `POST /admin/mipos/positions/batch` */
export const ActOnPositions = z
  .object({
    ids: z.array(plainText(200)).min(1).max(MOST_AT_ONCE),
    action: z.enum(["push", "resolve", "exclude", "include"]),
    use: side.optional(),
  })
  .strict()
  .refine(({ action, use }) => (action === "resolve") === (use !== undefined), {
    path: ["use"],
    ...because("must be medusa or mipos with the action resolve, and left out with any other"),
  })

export type ListPositionsType = z.infer<typeof ListPositions>
export type ResolvePositionType = z.infer<typeof ResolvePosition>
export type ActOnPositionsType = z.infer<typeof ActOnPositions>
