import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { pushPositionWorkflow } from "../../../../../../workflows/positions/push-position"
import { pathParameter } from "../../../path-parameter"
import { readPosition } from "../../read-position"

export const POST = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  const id = pathParameter(request, "id")
  await pushPositionWorkflow(request.scope).run({ input: { id } })
  response.json({ position: await readPosition(request.scope, id) })
}
