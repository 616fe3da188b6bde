import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { resolvePositionWorkflow } from "../../../../../../workflows/positions/resolve-position"
import { pathParameter } from "../../../path-parameter"
import { readPosition } from "../../read-position"
import type { ResolvePositionType } from "../../validators"

export const POST = async (
  request: AuthenticatedMedusaRequest<ResolvePositionType>,
  response: MedusaResponse
): Promise<void> => {
  const id = pathParameter(request, "id")
  await resolvePositionWorkflow(request.scope).run({
    input: { id, use: request.validatedBody.use },
  })
  response.json({ position: await readPosition(request.scope, id) })
}
