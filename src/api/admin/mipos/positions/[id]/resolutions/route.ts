import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MIPOS_MODULE } from "../../../../../../modules/mipos"
import type MiposModuleService from "../../../../../../modules/mipos/service"
import type { ResolutionsResponse } from "../../../../../../types/admin-api"
import { pathParameter } from "../../../path-parameter"
import { noPosition } from "../../read-position"

/** What each way to resolve a position would do now. Nothing happens. */
export const GET = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse<ResolutionsResponse>
): Promise<void> => {
  const id = pathParameter(request, "id")
  const { lists } = request.scope.resolve<MiposModuleService>(MIPOS_MODULE)
  const resolutions = await lists.resolutions(id)
  if (!resolutions) {
    throw noPosition(id)
  }
  response.json({ resolutions })
}
