import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { pushStockStep } from "../push/steps/push-stock"
import { findFailedMovementStep } from "./steps/find-failed-movement"
import { releasePositionStep } from "./steps/release-position"

/** Tries the position of a failed movement again. */
export const retryMovementWorkflow = createWorkflow(
  "mipos-retry-movement",
  (input: { id: string }) => {
    const position = findFailedMovementStep(input)
    const released = releasePositionStep(position)
    return new WorkflowResponse(pushStockStep(released))
  }
)
