import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { deleteInclusionRuleStep } from "./steps/delete-inclusion-rule"

/** Deletes an inclusion rule. */
export const deleteInclusionRuleWorkflow = createWorkflow(
  "mipos-delete-inclusion-rule",
  (input: { id: string }) => new WorkflowResponse(deleteInclusionRuleStep(input))
)
