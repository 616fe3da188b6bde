import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { deleteStoreLinkStep } from "./steps/delete-store-link"

/** Unties a stock location from its mipOS store. */
export const deleteStoreLinkWorkflow = createWorkflow(
  "mipos-delete-store-link",
  (input: { id: string }) => new WorkflowResponse(deleteStoreLinkStep(input))
)
