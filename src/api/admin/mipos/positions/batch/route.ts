import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actOnPositionsWorkflow } from "../../../../../workflows/positions/act-on-positions"
import type { PositionBatchResponse } from "../../../../../types/admin-api"
import type { ActOnPositionsType } from "../validators"

/** Does one thing with many positions; each succeeds or fails by itself. */
export const POST = async (
  request: AuthenticatedMedusaRequest<ActOnPositionsType>,
  response: MedusaResponse<PositionBatchResponse>
): Promise<void> => {
  const { result } = await actOnPositionsWorkflow(request.scope).run({
    input: request.validatedBody,
  })
  response.json({ results: result })
}
