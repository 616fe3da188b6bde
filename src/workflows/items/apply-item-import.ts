import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { applyItemImportStep, type ApplyItemImportInput } from "./steps/apply-item-import"

/** Applies a file of the mapping that was looked at before, and has the items sent anew. */
export const applyItemImportWorkflow = createWorkflow(
  "mipos-apply-item-import",
  (input: ApplyItemImportInput) => new WorkflowResponse(applyItemImportStep(input))
)
