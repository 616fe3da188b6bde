import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { cancelSyncStep } from "./steps/cancel-sync"

/** Ends a sync run after the batch it is at. */
export const cancelSyncWorkflow = createWorkflow(
  "mipos-cancel-sync",
  (input: { id: string }) => new WorkflowResponse(cancelSyncStep(input))
)
