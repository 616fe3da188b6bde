import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MIPOS_MODULE } from "../../../../../modules/mipos"
import { hintOfProblem } from "../../../../../modules/mipos/hints"
import type MiposModuleService from "../../../../../modules/mipos/service"
import type { ExternalIdSourceResponse } from "../../../../../types/admin-api"
import type { PreviewExternalIdSourceType } from "../validators"

/** What another source of external ids would change; changes nothing. */
export const GET = async (
  request: AuthenticatedMedusaRequest<unknown, PreviewExternalIdSourceType>,
  response: MedusaResponse<ExternalIdSourceResponse>
): Promise<void> => {
  const { source } = request.validatedQuery
  const mipos = request.scope.resolve<MiposModuleService>(MIPOS_MODULE)
  const { examples, ...counts } = await mipos.previewExternalIdSource(source)
  response.json({
    external_id_source: {
      source,
      ...counts,
      examples: examples.map(({ inventoryItemId, problem, ...example }) => ({
        inventory_item_id: inventoryItemId,
        ...example,
        problem: problem && { ...problem, hint: hintOfProblem(problem, { inventoryItemId }) },
      })),
    },
  })
}
