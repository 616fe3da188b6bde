import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { WebhookResult } from "../../../modules/mipos/webhook"
import { takeWebhook } from "../take-webhook"

export interface ReceiveWebhookInput {
  /** The header X-Signature-Request, if there was one. */
  signature: string | undefined
  /** The raw body, base64: a workflow's input has to be plain data. */
  body: string
}

/** Checks a webhook and applies it; the result says what to answer. It throws nothing on purpose. */
export const receiveWebhookStep = createStep(
  "mipos-receive-webhook",
  async (input: ReceiveWebhookInput, { container }): Promise<StepResponse<WebhookResult>> =>
    new StepResponse(
      await takeWebhook(container, {
        signature: input.signature,
        body: Buffer.from(input.body, "base64"),
      })
    )
)
