import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MIPOS_MODULE } from "../../../../modules/mipos"
import type MiposModuleService from "../../../../modules/mipos/service"
import type { MovementCountsResponse } from "../../../../types/admin-api"
import type { CountMovementsType } from "../movements/validators"

/** How much moved in the last day by the hour, or in the last month by the day. */
export const GET = async (
  request: AuthenticatedMedusaRequest<unknown, CountMovementsType>,
  response: MedusaResponse<MovementCountsResponse>
): Promise<void> => {
  const { lists } = request.scope.resolve<MiposModuleService>(MIPOS_MODULE)
  response.json({ movement_counts: await lists.movementCounts(request.validatedQuery.period) })
}
