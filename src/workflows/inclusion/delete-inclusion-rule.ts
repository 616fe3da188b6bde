import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { noteCatalogueChangeStep } from "../sync/steps/note-catalogue-change"
import { deleteInclusionRuleStep } from "./steps/delete-inclusion-rule"
import { refreshInclusionStep } from "./steps/refresh-inclusion"
import { LOOK_REQUESTED_EVENT } from "../upkeep/look-soon"

/** Deletes an inclusion rule. */
export const deleteInclusionRuleWorkflow = createWorkflow(
  "mipos-delete-inclusion-rule",
  (input: { id: string }) => {
    const rule = deleteInclusionRuleStep(input)
    refreshInclusionStep()
    // What comes in may never have been sent.
    noteCatalogueChangeStep()
    emitEventStep({ eventName: LOOK_REQUESTED_EVENT, data: {} })
    return new WorkflowResponse(rule)
  }
)
