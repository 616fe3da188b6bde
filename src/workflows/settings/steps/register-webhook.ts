import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MiposError } from "../../../modules/mipos/client"
import { findHint } from "../../../modules/mipos/hints"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"

/** Registers the webhook's URL with mipOS, and keeps it: mipOS signs the URL as it was registered. */
export const registerWebhookStep = createStep(
  "mipos-register-webhook",
  async (_: unknown, { container }) => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    const settings = await mipos.assertReadyToSend()
    const [connection] = await mipos.listMiposConnections({ id: settings.id })
    const url = connection?.webhook_url ?? mipos.suggestedWebhookUrl()
    if (!url) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "Set the webhook URL first: the address at which mipOS reaches this store.",
        "webhook_url_missing"
      )
    }
    try {
      await mipos.clientFor(settings).manageWebhook({ type: "3", url })
    } catch (error) {
      if (error instanceof MiposError) {
        const advice = findHint([error.message])?.what_to_do
        throw new MedusaError(
          MedusaError.Types.NOT_ALLOWED,
          [error.message, advice].filter(Boolean).join(" ")
        )
      }
      throw error
    }
    await mipos.updateMiposConnections({
      id: settings.id,
      webhook_url: url,
      registered_webhook_url: url,
      webhook_registered_at: new Date(),
    })
    mipos.settingsChanged()
    return new StepResponse({ url })
  }
)
