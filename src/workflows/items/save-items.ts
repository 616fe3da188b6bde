import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { saveItemsStep, type SaveItemsInput } from "./steps/save-items"

/** Sets the same for many items, all or none, and has them sent anew. */
export const saveItemsWorkflow = createWorkflow(
  "mipos-save-items",
  (input: SaveItemsInput) => new WorkflowResponse(saveItemsStep(input))
)
