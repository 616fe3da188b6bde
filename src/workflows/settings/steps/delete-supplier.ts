import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"

/** Deletes a supplier, unless it is the default one: items would silently lose theirs. */
export const deleteSupplierStep = createStep(
  "mipos-delete-supplier",
  async (input: { id: string }, { container }) => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    const supplier = await mipos.retrieveMiposSupplier(input.id)
    const settings = await mipos.settings()
    if (settings?.defaultSupplierId === supplier.id) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `"${supplier.name}" is the default supplier. Choose another default first.`
      )
    }
    await mipos.softDeleteMiposSuppliers(supplier.id)
    return new StepResponse({ id: supplier.id }, supplier.id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<MiposModuleService>(MIPOS_MODULE).restoreMiposSuppliers(id)
    }
  }
)
