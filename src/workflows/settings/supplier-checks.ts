import type { InferTypeOf, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { Supplier } from "../../modules/mipos/models"
import type MiposModuleService from "../../modules/mipos/service"
import { readLinkedSuppliers } from "../utils/linked-suppliers"

/** The supplier that a path names. @throws MedusaError NOT_FOUND */
export const findSupplier = async (
  mipos: MiposModuleService,
  id: string
): Promise<InferTypeOf<typeof Supplier>> => {
  const [supplier] = await mipos.listMiposSuppliers({ id }, { take: 1 })
  if (!supplier) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no supplier ${id}.`)
  }
  return supplier
}

/** Checks that a field of a request names a supplier that exists. @throws MedusaError INVALID_DATA */
export const assertSupplierExists = async (
  mipos: MiposModuleService,
  field: string,
  id: string | null | undefined
): Promise<void> => {
  if (id && (await mipos.listMiposSuppliers({ id }, { take: 1 })).length === 0) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `'${field}' must be the id of a supplier. There is no supplier ${id}.`
    )
  }
}

/** The database would refuse it too, in words that help nobody. @throws MedusaError NOT_ALLOWED */
export const assertSupplierExternalIdFree = async (
  mipos: MiposModuleService,
  externalId: string | undefined,
  ownId?: string
): Promise<void> => {
  if (externalId === undefined) {
    return
  }
  const [holder] = await mipos.listMiposSuppliers({ external_id: externalId }, { take: 1 })
  if (holder && holder.id !== ownId) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `The supplier "${holder.name}" has the external id ${externalId} already. Choose another.`,
      "supplier_external_id_taken"
    )
  }
}

/** Items that were given this supplier would silently get another. @throws MedusaError NOT_ALLOWED */
export const assertSupplierUnused = async (
  mipos: MiposModuleService,
  supplier: InferTypeOf<typeof Supplier>
): Promise<void> => {
  const [settings] = await mipos.listMiposConnections(
    { default_supplier_id: supplier.id },
    { take: 1 }
  )
  if (settings) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `"${supplier.name}" is the default supplier. Choose another default first.`,
      "supplier_is_default"
    )
  }
  const [items, count] = await mipos.listAndCountMiposItems(
    { supplier_id: supplier.id },
    { take: 1 }
  )
  if (items[0]) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      count === 1
        ? `"${supplier.name}" is set for the item "${items[0].name}". Give it another supplier first.`
        : `"${supplier.name}" is set for ${count} items, "${items[0].name}" among them. Give them another supplier first.`,
      "supplier_in_use"
    )
  }
}

/** Products that are linked to this supplier would silently get another. @throws MedusaError NOT_ALLOWED */
export const assertSupplierUnlinked = async (
  container: MedusaContainer,
  supplier: InferTypeOf<typeof Supplier>
): Promise<void> => {
  const linked = await readLinkedSuppliers(container, { mipos_supplier_id: supplier.id })
  if (linked.size === 0) {
    return
  }
  // A product that was deleted may have left its link behind.
  const [products, count] = await container
    .resolve(Modules.PRODUCT)
    .listAndCountProducts({ id: [...linked.keys()] }, { take: 1, select: ["id", "title"] })
  if (products[0]) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      count === 1
        ? `"${supplier.name}" is linked to the product "${products[0].title}". Link it to another supplier first.`
        : `"${supplier.name}" is linked to ${count} products, "${products[0].title}" among them. Link them to another supplier first.`,
      "supplier_linked"
    )
  }
}
