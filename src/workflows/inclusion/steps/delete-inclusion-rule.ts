import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"
import { findInclusionRule } from "../inclusion-checks"

/** Deletes a rule. */
export const deleteInclusionRuleStep = createStep(
  "mipos-delete-inclusion-rule",
  async (input: { id: string }, { container }) => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    const rule = await findInclusionRule(mipos, input.id)
    await mipos.softDeleteMiposInclusionRules(rule.id)
    return new StepResponse({ id: rule.id }, rule.id)
  },
  async (id, { container }) => {
    if (id) {
      const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
      await mipos.restoreMiposInclusionRules(id)
      await mipos.refreshInclusion()
    }
  }
)
