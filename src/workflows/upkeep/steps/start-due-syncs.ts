import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"

/** Starts the runs that the schedule, or a change of the catalogue, asks for. */
export const startDueSyncsStep = createStep(
  "mipos-start-due-syncs",
  async (_: unknown, { container }) => {
    await container.resolve<MiposModuleService>(MIPOS_MODULE).startDueSyncs()
    return new StepResponse(null)
  }
)
