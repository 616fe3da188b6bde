import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"

/** Asks a run to end. What it has sent stays sent. */
export const cancelSyncStep = createStep(
  "mipos-cancel-sync",
  async (input: { id: string }, { container }) => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    await mipos.retrieveMiposSync(input.id)
    await mipos.cancelRun(input.id)
    return new StepResponse({ id: input.id })
  }
)
