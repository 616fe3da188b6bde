import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"
import { assertSupplierExternalIdFree } from "../supplier-checks"

export interface CreateSupplierInput {
  external_id: string
  name: string
}

/** Creates a supplier with an external id of its own. */
export const createSupplierStep = createStep(
  "mipos-create-supplier",
  async (input: CreateSupplierInput, { container }) => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    await assertSupplierExternalIdFree(mipos, input.external_id)
    const created = await mipos.createMiposSuppliers(input)
    return new StepResponse({ id: created.id }, created.id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<MiposModuleService>(MIPOS_MODULE).deleteMiposSuppliers(id)
    }
  }
)
