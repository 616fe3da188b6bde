import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { InclusionRuleRequest } from "../../types/admin-api"
import { noteCatalogueChangeStep } from "../sync/steps/note-catalogue-change"
import { createInclusionRuleStep } from "./steps/create-inclusion-rule"
import { refreshInclusionStep } from "./steps/refresh-inclusion"
import { LOOK_REQUESTED_EVENT } from "../upkeep/look-soon"

/** Lets the items of a sales channel, collection or category cross, or keeps them from it. */
export const createInclusionRuleWorkflow = createWorkflow(
  "mipos-create-inclusion-rule",
  (input: InclusionRuleRequest) => {
    const rule = createInclusionRuleStep(input)
    refreshInclusionStep()
    // What comes in may never have been sent.
    noteCatalogueChangeStep()
    emitEventStep({ eventName: LOOK_REQUESTED_EVENT, data: {} })
    return new WorkflowResponse(rule)
  }
)
