import { z } from "@medusajs/framework/zod"
import { plainText } from "../text"

/** `POST /admin/mipos/store-links` */
export const CreateStoreLink = z
  .object({
    stock_location_id: plainText(200),
    store_id: plainText(200),
    pos_store_id: plainText(200).optional(),
    inventory_system_id: plainText(200).nullable().optional(),
    user_id_tps: plainText(200).nullable().optional(),
    enabled: z.boolean().optional(),
  })
  .strict()

/** `POST /admin/mipos/store-links/:id` */
export const UpdateStoreLink = CreateStoreLink.partial()

export type CreateStoreLinkType = z.infer<typeof CreateStoreLink>
export type UpdateStoreLinkType = z.infer<typeof UpdateStoreLink>
