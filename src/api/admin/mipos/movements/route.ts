import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MIPOS_MODULE } from "../../../../modules/mipos"
import type MiposModuleService from "../../../../modules/mipos/service"
import type { MovementsResponse } from "../../../../types/admin-api"
import type { ListMovementsType } from "./validators"

/** The ledger, the latest first. */
export const GET = async (
  request: AuthenticatedMedusaRequest<unknown, ListMovementsType>,
  response: MedusaResponse<MovementsResponse>
): Promise<void> => {
  const { lists } = request.scope.resolve<MiposModuleService>(MIPOS_MODULE)
  const { limit, offset, order, ...filters } = request.validatedQuery
  const page = await lists.movements(filters, order, { limit, offset })
  response.json({ ...page, offset, limit })
}
