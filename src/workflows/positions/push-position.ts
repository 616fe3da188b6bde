import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { pushStockStep } from "../push/steps/push-stock"
import { releasePositionStep } from "./steps/release-position"

/** Sends one position now, whatever made it wait. */
export const pushPositionWorkflow = createWorkflow(
  "mipos-push-position",
  (input: { id: string }) => {
    const released = releasePositionStep(input)
    return new WorkflowResponse(pushStockStep(released))
  }
)
