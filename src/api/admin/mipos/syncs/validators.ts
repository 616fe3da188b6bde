import { z } from "@medusajs/framework/zod"
import { plainText } from "../text"

/** `POST /admin/mipos/syncs` */
export const StartSync = z
  .object({
    type: z.enum(["full", "incremental"]),
    store_link_id: plainText(200).nullable().optional(),
    dry_run: z.boolean().optional(),
  })
  .strict()

export type StartSyncType = z.infer<typeof StartSync>
