import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { MIPOS_MODULE } from "../../../../../modules/mipos"
import { findHint } from "../../../../../modules/mipos/hints"
import type MiposModuleService from "../../../../../modules/mipos/service"
import { pathParameter } from "../../path-parameter"
import { withHints } from "../../with-hints"
import { readSync } from "../read-sync"

/** A run, and the first of the items that it left out; `problems_count` says of how many. */
export const GET = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  const id = pathParameter(request, "id")
  const sync = await readSync(request.scope, id)
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const mipos = request.scope.resolve<MiposModuleService>(MIPOS_MODULE)
  const [{ data: problems, metadata }, hasItems] = await Promise.all([
    query.graph({
      entity: "mipos_sync_problem",
      fields: ["id", "store_link_id", "inventory_item_id", "name", "external_id", "reasons"],
      filters: { sync_id: id },
      pagination: { skip: 0, take: 100, order: { name: "ASC" } },
    }),
    mipos.hasPreview(id),
  ])
  response.json({
    sync: {
      ...sync,
      hint: findHint(sync.message === null ? [] : [sync.message]),
      has_items: hasItems,
      problems: problems.map((problem) => ({
        ...problem,
        reasons: withHints(problem.reasons, {
          inventoryItemId: problem.inventory_item_id,
          storeLinkId: problem.store_link_id,
        }),
      })),
      problems_count: metadata?.count ?? problems.length,
    },
  })
}
