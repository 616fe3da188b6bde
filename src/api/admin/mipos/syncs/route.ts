import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { startSyncWorkflow } from "../../../../workflows/sync/start-sync"
import { readSync } from "./read-sync"
import { SYNC_FIELDS } from "./sync-fields"
import type { StartSyncType } from "./validators"

export const GET = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { skip = 0, take, order } = request.queryConfig.pagination
  const { data, metadata } = await query.graph({
    entity: "mipos_sync",
    fields: SYNC_FIELDS,
    filters: request.filterableFields,
    pagination: { skip, take, order: order ?? { created_at: "DESC" } },
  })
  response.json({ syncs: data, count: metadata?.count ?? 0, offset: skip, limit: take })
}

export const POST = async (
  request: AuthenticatedMedusaRequest<StartSyncType>,
  response: MedusaResponse
): Promise<void> => {
  const { result } = await startSyncWorkflow(request.scope).run({ input: request.validatedBody })
  response.json({ sync: await readSync(request.scope, result.id) })
}
