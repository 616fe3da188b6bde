import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { MOVEMENT_FIELDS } from "./movement-fields"

/** The ledger, the latest first. */
export const GET = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { skip = 0, take, order } = request.queryConfig.pagination
  const { data, metadata } = await query.graph({
    entity: "mipos_movement",
    fields: MOVEMENT_FIELDS,
    filters: request.filterableFields,
    pagination: { skip, take, order: order ?? { created_at: "DESC" } },
  })
  response.json({ movements: data, count: metadata?.count ?? 0, offset: skip, limit: take })
}
