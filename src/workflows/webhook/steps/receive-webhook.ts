import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import pLimit from "p-limit"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"
import { applyWebhook, type WebhookResult } from "../apply-webhook"

export interface ReceiveWebhookInput {
  /** The header X-Signature-Request, if there was one. */
  signature: string | undefined
  /** The raw body, base64: a workflow's input has to be plain data. */
  body: string
}

/**
 * How many webhooks are applied at once in this process. Each takes up to two of the pool's
 * connections (the lock's and the transaction's), and the pool's default is ten: more at a time would
 * wait for one another.
 */
const limit = pLimit(4)

/** Checks a webhook and applies it; the result says what to answer. It throws nothing on purpose. */
export const receiveWebhookStep = createStep(
  "mipos-receive-webhook",
  async (input: ReceiveWebhookInput, { container }): Promise<StepResponse<WebhookResult>> => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    const result = await limit(async (): Promise<WebhookResult> => {
      const read = await mipos.readWebhook({
        signature: input.signature,
        body: Buffer.from(input.body, "base64"),
      })
      return "refusal" in read
        ? { outcome: "refused", refusal: read.refusal }
        : applyWebhook(container, mipos.database, read.webhook)
    })
    if (result.outcome === "refused") {
      await mipos.countRefusal(result.refusal)
    }
    return new StepResponse(result)
  }
)
