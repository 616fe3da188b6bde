import type { MedusaContainer } from "@medusajs/framework/types"
import { MIPOS_MODULE } from "../../../../modules/mipos"
import type MiposModuleService from "../../../../modules/mipos/service"
import type { ConnectionResponse } from "../../../../types/admin-api"
import { toConnectionResponse } from "./connection-response"

/** The store's connection without its secrets; null while there is none. */
export const readConnectionResponse = async (
  container: MedusaContainer
): Promise<ConnectionResponse | null> => {
  const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
  const [connection] = await mipos.listMiposConnections({}, { take: 1 })
  return connection ? toConnectionResponse(connection, mipos.suggestedWebhookUrl()) : null
}
