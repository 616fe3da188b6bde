import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { deleteUnitStep } from "./steps/delete-unit"

/** Deletes a unit. */
export const deleteUnitWorkflow = createWorkflow(
  "mipos-delete-unit",
  (input: { id: string }) => new WorkflowResponse(deleteUnitStep(input))
)
