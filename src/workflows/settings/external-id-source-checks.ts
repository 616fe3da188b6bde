import { MedusaError } from "@medusajs/framework/utils"
import type { ExternalIdSource } from "../../modules/mipos/mapping"
import type MiposModuleService from "../../modules/mipos/service"

/** The code of the error that asks for `confirm_external_id_source`. */
const UNCONFIRMED = "external_id_source_unconfirmed"

/**
 * Once items were sent, another source makes two kinds of ids in one store: those that mipOS knows stay.
 * That is fine if it is meant. @throws MedusaError NOT_ALLOWED with a code of its own.
 */
export const assertExternalIdSourceConfirmed = async (
  mipos: MiposModuleService,
  source: ExternalIdSource
): Promise<void> => {
  const sent = await mipos.countSentItems()
  if (sent > 0) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `mipOS knows ${sent === 1 ? "1 item" : `${sent} items`} by the external ids of now, and they keep them; only items that are not sent yet would follow 'external_id_source' ${source}. GET /admin/mipos/connection/external-id-source?source=${source} shows what would change. To go on, set 'confirm_external_id_source' to true.`,
      UNCONFIRMED
    )
  }
}

/** Whether an error of the workflow asks for a confirmation. It comes out of it as a plain object. */
export const needsConfirmation = (error: unknown): error is { code: string; message: string } =>
  typeof error === "object" &&
  error !== null &&
  Reflect.get(error, "code") === UNCONFIRMED &&
  typeof Reflect.get(error, "message") === "string"
