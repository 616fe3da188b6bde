/** What Medusa knows of one inventory item at a linked location, before any rule was applied. */
export interface CatalogueRow {
  inventoryItemId: string
  title: string | null
  sku: string | null
  unitOfMeasure: string | null
  /** What its metadata states under the key of the cost, whatever that is. */
  statedCost: unknown
  /** The variant that names the item; null for a kit's part or an item of no variant. */
  variant: {
    id: string
    title: string | null
    sku: string | null
    statedCost: unknown
  } | null
  product: { id: string; title: string; statedCost: unknown } | null
}

/** A unit, a supplier: what an item refers to by its external id. */
export interface UnitRecord {
  id: string
  external_id: string
  name: string
  short_name: string
}
export interface SupplierRecord {
  id: string
  external_id: string
  name: string
}

/** What a person set for one item; null means "derive it". */
export interface ItemOverrides {
  /** The external id that the item has, by an override or because it was sent. */
  externalId: string | null
  purchaseUnitId: string | null
  consumptionUnitId: string | null
  supplierId: string | null
  cost: string | null
}

export interface MappingDefaults {
  unitId: string | null
  supplierId: string | null
  cost: string | null
}

/** Why an item cannot be sent. `code` is stable; `message` says what is wrong and what to do. */
export interface Problem {
  code:
    | "no_name"
    | "no_external_id"
    | "external_id_taken"
    | "no_unit"
    | "unknown_unit"
    | "ambiguous_unit"
    | "no_supplier"
    | "no_cost"
    | "invalid_cost"
    | "invalid_stock"
    | "unfit_text"
    | "drifted"
    | "busy"
    | "excluded"
    | "rejected"
  message: string
}
