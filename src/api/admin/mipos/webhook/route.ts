import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { registerWebhookWorkflow } from "../../../../workflows/settings/register-webhook"
import { readConnectionResponse } from "../connection/read-connection"

export const POST = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  await registerWebhookWorkflow(request.scope).run()
  response.json({ connection: await readConnectionResponse(request.scope) })
}
