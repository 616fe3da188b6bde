import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"

export interface CreateUnitInput {
  external_id: string
  name: string
  short_name: string
}

/** Creates a unit; the database refuses an external id that another one has. */
export const createUnitStep = createStep(
  "mipos-create-unit",
  async (input: CreateUnitInput, { container }) => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    const created = await mipos.createMiposUnits(input)
    return new StepResponse({ id: created.id }, created.id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<MiposModuleService>(MIPOS_MODULE).deleteMiposUnits(id)
    }
  }
)
