import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readMovements } from "./read-movements"

/** The ledger, the latest first. */
export const GET = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  const { skip = 0, take, order } = request.queryConfig.pagination
  const { movements, count } = await readMovements(request.scope, request.filterableFields, {
    skip,
    take,
    order: order ?? { created_at: "DESC" },
  })
  response.json({ movements, count, offset: skip, limit: take })
}
