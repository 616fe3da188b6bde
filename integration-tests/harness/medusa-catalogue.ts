import { adminOf, plain } from "./outbound"
import type { ConnectedStore } from "./connected-store"

/** An item as mipOS should be told of it, made from nothing but Medusa's own admin API. */
export interface ExpectedItem {
  inventoryItemId: string
  sku: string | null
  name: string
  /** Short name, as the tests' units and the demo's items both have it. */
  unit: string
  supplier: { external_id: string; name: string }
  cost: string
  stock: string
}

interface InventoryItem {
  id: string
  sku: string | null
  title: string | null
  unit_of_measure: string | null
  metadata: { cost?: string } | null
  location_levels: Array<{ location_id: string; stocked_quantity: number }>
}

interface Product {
  id: string
  title: string
  vendor: { id: string; name: string } | null
  variants: Array<{
    id: string
    title: string
    manage_inventory: boolean
    inventory_items: Array<{ inventory_item_id: string; required_quantity: number }> | null
  }>
}

/** What the tests' connection falls back to. */
const DEFAULT_UNIT = "un"
const DEFAULT_COST = "1"
const DEFAULT_SUPPLIER = { external_id: "general", name: "Proveedor general" }

export const readInventoryItems = async (
  connected: Pick<ConnectedStore, "store">
): Promise<InventoryItem[]> =>
  (
    await adminOf(connected).get<{ inventory_items: InventoryItem[] }>(
      "/admin/inventory-items?limit=1000&fields=id,sku,title,unit_of_measure,metadata,*location_levels"
    )
  ).inventory_items

export const readProducts = async (connected: Pick<ConnectedStore, "store">): Promise<Product[]> =>
  (
    await adminOf(connected).get<{ products: Product[] }>(
      "/admin/products?limit=1000&fields=id,title,vendor.*,variants.id,variants.title," +
        "variants.manage_inventory,variants.inventory_items.inventory_item_id," +
        "variants.inventory_items.required_quantity"
    )
  ).products

/** What has to stand at mipOS for one shop, ordered by inventory item. */
export const expectedItems = async (
  connected: ConnectedStore,
  link: number
): Promise<ExpectedItem[]> => {
  const [items, products] = [await readInventoryItems(connected), await readProducts(connected)]
  const locationId = connected.links[link]?.stock_location_id
  const variants = products.flatMap((product) =>
    product.variants.map((variant) => ({ ...variant, product }))
  )
  return items
    .flatMap((item): ExpectedItem[] => {
      const level = item.location_levels.find(({ location_id }) => location_id === locationId)
      const users = variants.filter((variant) =>
        variant.inventory_items?.some(({ inventory_item_id }) => inventory_item_id === item.id)
      )
      if (
        !level ||
        (users.length > 0 && users.every(({ manage_inventory }) => !manage_inventory))
      ) {
        return []
      }
      const own = users.find(
        ({ inventory_items: parts, manage_inventory }) =>
          manage_inventory && parts?.length === 1 && parts[0]?.required_quantity === 1
      )
      const names = [own?.product.title, own?.title === "Default variant" ? null : own?.title]
      const vendor = own?.product.vendor
      return [
        {
          inventoryItemId: item.id,
          sku: item.sku,
          name: own ? names.filter(Boolean).join(" - ") : (item.title ?? item.sku ?? ""),
          unit: item.unit_of_measure ?? DEFAULT_UNIT,
          supplier: vendor ? { external_id: vendor.id, name: vendor.name } : DEFAULT_SUPPLIER,
          cost: plain(item.metadata?.cost ?? DEFAULT_COST),
          stock: plain(level.stocked_quantity),
        },
      ]
    })
    .sort((left, right) => (left.inventoryItemId < right.inventoryItemId ? -1 : 1))
}
