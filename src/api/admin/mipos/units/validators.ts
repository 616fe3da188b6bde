import { z } from "@medusajs/framework/zod"
import { plainText } from "../text"

/** `POST /admin/mipos/units` */
export const CreateUnit = z
  .object({
    external_id: plainText(200),
    name: plainText(200),
    short_name: plainText(50),
  })
  .strict()

/** `POST /admin/mipos/units/:id` */
export const UpdateUnit = CreateUnit.partial()

export type CreateUnitType = z.infer<typeof CreateUnit>
export type UpdateUnitType = z.infer<typeof UpdateUnit>
