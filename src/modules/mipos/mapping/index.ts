export { buildBatch, type BatchEntry } from "./build-batch"
export type {
  CatalogueRow,
  ItemOverrides,
  MappingDefaults,
  Problem,
  SupplierRecord,
  UnitRecord,
} from "./catalogue"
export type { ExternalIdSource } from "./external-id"
export { mapItem, type MappedItem, type MappingContext, type MappingResult } from "./map-item"
export { itemLabel } from "./name"
export { createUnitFinder, type UnitFinder } from "./unit"
