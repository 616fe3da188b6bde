import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { ProductSupplierResponse } from "../../../../types/admin-api"
import { SUPPLIER_FIELDS } from "../suppliers/supplier-fields"

/** The supplier that a person linked to a product, if any. @throws MedusaError NOT_FOUND */
export const readProductSupplier = async (
  container: MedusaContainer,
  productId: string
): Promise<ProductSupplierResponse> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: ["id", ...SUPPLIER_FIELDS.map((field) => `mipos_supplier.${field}`)],
    filters: { id: productId },
  })
  const [product] = data
  if (!product) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no product ${productId}.`)
  }
  return { product_id: product.id, supplier: product.mipos_supplier ?? null }
}
