import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { InclusionRuleRequest } from "../../types/admin-api"
import { createInclusionRuleStep } from "./steps/create-inclusion-rule"

/** Lets the items of a sales channel, collection or category cross, or keeps them from it. */
export const createInclusionRuleWorkflow = createWorkflow(
  "mipos-create-inclusion-rule",
  (input: InclusionRuleRequest) => new WorkflowResponse(createInclusionRuleStep(input))
)
