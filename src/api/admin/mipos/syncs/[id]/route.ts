import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { pathParameter } from "../../path-parameter"
import { readOne } from "../../read-one"
import { SYNC_FIELDS } from "../sync-fields"

/** A run, and the first of the items that it left out; `problems_count` says of how many. */
export const GET = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  const id = pathParameter(request, "id")
  const sync = await readOne(request.scope, "mipos_sync", SYNC_FIELDS, id)
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data: problems, metadata } = await query.graph({
    entity: "mipos_sync_problem",
    fields: ["id", "store_link_id", "inventory_item_id", "name", "external_id", "reasons"],
    filters: { sync_id: id },
    pagination: { skip: 0, take: 100, order: { name: "ASC" } },
  })
  response.json({ sync: { ...sync, problems, problems_count: metadata?.count ?? problems.length } })
}
