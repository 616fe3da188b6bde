import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { testWebhookStep } from "./steps/test-webhook"

/** Sends a webhook to this store as mipOS would, to see whether it arrives. */
export const testWebhookWorkflow = createWorkflow(
  "mipos-test-webhook",
  () => new WorkflowResponse(testWebhookStep())
)
