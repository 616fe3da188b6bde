import type { CatalogueRow, ItemOverrides, Problem, SupplierRecord, UnitRecord } from "./catalogue"
import { findItemCost } from "./cost"
import { findItemSupplier, type ProductSuppliers } from "./item-supplier"
import { findItemUnit } from "./item-unit"
import type { MappingContext } from "./map-item"

/** What an item is sent with beside its name and ids, as far as it can be told. */
export interface DerivedValues {
  purchaseUnit: UnitRecord | null
  consumptionUnit: UnitRecord | null
  supplier: SupplierRecord | null
  cost: string | null
  /** Why something of it cannot be told. */
  problems: Problem[]
}

/**
 * Units, supplier and cost of an item by the rules of mapping, each for itself.
 *
 * @param productSuppliers whom the item's product is bought from, as far as anybody knows.
 */
export const deriveValues = (
  row: CatalogueRow,
  overrides: Omit<ItemOverrides, "externalId"> | null,
  productSuppliers: ProductSuppliers | null,
  context: Pick<MappingContext, "costMetadataKey" | "defaults" | "units" | "suppliers">
): DerivedValues => {
  const unit = findItemUnit(row, overrides?.consumptionUnitId ?? null, context)
  const supplier = findItemSupplier(
    overrides?.supplierId ?? null,
    productSuppliers,
    context.defaults.supplierId,
    context.suppliers
  )
  const cost = findItemCost(row, overrides?.cost ?? null, context)
  return {
    purchaseUnit: context.units.byId(overrides?.purchaseUnitId ?? null) ?? unit.unit,
    consumptionUnit: unit.unit,
    supplier,
    cost: cost.cost,
    problems: [unit.problem, supplier ? null : NO_SUPPLIER, cost.problem].filter(
      (problem) => problem !== null
    ),
  }
}

const NO_SUPPLIER: Problem = {
  code: "no_supplier",
  message:
    "The item has no supplier and there is no default supplier. Set one under Settings > mipOS.",
}
