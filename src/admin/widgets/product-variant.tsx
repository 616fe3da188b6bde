import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminProductVariant, DetailWidgetProps } from "@medusajs/framework/types"
import { PositionsWidget } from "../components/widgets/positions-widget"

/** On a variant's page: does its stock agree with mipOS, location by location? */
const ProductVariantWidget = ({ data }: DetailWidgetProps<AdminProductVariant>) => (
  <PositionsWidget key={data.id} filter={{ variant_id: data.id }} name={data.sku ?? data.title ?? data.id} />
)

export const config = defineWidgetConfig({
  id: "mipos:product-variant",
  zone: "product_variant.details.side.after",
})

export default ProductVariantWidget
