import { z } from "@medusajs/framework/zod"
import { page } from "../list-query"
import { plainText } from "../text"

/** `POST /admin/mipos/syncs` */
export const StartSync = z
  .object({
    type: z.enum(["full", "incremental"]),
    store_link_id: plainText(200).nullable().optional(),
    dry_run: z.boolean().optional(),
  })
  .strict()

/** Query of `GET /admin/mipos/syncs/:id/items` */
export const ListSyncItems = z
  .object({
    ...page(20),
    /** Part of a name, SKU or external id. */
    q: plainText(200).optional(),
    action: z.enum(["send", "leave_out", "excluded"]).optional(),
    store_link_id: plainText(200).optional(),
  })
  .strict()

/** Query of `GET /admin/mipos/syncs/:id/problems` */
export const ListSyncProblems = z
  .object({
    ...page(20),
    /** Part of a name or external id. */
    q: plainText(200).optional(),
  })
  .strict()

export type ListSyncProblemsType = z.infer<typeof ListSyncProblems>
export type ListSyncItemsType = z.infer<typeof ListSyncItems>
export type StartSyncType = z.infer<typeof StartSync>
