import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { PushFilter } from "../../modules/mipos/engine/push-engine"
import { pushStockStep } from "./steps/push-stock"

/** Sends what Medusa's stock moved since both sides agreed: everywhere, or where a hint points. */
export const pushStockWorkflow = createWorkflow("mipos-push-stock", (input: PushFilter) => {
  return new WorkflowResponse(pushStockStep(input))
})
