import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { MIPOS_MODULE } from "../../modules/mipos"
import type { ResolveVendorSuppliers } from "../../modules/mipos/engine/prepare-batch"
import type { SupplierRecord } from "../../modules/mipos/mapping"
import type MiposModuleService from "../../modules/mipos/service"

/**
 * Finds the suppliers of products' vendors through the store's own link between the two, as the
 * `vendor` option names it. A store without one has none, and every item falls back to the default.
 */
export const createVendorSuppliers = (container: MedusaContainer): ResolveVendorSuppliers => {
  const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
  const { vendor } = mipos.options
  if (!vendor) {
    return () => Promise.resolve(new Map())
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  return async (productIds) => {
    if (productIds.length === 0) {
      return new Map()
    }
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
    const found = new Map<string, SupplierRecord>()
    for (const [productId, { vendorId }] of vendorOf) {
      const supplier = suppliers.get(vendorId)
      if (supplier) {
        found.set(productId, supplier)
      }
    }
    return found
  }
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined

const textOf = (value: unknown): string | null => {
  const text = typeof value === "number" ? String(value) : value
  return typeof text === "string" && text.trim() !== "" ? text.trim() : null
}
