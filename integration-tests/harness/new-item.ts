import type { ItemResponse } from "../../src/types/admin-api"
import type { ConnectedStore } from "./connected-store"
import { adminOf, rowsOf, fieldsOf, syncRequests } from "./outbound"

/** Makes an inventory item of Medusa's own, stocked in the first shop, and returns its id. */
export const newInventoryItem = async (
  connected: ConnectedStore,
  fields: { sku?: string; title: string; unit_of_measure?: string }
): Promise<string> => {
  const { inventory_item: made } = await adminOf(connected).post<{
    inventory_item: { id: string }
  }>("/admin/inventory-items", {
    ...fields,
    location_levels: [
      { location_id: connected.links[0]?.stock_location_id, stocked_quantity: 6.5 },
    ],
  })
  return made.id
}

/** What the plugin's API says of an item. */
export const readItem = async (connected: ConnectedStore, id: string): Promise<ItemResponse> =>
  (await adminOf(connected).get<{ item: ItemResponse }>(`/admin/mipos/items/${id}`)).item

/** An item as the first shop was told of it, with the unit and supplier of the same request. */
export interface SentItem {
  item: Record<string, unknown>
  supplier: Record<string, unknown> | undefined
  consumptionUnit: Record<string, unknown> | undefined
}

/** The last time that the first shop was told of an item; undefined while it was not since then. */
export const lastSent = (
  connected: ConnectedStore,
  externalId: string,
  sinceId = 0
): SentItem | undefined =>
  syncRequests(connected.simulator, sinceId)
    .filter(({ entry }) => entry.path.includes("/store-centro/"))
    .flatMap(({ entry, items }) =>
      items
        .filter((item) => item["external_id"] === externalId)
        .map((item) => ({
          item,
          supplier: named(entry.body, "suppliers", item["supplier_external_id"]),
          consumptionUnit: named(entry.body, "units", item["consumption_unit_external_id"]),
        }))
    )
    .at(-1)

const named = (
  body: unknown,
  list: "units" | "suppliers",
  externalId: unknown
): Record<string, unknown> | undefined =>
  rowsOf(fieldsOf(body)[list]).find((row) => row["external_id"] === externalId)
