import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"

/** Removes the connection with its secrets and its token. Links, items and the ledger stay. */
export const deleteConnectionStep = createStep(
  "mipos-delete-connection",
  async (_: void, { container }) => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    const connections = await mipos.listConnections()
    const ids = connections.map((connection) => connection.id)
    await mipos.deleteAccessTokens({ connection_id: ids })
    await mipos.deleteConnections(ids)
    return new StepResponse({ ids }, connections)
  },
  async (connections, { container }) => {
    if (connections && connections.length > 0) {
      await container.resolve<MiposModuleService>(MIPOS_MODULE).createConnections(connections)
    }
  }
)
