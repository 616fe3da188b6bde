import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { withHints } from "../with-hints"
import { ITEM_FIELDS } from "./item-fields"

/** One item by its inventory item. @throws MedusaError NOT_FOUND */
export const readItem = async (
  container: MedusaContainer,
  inventoryItemId: string
): Promise<object> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "mipos_item",
    fields: ITEM_FIELDS,
    filters: { inventory_item_id: inventoryItemId },
  })
  const [item] = data
  if (!item) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `The inventory item ${inventoryItemId} has not been mapped yet; the next sync does it.`
    )
  }
  return {
    ...item,
    problems: withHints(item.problems, { inventoryItemId: item.inventory_item_id }),
  }
}
