import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { saveItemStep, type SaveItemInput } from "./steps/save-item"

/** Sets what a person decided for one item, and has it sent anew. */
export const saveItemWorkflow = createWorkflow(
  "mipos-save-item",
  (input: SaveItemInput) => new WorkflowResponse(saveItemStep(input))
)
