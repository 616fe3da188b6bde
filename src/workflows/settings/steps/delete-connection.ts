import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"

/** Removes the connection with its secrets and its token. Links, items and the ledger stay. */
export const deleteConnectionStep = createStep(
  "mipos-delete-connection",
  async (_: unknown, { container }) => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    const connections = await mipos.listMiposConnections()
    const ids = connections.map((connection) => connection.id)
    await mipos.deleteMiposAccessTokens({ connection_id: ids })
    await mipos.deleteMiposConnections(ids)
    mipos.settingsChanged()
    return new StepResponse({ ids }, connections)
  },
  async (connections, { container }) => {
    if (connections && connections.length > 0) {
      const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
      await mipos.createMiposConnections(connections)
      mipos.settingsChanged()
    }
  }
)
