import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MIPOS_MODULE } from "../../../../../modules/mipos"
import type MiposModuleService from "../../../../../modules/mipos/service"
import { assertReferenceExists } from "../../../../../workflows/inclusion/inclusion-checks"
import type { InclusionRuleFieldsType } from "../validators"

/** What a rule would do if it were saved. */
export const GET = async (
  request: AuthenticatedMedusaRequest<unknown, InclusionRuleFieldsType>,
  response: MedusaResponse
): Promise<void> => {
  const mipos = request.scope.resolve<MiposModuleService>(MIPOS_MODULE)
  const { kind, reference_id: referenceId, effect } = request.validatedQuery
  await assertReferenceExists(request.scope, request.validatedQuery)
  response.json({ preview: await mipos.previewInclusionRule({ kind, referenceId, effect }) })
}
