import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { deleteConnectionStep } from "./steps/delete-connection"

/** Removes the connection; nothing is sent or received from then on. */
export const deleteConnectionWorkflow = createWorkflow(
  "mipos-delete-connection",
  () => new WorkflowResponse(deleteConnectionStep())
)
