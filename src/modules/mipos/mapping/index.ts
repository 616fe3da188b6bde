export { buildBatch, type BatchEntry } from "./build-batch"
export type {
  CatalogueRow,
  ItemOverrides,
  MappingDefaults,
  Problem,
  SupplierRecord,
  UnitRecord,
} from "./catalogue"
export { deriveValues } from "./derive-values"
export { deriveExternalId, takenExternalId, type ExternalIdSource } from "./external-id"
export type { ProductSuppliers } from "./item-supplier"
export { mapItem, type MappedItem, type MappingContext, type MappingResult } from "./map-item"
export {
  createSourcePreview,
  type SourceChange,
  type SourcePreview,
  type SourcePreviewer,
} from "./source-preview"
export { mappingVersion } from "./mapping-version"
export { itemLabel } from "./name"
export { createUnitFinder, type UnitFinder } from "./unit"
