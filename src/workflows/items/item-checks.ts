import type { ItemChange } from "../../modules/mipos/engine/save-items"
import type MiposModuleService from "../../modules/mipos/service"
import { assertSupplierExists } from "../settings/supplier-checks"
import { assertUnitExists } from "../settings/unit-checks"

/** Checks that units and supplier of a change exist. @throws MedusaError INVALID_DATA */
export const assertReferencesExist = async (
  mipos: MiposModuleService,
  change: ItemChange
): Promise<void> => {
  await assertUnitExists(mipos, "purchase_unit_id", change.purchase_unit_id)
  await assertUnitExists(mipos, "consumption_unit_id", change.consumption_unit_id)
  await assertSupplierExists(mipos, "supplier_id", change.supplier_id)
}
