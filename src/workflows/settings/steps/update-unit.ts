import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"
import { assertUnitExternalIdFree, findUnit } from "../unit-checks"
import type { CreateUnitInput } from "./create-unit"

export type UpdateUnitInput = Partial<CreateUnitInput> & { id: string }

/** Changes a unit, and has the items that use it sent anew. */
export const updateUnitStep = createStep(
  "mipos-update-unit",
  async (input: UpdateUnitInput, { container }) => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    const before = await findUnit(mipos, input.id)
    await assertUnitExternalIdFree(mipos, input.external_id, input.id)
    await mipos.updateMiposUnits(input)
    await mipos.noteCatalogueChange()
    return new StepResponse({ id: input.id }, before)
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve<MiposModuleService>(MIPOS_MODULE).updateMiposUnits(before)
    }
  }
)
