import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"

/** Deletes a unit, unless it is the default one: items would silently lose theirs. */
export const deleteUnitStep = createStep(
  "mipos-delete-unit",
  async (input: { id: string }, { container }) => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    const unit = await mipos.retrieveMiposUnit(input.id)
    const settings = await mipos.settings()
    if (settings?.defaultUnitId === unit.id) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `"${unit.name}" is the default unit. Choose another default first.`
      )
    }
    await mipos.softDeleteMiposUnits(unit.id)
    return new StepResponse({ id: unit.id }, unit.id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<MiposModuleService>(MIPOS_MODULE).restoreMiposUnits(id)
    }
  }
)
