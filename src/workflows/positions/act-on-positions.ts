import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { actOnPositionsStep, type ActOnPositionsInput } from "./steps/act-on-positions"

/** Does one thing with many positions, each by the workflow that does it with one. */
export const actOnPositionsWorkflow = createWorkflow(
  "mipos-act-on-positions",
  (input: ActOnPositionsInput) => new WorkflowResponse(actOnPositionsStep(input))
)
