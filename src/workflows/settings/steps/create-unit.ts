import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"
import { assertUnitExternalIdFree } from "../unit-checks"

export interface CreateUnitInput {
  external_id: string
  name: string
  short_name: string
}

/** Creates a unit with an external id of its own. */
export const createUnitStep = createStep(
  "mipos-create-unit",
  async (input: CreateUnitInput, { container }) => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    await assertUnitExternalIdFree(mipos, input.external_id)
    const created = await mipos.createMiposUnits(input)
    // Items that named it when it did not exist yet can be sent now.
    await mipos.noteCatalogueChange()
    return new StepResponse({ id: created.id }, created.id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<MiposModuleService>(MIPOS_MODULE).deleteMiposUnits(id)
    }
  }
)
