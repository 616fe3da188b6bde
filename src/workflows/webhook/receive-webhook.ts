import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { receiveWebhookStep, type ReceiveWebhookInput } from "./steps/receive-webhook"

/** Receives a Type 3 webhook: signature, freshness, ledger and stock. */
export const receiveWebhookWorkflow = createWorkflow(
  "mipos-receive-webhook",
  (input: ReceiveWebhookInput) => new WorkflowResponse(receiveWebhookStep(input))
)
