import type { MedusaContainer } from "@medusajs/framework/types"
import { MIPOS_MODULE } from "../../../../modules/mipos"
import type MiposModuleService from "../../../../modules/mipos/service"
import type { SyncProblemResponse } from "../../../../types/admin-api"
import { withHints } from "../with-hints"

/** A page of what a sync left out, by name, with advice beside each reason. */
export const readProblems = async (
  container: MedusaContainer,
  syncId: string,
  q: string | undefined,
  page: { limit: number; offset: number }
): Promise<{ problems: SyncProblemResponse[]; count: number }> => {
  const { lists } = container.resolve<MiposModuleService>(MIPOS_MODULE)
  const { rows, count } = await lists.syncProblems(syncId, q, page)
  return {
    problems: rows.map((row) => ({
      ...row,
      reasons: withHints(row.reasons, {
        inventoryItemId: row.inventory_item_id,
        storeLinkId: row.store_link_id,
      }),
    })),
    count,
  }
}
