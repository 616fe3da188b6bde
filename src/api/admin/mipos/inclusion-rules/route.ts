import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { createInclusionRuleWorkflow } from "../../../../workflows/inclusion/create-inclusion-rule"
import { listInclusionRuleResponses } from "./inclusion-rule-response"
import type { InclusionRuleFieldsType } from "./validators"

export const GET = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  const { skip = 0, take, order } = request.queryConfig.pagination
  const { rules, count } = await listInclusionRuleResponses(
    request.scope,
    request.filterableFields,
    { skip, take, order }
  )
  response.json({ inclusion_rules: rules, count, offset: skip, limit: take })
}

export const POST = async (
  request: AuthenticatedMedusaRequest<InclusionRuleFieldsType>,
  response: MedusaResponse
): Promise<void> => {
  const { result } = await createInclusionRuleWorkflow(request.scope).run({
    input: request.validatedBody,
  })
  const { rules } = await listInclusionRuleResponses(request.scope, { id: result.id })
  response.json({ inclusion_rule: rules[0] })
}
