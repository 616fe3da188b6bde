import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"
import { assertSupplierUnlinked, assertSupplierUnused, findSupplier } from "../supplier-checks"

/** Deletes a supplier that is neither the default nor an item's nor a product's: those would silently change. */
export const deleteSupplierStep = createStep(
  "mipos-delete-supplier",
  async (input: { id: string }, { container }) => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    const supplier = await findSupplier(mipos, input.id)
    await assertSupplierUnused(mipos, supplier)
    await assertSupplierUnlinked(container, supplier)
    await mipos.softDeleteMiposSuppliers(supplier.id)
    await mipos.noteCatalogueChange()
    return new StepResponse({ id: supplier.id }, supplier.id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<MiposModuleService>(MIPOS_MODULE).restoreMiposSuppliers(id)
    }
  }
)
