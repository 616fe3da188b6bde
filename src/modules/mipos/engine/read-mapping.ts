import { readReferences } from "../database/reference-table"
import { createUnitFinder, mappingVersion, type MappingContext } from "../mapping"
import type { EngineContext, ReadySettings } from "./context"

/** What every item is mapped with, read once for a run. */
export const readMapping = async (
  { database, options }: Pick<EngineContext, "database" | "options">,
  settings: ReadySettings
): Promise<MappingContext> => {
  const { units, suppliers } = await readReferences(database)
  const { externalIdSource } = settings
  const { costMetadataKey } = options
  const defaults = {
    unitId: settings.defaultUnitId,
    supplierId: settings.defaultSupplierId,
    cost: settings.defaultCost,
  }
  return {
    externalIdSource,
    costMetadataKey,
    defaults,
    units: createUnitFinder(units),
    suppliers: new Map(suppliers.map((supplier) => [supplier.id, supplier])),
    version: options.vendor
      ? null
      : mappingVersion({ externalIdSource, costMetadataKey, defaults, units, suppliers }),
  }
}
