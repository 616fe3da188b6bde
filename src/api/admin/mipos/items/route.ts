import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readItems } from "./read-items"
import type { ListItemsType } from "./validators"

/** The items that were mapped so far, also those that cannot be sent. */
export const GET = async (
  request: AuthenticatedMedusaRequest<unknown, ListItemsType>,
  response: MedusaResponse
): Promise<void> => {
  const { limit, offset, order, ...filters } = request.validatedQuery
  const { items, count } = await readItems(request.scope, filters, order, { limit, offset })
  response.json({ items, count, offset, limit })
}
