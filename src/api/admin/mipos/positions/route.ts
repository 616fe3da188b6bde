import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MIPOS_MODULE } from "../../../../modules/mipos"
import type MiposModuleService from "../../../../modules/mipos/service"
import type { ListPositionsType } from "./validators"

export const GET = async (
  request: AuthenticatedMedusaRequest<unknown, ListPositionsType>,
  response: MedusaResponse
): Promise<void> => {
  const mipos = request.scope.resolve<MiposModuleService>(MIPOS_MODULE)
  const { limit, offset, ...filters } = request.validatedQuery
  const { positions, count } = await mipos.listPositionsWithStock(filters, { limit, offset })
  response.json({ positions, count, offset, limit })
}
