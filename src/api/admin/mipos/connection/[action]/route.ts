import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { testConnectionWorkflow } from "../../../../../workflows/settings/test-connection"
import { pathParameter } from "../../path-parameter"

/**
 * `POST /admin/mipos/connection/test`. Medusa's build leaves every folder out that is called `test`,
 * and with it the route; so the folder has another name, and the path's last part is read here.
 */
export const POST = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  const action = pathParameter(request, "action")
  if (action !== "test") {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `The connection has no action ${action}. There is only "test".`
    )
  }
  const { result } = await testConnectionWorkflow(request.scope).run()
  response.json(result)
}
