import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MIPOS_MODULE } from "../../../../../../modules/mipos"
import type MiposModuleService from "../../../../../../modules/mipos/service"
import { findInclusionRule } from "../../../../../../workflows/inclusion/inclusion-checks"
import { pathParameter } from "../../../path-parameter"

/** What it would do to delete a rule. */
export const GET = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  const mipos = request.scope.resolve<MiposModuleService>(MIPOS_MODULE)
  const { id } = await findInclusionRule(mipos, pathParameter(request, "id"))
  response.json({ preview: await mipos.previewWithoutInclusionRule(id) })
}
