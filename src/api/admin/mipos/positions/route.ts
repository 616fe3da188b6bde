import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MIPOS_MODULE } from "../../../../modules/mipos"
import type MiposModuleService from "../../../../modules/mipos/service"
import type { ListPositionsType } from "./validators"

export const GET = async (
  request: AuthenticatedMedusaRequest<unknown, ListPositionsType>,
  response: MedusaResponse
): Promise<void> => {
  const { lists } = request.scope.resolve<MiposModuleService>(MIPOS_MODULE)
  const { limit, offset, order, ...query } = request.validatedQuery
  const { positions, count } = await lists.positions(query, order, { limit, offset })
  response.json({ positions, count, offset, limit })
}
