import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"

export interface ApplyItemImportInput {
  id: string
}

/**
 * Sets the overrides of an import, all or nothing. Nothing compensates it: it is one transaction, and
 * no step follows that could fail.
 */
export const applyItemImportStep = createStep(
  "mipos-apply-item-import",
  async ({ id }: ApplyItemImportInput, { container }) => {
    const changes = await container.resolve<MiposModuleService>(MIPOS_MODULE).applyItemImport(id)
    return new StepResponse({ id, changes })
  }
)
