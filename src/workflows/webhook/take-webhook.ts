import type { MedusaContainer } from "@medusajs/framework/types"
import { MIPOS_MODULE } from "../../modules/mipos"
import type MiposModuleService from "../../modules/mipos/service"
import {
  QueueFullError,
  refuse,
  type GenuineWebhook,
  type WebhookResult,
} from "../../modules/mipos/webhook"
import { applyWebhook } from "./apply-webhook"

/**
 * Checks a webhook and applies it; the result says what to answer. Everything that refuses a stranger
 * comes before the queue, so that only genuine webhooks wait in it.
 *
 * The route calls this itself, and not through a workflow, which all other routes do: there is one step
 * and nothing to compensate, since a transaction does it all or nothing; and the workflow engine reads
 * and serializes more for each run than applying a webhook costs.
 */
export const takeWebhook = async (
  container: MedusaContainer,
  received: { signature: string | undefined; body: Uint8Array }
): Promise<WebhookResult> => {
  const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
  const read = await mipos.readWebhook(received)
  const result: WebhookResult =
    "refusal" in read
      ? { outcome: "refused", refusal: read.refusal }
      : await mipos.webhooksUnderWay.run(read.webhook.dedupeKey, () =>
          applyInTurn(container, mipos, read.webhook)
        )
  if (result.outcome === "refused") {
    await mipos.countRefusal(result.refusal)
  }
  return result
}

const applyInTurn = async (
  container: MedusaContainer,
  mipos: MiposModuleService,
  webhook: GenuineWebhook
): Promise<WebhookResult> => {
  const position = JSON.stringify([webhook.storeLinkId, webhook.stockUpdate.externalId])
  try {
    return await mipos.webhookQueue.run(position, () =>
      applyWebhook(container, mipos.database, webhook)
    )
  } catch (error) {
    if (error instanceof QueueFullError) {
      return {
        outcome: "refused",
        refusal: {
          ...refuse(
            503,
            "too_many",
            "Medusa has more stock movements to take than it can right now. Nothing was changed. Send this one again in a few seconds."
          ),
          retryAfterSeconds: 5,
        },
      }
    }
    throw error
  }
}
