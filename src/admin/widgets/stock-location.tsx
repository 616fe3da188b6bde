import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminStockLocation, DetailWidgetProps } from "@medusajs/framework/types"
import { LocationWidget } from "../components/widgets/location-widget"

/** On a stock location's page: which mipOS store is it, and does the link work? */
const StockLocationWidget = ({ data }: DetailWidgetProps<AdminStockLocation>) => (
  <LocationWidget locationId={data.id} />
)

export const config = defineWidgetConfig({
  id: "mipos:stock-location",
  zone: "location.details.side.after",
})

export default StockLocationWidget
