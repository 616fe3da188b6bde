import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"

/**
 * Has the items go by the rules as they are now. When a later step fails they go by those that its
 * compensation leaves: it runs after that of this step, so this one has nothing to undo.
 */
export const refreshInclusionStep = createStep(
  "mipos-refresh-inclusion",
  async (_: unknown, { container }) => {
    await container.resolve<MiposModuleService>(MIPOS_MODULE).refreshInclusion()
    return new StepResponse(null)
  }
)
