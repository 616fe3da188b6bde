import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { pathParameter } from "../../path-parameter"
import { readMovement } from "../read-movement"

export const GET = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  response.json({ movement: await readMovement(request.scope, pathParameter(request, "id")) })
}
