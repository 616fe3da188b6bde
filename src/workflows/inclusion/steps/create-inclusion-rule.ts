import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"
import type { InclusionRuleRequest } from "../../../types/admin-api"
import { assertNoRuleYet, assertReferenceExists } from "../inclusion-checks"

/** Makes a rule for something that exists and has none. */
export const createInclusionRuleStep = createStep(
  "mipos-create-inclusion-rule",
  async (input: InclusionRuleRequest, { container }) => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    const name = await assertReferenceExists(container, input)
    await assertNoRuleYet(mipos, input, name)
    const created = await mipos.createMiposInclusionRules(input)
    return new StepResponse({ id: created.id }, created.id)
  },
  async (id, { container }) => {
    if (id) {
      const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
      await mipos.deleteMiposInclusionRules(id)
      await mipos.refreshInclusion()
    }
  }
)
