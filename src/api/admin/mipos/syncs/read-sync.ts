import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { SyncResponse } from "../../../../types/admin-api"
import { SYNC_FIELDS } from "./sync-fields"

/** One run by its id. @throws MedusaError NOT_FOUND */
export const readSync = async (container: MedusaContainer, id: string): Promise<SyncResponse> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "mipos_sync",
    fields: SYNC_FIELDS,
    filters: { id },
  })
  const [sync] = data
  if (!sync) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no sync ${id}.`)
  }
  return sync
}
