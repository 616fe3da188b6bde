import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminProduct, DetailWidgetProps } from "@medusajs/framework/types"
import { PositionsWidget } from "../components/widgets/positions-widget"
import { SupplierRow } from "../components/widgets/supplier-row"

/** On a product's page: does the stock of its variants agree with mipOS, and who supplies it? */
const ProductWidget = ({ data }: DetailWidgetProps<AdminProduct>) => (
  <PositionsWidget key={data.id} filter={{ product_id: data.id }} name={data.title} hasVariants>
    <SupplierRow productId={data.id} />
  </PositionsWidget>
)

export const config = defineWidgetConfig({
  id: "mipos:product",
  zone: "product.details.side.after",
})

export default ProductWidget
