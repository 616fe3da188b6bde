import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MIPOS_MODULE } from "../../../../../../modules/mipos"
import type MiposModuleService from "../../../../../../modules/mipos/service"
import type { ItemImportDetailResponse } from "../../../../../../types/admin-api"
import { pathParameter } from "../../../path-parameter"
import type { ReadItemImportType } from "../../validators"

/** A staged import, and a page of what it would change and of what is wrong with it. */
export const GET = async (
  request: AuthenticatedMedusaRequest<unknown, ReadItemImportType>,
  response: MedusaResponse<{ import: ItemImportDetailResponse }>
): Promise<void> => {
  const { lists } = request.scope.resolve<MiposModuleService>(MIPOS_MODULE)
  const { limit, offset } = request.validatedQuery
  response.json({ import: await lists.itemImport(pathParameter(request, "id"), { limit, offset }) })
}
