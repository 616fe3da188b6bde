import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { applyItemImportWorkflow } from "../../../../../../../workflows/items/apply-item-import"
import { pathParameter } from "../../../../path-parameter"

export const POST = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  try {
    const { result } = await applyItemImportWorkflow(request.scope).run({
      input: { id: pathParameter(request, "id") },
    })
    response.json({ import: result })
  } catch (error) {
    if (!MedusaError.isMedusaError(error) || error.type !== MedusaError.Types.CONFLICT) {
      throw error
    }
    // Medusa would put words of its own in the place of ours.
    const { code, type, message } = error
    response.status(409).json({ code, type, message })
  }
}
