import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { receiveWebhookStep, type ReceiveWebhookInput } from "./steps/receive-webhook"

/**
 * Receives a Type 3 webhook: signature, freshness, ledger and stock. For developers who get webhooks
 * another way; the route does without the workflow engine (see `take-webhook`).
 */
export const receiveWebhookWorkflow = createWorkflow(
  "mipos-receive-webhook",
  (input: ReceiveWebhookInput) => new WorkflowResponse(receiveWebhookStep(input))
)
