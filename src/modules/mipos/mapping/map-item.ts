import type {
  CatalogueRow,
  ItemOverrides,
  MappingDefaults,
  Problem,
  SupplierRecord,
  UnitRecord,
} from "./catalogue"
import { deriveValues } from "./derive-values"
import { deriveExternalId, missingExternalId, type ExternalIdSource } from "./external-id"
import { itemFingerprint } from "./fingerprint"
import type { ProductSuppliers } from "./item-supplier"
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

  const derived = deriveValues(row, overrides, productSuppliers, context)
  const { purchaseUnit, consumptionUnit, supplier, cost } = derived
  problems.push(...derived.problems)

  if (
    problems.length > 0 ||
    !name ||
    !externalId ||
    !consumptionUnit ||
    !purchaseUnit ||
    !supplier ||
    !cost
  ) {
    return { item: null, problems, name: name ?? sku ?? row.inventoryItemId, sku, externalId }
  }
  // Without spreads, as `ledgerEntry`.
  const item: MappedItem = {
    externalId,
    name,
    sku,
    cost,
    purchaseUnit,
    consumptionUnit,
    supplier,
    fingerprint: "",
  }
  item.fingerprint = itemFingerprint(item)
  return { item, problems, name, sku, externalId }
}

/** Text that JSON, UTF-8 and a database hold without loss. */
const isFitText = (text: string): boolean =>
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  text.isWellFormed() && !/[\u0000-\u001f\u007f]/.test(text)
