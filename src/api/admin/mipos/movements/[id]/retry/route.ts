import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { retryMovementWorkflow } from "../../../../../../workflows/positions/retry-movement"
import { pathParameter } from "../../../path-parameter"
import { readMovement } from "../../read-movement"

/** Has the position of a movement that failed tried again: what is sent is what is due now. */
export const POST = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  const id = pathParameter(request, "id")
  await retryMovementWorkflow(request.scope).run({ input: { id } })
  response.json({ movement: await readMovement(request.scope, id) })
}
