import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { testConnectionWorkflow } from "../../../../../workflows/settings/test-connection"

/**
 * `POST /admin/mipos/connection/test`. The folder cannot be called `test`: Medusa leaves every folder of
 * that name out when it builds a plugin, and the route would not be there.
 */
export const POST = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  if (request.params["action"] !== "test") {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "A connection can only be tested.")
  }
  const { result } = await testConnectionWorkflow(request.scope).run()
  response.json(result)
}
