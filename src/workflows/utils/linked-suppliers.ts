import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import productSupplierLink from "../../links/product-supplier"
import { textOf, fieldOf } from "./unknown-fields"

/**
 * The suppliers that are linked to products by hand.
 *
 * @returns suppliers' ids by product id; a product without one is not among them.
 */
export const readLinkedSuppliers = async (
  container: MedusaContainer,
  filters: { product_id: string[] } | { mipos_supplier_id: string }
): Promise<Map<string, string>> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: productSupplierLink.entryPoint,
    fields: ["product_id", "mipos_supplier_id"],
    filters,
  })
  const links: unknown[] = data
  const found = new Map<string, string>()
  for (const link of links) {
    const productId = textOf(fieldOf(link, "product_id"))
    const supplierId = textOf(fieldOf(link, "mipos_supplier_id"))
    if (productId && supplierId) {
      found.set(productId, supplierId)
    }
  }
  return found
}
