import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type { FeedEntry } from "../../../modules/mipos/engine/link-notice"
import type MiposModuleService from "../../../modules/mipos/service"
import { attempt } from "../attempt"

/** Tells the admin's feed of links that stopped, or go on: once each, over all processes. */
export const notifyOfLinksStep = createStep(
  "mipos-notify-of-links",
  async (_: unknown, { container }) => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    const told = await attempt(container, "the admin could not be told of a link", () =>
      mipos.tellOfLinks(
        (linkId) => readName(container, linkId),
        (entry) => notify(container, entry)
      )
    )
    return new StepResponse(told ?? 0)
  }
)

const readName = async (container: MedusaContainer, linkId: string): Promise<string> => {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "mipos_store_link",
    fields: ["store_id", "stock_location.name"],
    filters: { id: linkId },
  })
  return data[0]?.stock_location?.name ?? data[0]?.store_id ?? linkId
}

let isMissedFeedLogged = false

const notify = async (container: MedusaContainer, entry: FeedEntry): Promise<void> => {
  const { key, ...data } = entry
  const notifications = container.resolve(Modules.NOTIFICATION, { allowUnregistered: true })
  try {
    if (!notifications) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no notification module.")
    }
    await notifications.createNotifications({
      to: "",
      channel: "feed",
      template: "admin-ui",
      data,
      idempotency_key: key,
    })
  } catch (error) {
    if (!isNotFound(error)) {
      throw error
    }
    // A store without a provider for the feed gets it in its log.
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.warn(`${data.title}. ${data.description}`)
    if (!isMissedFeedLogged) {
      isMissedFeedLogged = true
      logger.warn(`mipos: the admin's feed shows no notifications. ${error.message}`)
    }
  }
}

const isNotFound = (error: unknown): error is Error =>
  error instanceof Error && Reflect.get(error, "type") === MedusaError.Types.NOT_FOUND
