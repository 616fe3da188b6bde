import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { noteMembershipChangeStep } from "./steps/note-membership-change"

/** Has the inclusion rules looked at again with the next tick, if there are any. */
export const noteMembershipChangeWorkflow = createWorkflow(
  "mipos-note-membership-change",
  () => new WorkflowResponse(noteMembershipChangeStep())
)
