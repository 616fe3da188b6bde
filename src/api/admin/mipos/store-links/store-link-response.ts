import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { hintOfPause } from "../../../../modules/mipos/hints"
import type { StoreLinkResponse } from "../../../../types/admin-api"

const FIELDS = [
  "id",
  "stock_location_id",
  "store_id",
  "pos_store_id",
  "inventory_system_id",
  "user_id_tps",
  "enabled",
  "paused_until",
  "pause_cause",
  "pause_reason",
  "created_at",
  "updated_at",
  "stock_location.name",
]

/** Store links with the names of their locations. */
export const listStoreLinkResponses = async (
  container: MedusaContainer,
  filters: { id?: string },
  pagination?: { skip: number; take?: number; order?: Record<string, string> }
): Promise<{ links: StoreLinkResponse[]; count: number }> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata } = await query.graph({
    entity: "mipos_store_link",
    fields: FIELDS,
    filters,
    pagination: { skip: 0, order: { created_at: "ASC" }, ...pagination },
  })
  return {
    links: data.map(({ stock_location, pause_cause: cause, ...link }) => ({
      ...link,
      hint: hintOfPause(cause, link.pause_reason, { storeLinkId: link.id }),
      stock_location_name: stock_location?.name ?? null,
    })),
    count: metadata?.count ?? data.length,
  }
}

/** @throws MedusaError NOT_FOUND */
export const readStoreLinkResponse = async (
  container: MedusaContainer,
  id: string
): Promise<StoreLinkResponse> => {
  const { links } = await listStoreLinkResponses(container, { id }, { skip: 0, take: 1 })
  if (!links[0]) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no store link ${id}.`)
  }
  return links[0]
}
