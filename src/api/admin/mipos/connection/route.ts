import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { deleteConnectionWorkflow } from "../../../../workflows/settings/delete-connection"
import { saveConnectionWorkflow } from "../../../../workflows/settings/save-connection"
import { needsConfirmation } from "../../../../workflows/settings/external-id-source-checks"
import { readConnectionResponse } from "./read-connection"
import type { SaveConnectionType } from "./validators"

export const GET = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  response.json({ connection: await readConnectionResponse(request.scope) })
}

export const POST = async (
  request: AuthenticatedMedusaRequest<SaveConnectionType>,
  response: MedusaResponse
): Promise<void> => {
  try {
    await saveConnectionWorkflow(request.scope).run({ input: request.validatedBody })
  } catch (error) {
    if (!needsConfirmation(error)) {
      throw error
    }
    // Medusa answers every error of type "conflict" in words of its own.
    const { code, message } = error
    response.status(409).json({ code, type: MedusaError.Types.CONFLICT, message })
    return
  }
  response.json({ connection: await readConnectionResponse(request.scope) })
}

export const DELETE = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  const { result } = await deleteConnectionWorkflow(request.scope).run()
  response.json({ id: result.ids[0] ?? null, object: "mipos_connection", deleted: true })
}
