import type {
  CatalogueRow,
  ItemOverrides,
  MappingDefaults,
  Problem,
  SupplierRecord,
  UnitRecord,
} from "./catalogue"
import { metadataCost } from "./cost"
import { deriveExternalId, missingExternalId, type ExternalIdSource } from "./external-id"
import { itemFingerprint } from "./fingerprint"
import { findItemSupplier, type ProductSuppliers } from "./item-supplier"
import { findItemUnit } from "./item-unit"
import { itemName, itemSku } from "./name"
import type { UnitFinder } from "./unit"

/** What every item of a sync is mapped with. */
export interface MappingContext {
  externalIdSource: ExternalIdSource
  costMetadataKey: string
  defaults: MappingDefaults
  units: UnitFinder
  suppliers: ReadonlyMap<string, SupplierRecord>
  /**
   * Changes when anything above does, or the rules themselves; null when that does not tell of every
   * change, because suppliers come from a module of the store.
   */
  version: string | null
}

/** An item that is fit to be sent. */
export interface MappedItem {
  externalId: string
  name: string
  sku: string | null
  cost: string
  purchaseUnit: UnitRecord
  consumptionUnit: UnitRecord
  supplier: SupplierRecord
  fingerprint: string
}

export interface MappingResult {
  /** Null when anything is wrong with it; then `problems` says what. */
  item: MappedItem | null
  problems: Problem[]
  /** For lists, also of an item that cannot be sent. */
  name: string
  sku: string | null
  externalId: string | null
}

/**
 * Applies the rules of "What crosses, exactly" (design) to one item.
 *
 * @param productSuppliers whom the item's product is bought from, as far as anybody knows.
 */
export const mapItem = (
  row: CatalogueRow,
  overrides: ItemOverrides | null,
  productSuppliers: ProductSuppliers | null,
  context: MappingContext
): MappingResult => {
  const problems: Problem[] = []
  const name = itemName(row)
  const sku = itemSku(row)
  const externalId = overrides?.externalId ?? deriveExternalId(row, context.externalIdSource)

  if (name === null) {
    problems.push({
      code: "no_name",
      message: "The item has no name. Give the inventory item a title or a SKU.",
    })
  }
  if (externalId === null) {
    problems.push(missingExternalId(context.externalIdSource))
  }
  for (const text of [name, sku, externalId]) {
    if (text !== null && !isFitText(text)) {
      problems.push({
        code: "unfit_text",
        message:
          "The name, SKU or external id holds a control character or a broken one. Type it again.",
      })
      break
    }
  }

  const { unit: consumptionUnit, problem: unitProblem } = findItemUnit(
    row,
    overrides?.consumptionUnitId ?? null,
    context
  )
  if (unitProblem) {
    problems.push(unitProblem)
  }
  const purchaseUnit = context.units.byId(overrides?.purchaseUnitId ?? null) ?? consumptionUnit
  const supplier = findItemSupplier(
    overrides?.supplierId ?? null,
    productSuppliers,
    context.defaults.supplierId,
    context.suppliers
  )
  if (!supplier) {
    problems.push(NO_SUPPLIER)
  }
  const cost = findCost(row, overrides?.cost ?? null, context, problems)

  const display = { name: name ?? sku ?? row.inventoryItemId, sku, externalId, problems }
  if (
    problems.length > 0 ||
    !name ||
    !externalId ||
    !consumptionUnit ||
    !purchaseUnit ||
    !supplier ||
    !cost
  ) {
    return { ...display, item: null }
  }
  const fields = { externalId, name, sku, cost, purchaseUnit, consumptionUnit, supplier }
  return { ...display, item: { ...fields, fingerprint: itemFingerprint(fields) } }
}

const NO_SUPPLIER: Problem = {
  code: "no_supplier",
  message:
    "The item has no supplier and there is no default supplier. Set one under Settings > mipOS.",
}

const findCost = (
  row: CatalogueRow,
  override: string | null,
  context: MappingContext,
  problems: Problem[]
): string | null => {
  const stated = override ?? metadataCost(row, context.costMetadataKey)
  if (stated === null) {
    problems.push({
      code: "invalid_cost",
      message: `The cost in the metadata key "${context.costMetadataKey}" is not a plain decimal such as 12.50. Correct it.`,
    })
    return null
  }
  const cost = stated ?? context.defaults.cost
  if (cost === null) {
    problems.push({
      code: "no_cost",
      message: "The item has no cost and there is no default cost. Set one under Settings > mipOS.",
    })
  }
  return cost
}

/** Text that JSON, UTF-8 and a database hold without loss. */
const isFitText = (text: string): boolean =>
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  text.isWellFormed() && !/[\u0000-\u001f\u007f]/.test(text)
