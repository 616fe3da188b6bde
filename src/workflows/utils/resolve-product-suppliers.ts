import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { MIPOS_MODULE } from "../../modules/mipos"
import type { ResolveProductSuppliers } from "../../modules/mipos/engine/prepare-batch"
import type { ProductSuppliers, SupplierRecord } from "../../modules/mipos/mapping"
import type MiposModuleService from "../../modules/mipos/service"
import { readLinkedSuppliers } from "./linked-suppliers"
import { fieldOf, textOf } from "./unknown-fields"

/**
 * Finds whom products are bought from: their vendors, through the store's own link as the `vendor`
 * option names it, and the suppliers linked to them by hand.
 */
export const createProductSuppliers =
  (container: MedusaContainer): ResolveProductSuppliers =>
  async (productIds) => {
    if (productIds.length === 0) {
      return new Map()
    }
    const vendors = await readVendorSuppliers(container, productIds)
    const linked = await readLinkedSuppliers(container, { product_id: [...productIds] })
    return new Map(
      productIds.map((id): [string, ProductSuppliers] => [
        id,
        { vendor: vendors.get(id) ?? null, linkedId: linked.get(id) ?? null },
      ])
    )
  }

/** The suppliers of products' vendors, by product; none in a store without the `vendor` option. */
const readVendorSuppliers = async (
  container: MedusaContainer,
  productIds: readonly string[]
): Promise<Map<string, SupplierRecord>> => {
  const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
  const { vendor } = mipos.options
  const found = new Map<string, SupplierRecord>()
  if (!vendor) {
    return found
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: ["id", `${vendor.entity}.${vendor.id}`, `${vendor.entity}.${vendor.name}`],
    filters: { id: [...productIds] },
  })
  const products: unknown[] = data
  const vendorOf = new Map<string, { vendorId: string; name: string }>()
  for (const product of products) {
    const productId = fieldOf(product, "id")
    const linked = fieldOf(product, vendor.entity)
    // A product may be linked to several; the first is the one it is bought from.
    const entity: unknown = Array.isArray(linked) ? linked[0] : linked
    const vendorId = textOf(fieldOf(entity, vendor.id))
    const name = textOf(fieldOf(entity, vendor.name))
    if (typeof productId === "string" && vendorId && name) {
      vendorOf.set(productId, { vendorId, name })
    }
  }
  const suppliers = await mipos.keepVendorSuppliers([...vendorOf.values()])
  for (const [productId, { vendorId }] of vendorOf) {
    const supplier = suppliers.get(vendorId)
    if (supplier) {
      found.set(productId, supplier)
    }
  }
  return found
}
