import type { ActiveStoreLink } from "../database/store-link-table"
import type { ConnectionSettings } from "../settings/connection-settings"

/** Where a store link's calls go: its own account ids, else the connection's. */
export interface LinkTarget {
  linkId: string
  storeId: string
  userIdTps: string
  inventorySystemId: string
}

/** Null when neither the link nor the connection says whose inventory system it is. */
export const linkTarget = (
  link: Pick<ActiveStoreLink, "id" | "storeId" | "userIdTps" | "inventorySystemId">,
  settings: Pick<ConnectionSettings, "userIdTps" | "inventorySystemId">
): LinkTarget | null => {
  const userIdTps = link.userIdTps ?? settings.userIdTps
  const inventorySystemId = link.inventorySystemId ?? settings.inventorySystemId
  return userIdTps && inventorySystemId
    ? { linkId: link.id, storeId: link.storeId, userIdTps, inventorySystemId }
    : null
}
