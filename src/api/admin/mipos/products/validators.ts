import { z } from "@medusajs/framework/zod"
import { plainText } from "../text"

/** `POST /admin/mipos/products/:id/supplier`: null takes the link away. */
export const SetProductSupplier = z.object({ supplier_id: plainText(200).nullable() }).strict()

export type SetProductSupplierType = z.infer<typeof SetProductSupplier>
