import type { InferTypeOf } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { Unit } from "../../modules/mipos/models"
import type MiposModuleService from "../../modules/mipos/service"

/** The unit that a path names. @throws MedusaError NOT_FOUND */
export const findUnit = async (
  mipos: MiposModuleService,
  id: string
): Promise<InferTypeOf<typeof Unit>> => {
  const [unit] = await mipos.listMiposUnits({ id }, { take: 1 })
  if (!unit) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no unit ${id}.`)
  }
  return unit
}

/** Checks that a field of a request names a unit that exists. @throws MedusaError INVALID_DATA */
export const assertUnitExists = async (
  mipos: MiposModuleService,
  field: string,
  id: string | null | undefined
): Promise<void> => {
  if (id && (await mipos.listMiposUnits({ id }, { take: 1 })).length === 0) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `'${field}' must be the id of a unit. There is no unit ${id}.`
    )
  }
}

/** The database would refuse it too, in words that help nobody. @throws MedusaError NOT_ALLOWED */
export const assertUnitExternalIdFree = async (
  mipos: MiposModuleService,
  externalId: string | undefined,
  ownId?: string
): Promise<void> => {
  if (externalId === undefined) {
    return
  }
  const [holder] = await mipos.listMiposUnits({ external_id: externalId }, { take: 1 })
  if (holder && holder.id !== ownId) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `The unit "${holder.name}" has the external id ${externalId} already. Choose another.`,
      "unit_external_id_taken"
    )
  }
}

/** Items that were given this unit would silently get another. @throws MedusaError NOT_ALLOWED */
export const assertUnitUnused = async (
  mipos: MiposModuleService,
  unit: InferTypeOf<typeof Unit>
): Promise<void> => {
  const [settings] = await mipos.listMiposConnections({ default_unit_id: unit.id }, { take: 1 })
  if (settings) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `"${unit.name}" is the default unit. Choose another default first.`,
      "unit_is_default"
    )
  }
  const [items, count] = await mipos.listAndCountMiposItems(
    { $or: [{ purchase_unit_id: unit.id }, { consumption_unit_id: unit.id }] },
    { take: 1 }
  )
  if (items[0]) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      count === 1
        ? `"${unit.name}" is set for the item "${items[0].name}". Give it another unit first.`
        : `"${unit.name}" is set for ${count} items, "${items[0].name}" among them. Give them another unit first.`,
      "unit_in_use"
    )
  }
}
