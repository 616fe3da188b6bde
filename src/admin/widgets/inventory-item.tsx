import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { DetailWidgetProps, AdminInventoryItem } from "@medusajs/framework/types"
import { PositionsWidget } from "../components/widgets/positions-widget"

/** On an inventory item's page: does its stock agree with mipOS, location by location? */
const InventoryItemWidget = ({ data }: DetailWidgetProps<AdminInventoryItem>) => (
  <PositionsWidget key={data.id}
    filter={{ inventory_item_id: data.id }}
    name={data.sku ?? data.title ?? data.id}
  />
)

export const config = defineWidgetConfig({
  id: "mipos:inventory-item",
  zone: "inventory_item.details.side.after",
})

export default InventoryItemWidget
