import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"
import { assertSupplierExternalIdFree, findSupplier } from "../supplier-checks"
import type { CreateSupplierInput } from "./create-supplier"

export type UpdateSupplierInput = Partial<CreateSupplierInput> & { id: string }

/** Changes a supplier, and has the items that use it sent anew. */
export const updateSupplierStep = createStep(
  "mipos-update-supplier",
  async (input: UpdateSupplierInput, { container }) => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    const before = await findSupplier(mipos, input.id)
    await assertSupplierExternalIdFree(mipos, input.external_id, input.id)
    await mipos.updateMiposSuppliers(input)
    await mipos.noteCatalogueChange()
    return new StepResponse({ id: input.id }, before)
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve<MiposModuleService>(MIPOS_MODULE).updateMiposSuppliers(before)
    }
  }
)
