import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { resolvePositionStep, type ResolvePositionInput } from "./steps/resolve-position"

/** Resolves a drift: Medusa's number, or mipOS'. */
export const resolvePositionWorkflow = createWorkflow(
  "mipos-resolve-position",
  (input: ResolvePositionInput) => new WorkflowResponse(resolvePositionStep(input))
)
