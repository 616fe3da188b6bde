import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deleteInclusionRuleWorkflow } from "../../../../../workflows/inclusion/delete-inclusion-rule"
import { pathParameter } from "../../path-parameter"

export const DELETE = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  const id = pathParameter(request, "id")
  await deleteInclusionRuleWorkflow(request.scope).run({ input: { id } })
  response.json({ id, object: "mipos_inclusion_rule", deleted: true })
}
