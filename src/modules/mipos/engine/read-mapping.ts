import { readReferences } from "../database/reference-table"
import type { SqlExecutor } from "../database/sql"
import { createUnitFinder, mappingVersion, type MappingContext } from "../mapping"
import type { MiposOptions } from "../options"
import type { ConnectionSettings } from "../settings/connection-settings"

/** What of the connection's settings items are mapped with. */
export type MappingSettings = Pick<
  ConnectionSettings,
  "externalIdSource" | "defaultUnitId" | "defaultSupplierId" | "defaultCost"
>

/** What every item is mapped with, read once for a run. */
export const readMapping = async (
  { database, options }: { database: SqlExecutor; options: MiposOptions },
  settings: MappingSettings
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
