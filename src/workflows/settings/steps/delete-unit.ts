import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"
import { assertUnitUnused, findUnit } from "../unit-checks"

/** Deletes a unit that is neither the default one nor set for an item: those would silently change. */
export const deleteUnitStep = createStep(
  "mipos-delete-unit",
  async (input: { id: string }, { container }) => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    const unit = await findUnit(mipos, input.id)
    await assertUnitUnused(mipos, unit)
    await mipos.softDeleteMiposUnits(unit.id)
    await mipos.noteCatalogueChange()
    return new StepResponse({ id: unit.id }, unit.id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<MiposModuleService>(MIPOS_MODULE).restoreMiposUnits(id)
    }
  }
)
