import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { updateUnitStep, type UpdateUnitInput } from "./steps/update-unit"

/** Changes a unit. */
export const updateUnitWorkflow = createWorkflow(
  "mipos-update-unit",
  (input: UpdateUnitInput) => new WorkflowResponse(updateUnitStep(input))
)
