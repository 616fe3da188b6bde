import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { MIPOS_MODULE } from "../../../../modules/mipos"
import type { ItemFilters, ItemOrder } from "../../../../modules/mipos/database/item-list"
import type MiposModuleService from "../../../../modules/mipos/service"
import type { ItemResponse } from "../../../../types/admin-api"
import { createProductSuppliers } from "../../../../workflows/utils/resolve-product-suppliers"
import { withHints } from "../with-hints"

/** A page of the items that were mapped so far, also of those that cannot be sent. */
export const readItems = async (
  container: MedusaContainer,
  filters: ItemFilters,
  order: ItemOrder,
  page: { limit: number; offset: number }
): Promise<{ items: ItemResponse[]; count: number }> => {
  const { lists } = container.resolve<MiposModuleService>(MIPOS_MODULE)
  const { items, count } = await lists.items(
    filters,
    order,
    page,
    createProductSuppliers(container)
  )
  return {
    items: items.map((item) => ({
      ...item,
      problems: withHints(item.problems, { inventoryItemId: item.inventory_item_id }),
    })),
    count,
  }
}

/** One item by its inventory item. @throws MedusaError NOT_FOUND */
export const readItem = async (
  container: MedusaContainer,
  inventoryItemId: string
): Promise<ItemResponse> => {
  const { items } = await readItems(container, { inventory_item_id: [inventoryItemId] }, "name", {
    limit: 1,
    offset: 0,
  })
  const [item] = items
  if (!item) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `The inventory item ${inventoryItemId} has not been mapped yet; the next sync does it.`
    )
  }
  return item
}
