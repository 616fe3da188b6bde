import { z } from "@medusajs/framework/zod"
import { plainText } from "../text"

/** `POST /admin/mipos/suppliers` */
export const CreateSupplier = z
  .object({
    external_id: plainText(200),
    name: plainText(200),
  })
  .strict()

/** `POST /admin/mipos/suppliers/:id` */
export const UpdateSupplier = CreateSupplier.partial()

export type CreateSupplierType = z.infer<typeof CreateSupplier>
export type UpdateSupplierType = z.infer<typeof UpdateSupplier>
