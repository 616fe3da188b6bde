import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { registerWebhookStep } from "./steps/register-webhook"

/** Tells mipOS where to deliver its Type 3 webhook. */
export const registerWebhookWorkflow = createWorkflow(
  "mipos-register-webhook",
  () => new WorkflowResponse(registerWebhookStep())
)
