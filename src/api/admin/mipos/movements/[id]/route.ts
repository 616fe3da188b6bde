import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { pathParameter } from "../../path-parameter"
import { readOne } from "../../read-one"
import { MOVEMENT_FIELDS } from "../movement-fields"

export const GET = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  const id = pathParameter(request, "id")
  response.json({ movement: await readOne(request.scope, "mipos_movement", MOVEMENT_FIELDS, id) })
}
