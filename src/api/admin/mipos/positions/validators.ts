import { z } from "@medusajs/framework/zod"
import { MOST } from "../list-query"
import { plainText } from "../text"

/** Query of `GET /admin/mipos/positions` */
export const ListPositions = z
  .object({
    limit: z.coerce.number().int().min(1).max(MOST).default(20),
    offset: z.coerce.number().int().min(0).default(0),
    /** Part of a name, SKU or external id. */
    q: plainText(200).optional(),
    store_link_id: plainText(200).optional(),
    inventory_item_id: plainText(200).optional(),
    state: z
      .enum(["agreed", "unsent", "pending", "in_flight", "uncertain", "blocked", "drifted"])
      .optional(),
    doubted: z
      .enum(["true", "false"])
      .transform((text) => text === "true")
      .optional(),
  })
  .strict()

/** `POST /admin/mipos/positions/:id/resolve` */
export const ResolvePosition = z.object({ use: z.enum(["medusa", "mipos"]) }).strict()

export type ListPositionsType = z.infer<typeof ListPositions>
export type ResolvePositionType = z.infer<typeof ResolvePosition>
