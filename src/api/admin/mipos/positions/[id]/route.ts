import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { pathParameter } from "../../path-parameter"
import { readPosition } from "../read-position"

export const GET = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  response.json({ position: await readPosition(request.scope, pathParameter(request, "id")) })
}
