import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { noteCatalogueChangeStep } from "../sync/steps/note-catalogue-change"
import { deleteInclusionRuleStep } from "./steps/delete-inclusion-rule"
import { refreshInclusionStep } from "./steps/refresh-inclusion"

/** Deletes an inclusion rule. */
export const deleteInclusionRuleWorkflow = createWorkflow(
  "mipos-delete-inclusion-rule",
  (input: { id: string }) => {
    const rule = deleteInclusionRuleStep(input)
    refreshInclusionStep()
    // What comes in may never have been sent.
    noteCatalogueChangeStep()
    return new WorkflowResponse(rule)
  }
)
