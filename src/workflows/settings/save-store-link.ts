import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { saveStoreLinkStep, type SaveStoreLinkInput } from "./steps/save-store-link"

/** Ties a stock location to a mipOS store. */
export const saveStoreLinkWorkflow = createWorkflow(
  "mipos-save-store-link",
  (input: SaveStoreLinkInput) => new WorkflowResponse(saveStoreLinkStep(input))
)
