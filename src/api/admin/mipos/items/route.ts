import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { withHints } from "../with-hints"
import { ITEM_FIELDS } from "./item-fields"

/** The items that were mapped so far, also those that cannot be sent. */
export const GET = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { skip = 0, take, order } = request.queryConfig.pagination
  const { data, metadata } = await query.graph({
    entity: "mipos_item",
    fields: ITEM_FIELDS,
    filters: request.filterableFields,
    pagination: { skip, take, order: order ?? { name: "ASC" } },
  })
  const items = data.map((item) => ({
    ...item,
    problems: withHints(item.problems, { inventoryItemId: item.inventory_item_id }),
  }))
  response.json({ items, count: metadata?.count ?? 0, offset: skip, limit: take })
}
