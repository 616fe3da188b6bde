import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { WebhookTestResponse } from "../../../../../types/admin-api"
import { testWebhookWorkflow } from "../../../../../workflows/settings/test-webhook"

/**
 * `POST /admin/mipos/webhook/test`. The folder cannot be called `test`: Medusa leaves every folder of that
 * name out when it builds a plugin, and the route would not be there.
 */
export const POST = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse<WebhookTestResponse>
): Promise<void> => {
  if (request.params["action"] !== "test") {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "A webhook can only be tested.")
  }
  const { result } = await testWebhookWorkflow(request.scope).run()
  response.json(result)
}
