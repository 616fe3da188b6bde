import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { cancelSyncWorkflow } from "../../../../../../workflows/sync/cancel-sync"
import { pathParameter } from "../../../path-parameter"
import { readSync } from "../../read-sync"

export const POST = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  const id = pathParameter(request, "id")
  await cancelSyncWorkflow(request.scope).run({ input: { id } })
  response.json({ sync: await readSync(request.scope, id) })
}
