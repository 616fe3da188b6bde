import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { testConnectionWorkflow } from "../../../../../workflows/settings/test-connection"

export const POST = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  const { result } = await testConnectionWorkflow(request.scope).run()
  response.json(result)
}
