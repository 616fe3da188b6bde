import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MIPOS_MODULE } from "../../../../../../modules/mipos"
import type MiposModuleService from "../../../../../../modules/mipos/service"
import { pathParameter } from "../../../path-parameter"
import { withHints } from "../../../with-hints"
import { findPreview } from "../../find-preview"
import type { ListSyncItemsType } from "../../validators"

/** What the latest dry run would send and leave out, by name; while it runs, what it has seen so far. */
export const GET = async (
  request: AuthenticatedMedusaRequest<unknown, ListSyncItemsType>,
  response: MedusaResponse
): Promise<void> => {
  const { id } = await findPreview(request.scope, pathParameter(request, "id"))
  const mipos = request.scope.resolve<MiposModuleService>(MIPOS_MODULE)
  const { limit, offset, ...filters } = request.validatedQuery
  const { rows, count } = await mipos.lists.preview(id, filters, { limit, offset })
  const items = rows.map((row) => ({
    ...row,
    reasons: withHints(row.reasons, {
      inventoryItemId: row.inventory_item_id,
      storeLinkId: row.store_link_id,
    }),
  }))
  response.json({ items, count, offset, limit })
}
