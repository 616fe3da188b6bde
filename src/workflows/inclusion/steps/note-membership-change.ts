import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"

/** Notes the change when there are rules that may go by it; else it means nothing to mipOS. */
export const noteMembershipChangeStep = createStep(
  "mipos-note-membership-change",
  async (_: unknown, { container }) => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    const rules = await mipos.listMiposInclusionRules({}, { take: 1 })
    if (rules.length > 0) {
      await mipos.noteCatalogueChange()
    }
    return new StepResponse(null)
  }
)
