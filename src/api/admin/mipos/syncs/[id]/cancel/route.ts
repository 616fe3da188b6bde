import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { cancelSyncWorkflow } from "../../../../../../workflows/sync/cancel-sync"
import { pathParameter } from "../../../path-parameter"
import { readOne } from "../../../read-one"
import { SYNC_FIELDS } from "../../sync-fields"

export const POST = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  const id = pathParameter(request, "id")
  await cancelSyncWorkflow(request.scope).run({ input: { id } })
  response.json({ sync: await readOne(request.scope, "mipos_sync", SYNC_FIELDS, id) })
}
