import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import { tryWebhook } from "../../../modules/mipos/engine/try-webhook"
import type MiposModuleService from "../../../modules/mipos/service"
import type { WebhookTestResponse } from "../../../types/admin-api"

/** Sends a webhook that changes nothing, and says in words how that went. */
export const testWebhookStep = createStep(
  "mipos-test-webhook",
  async (_: unknown, { container }): Promise<StepResponse<WebhookTestResponse>> => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    return new StepResponse(await tryWebhook(await mipos.settings(), () => new Date()))
  }
)
