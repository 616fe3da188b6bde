import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { createUnitStep, type CreateUnitInput } from "./steps/create-unit"

/** Creates a unit that items may refer to. */
export const createUnitWorkflow = createWorkflow(
  "mipos-create-unit",
  (input: CreateUnitInput) => new WorkflowResponse(createUnitStep(input))
)
