import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"
import { attempt } from "../attempt"

/** Starts the runs that the schedule, or a change of the catalogue, asks for. */
export const startDueSyncsStep = createStep(
  "mipos-start-due-syncs",
  async (_: unknown, { container }) => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    await attempt(container, "a due sync could not be started", () => mipos.startDueSyncs())
    return new StepResponse(null)
  }
)
