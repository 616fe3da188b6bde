import type { SupplierRecord } from "./catalogue"

/** What is known of whom a product is bought from. */
export interface ProductSuppliers {
  /** The supplier of the product's vendor, if the store has a vendor module. */
  vendor: SupplierRecord | null
  /** The supplier that a person linked to the product. */
  linkedId: string | null
}

/**
 * Whom an item is bought from: the override, else the product's vendor, else the supplier linked to the
 * product, else the default. An id that is no supplier's any more counts as none.
 */
export const findItemSupplier = (
  overrideId: string | null,
  product: ProductSuppliers | null,
  defaultId: string | null,
  suppliers: ReadonlyMap<string, SupplierRecord>
): SupplierRecord | null =>
  suppliers.get(overrideId ?? "") ??
  product?.vendor ??
  suppliers.get(product?.linkedId ?? "") ??
  suppliers.get(defaultId ?? "") ??
  null
