import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type { ItemSettingsRow } from "../../../modules/mipos/database/item-override-table"
import { restoreItems, saveItems, type ItemChange } from "../../../modules/mipos/engine/save-items"
import type MiposModuleService from "../../../modules/mipos/service"
import { assertReferencesExist } from "../item-checks"

export interface SaveItemInput extends ItemChange {
  inventory_item_id: string
}

/** Sets an item's overrides. An external id that was sent does not change: mipOS knows it by it. */
export const saveItemStep = createStep(
  "mipos-save-item",
  async (
    { inventory_item_id: inventoryItemId, ...change }: SaveItemInput,
    { container }
  ): Promise<StepResponse<{ id: string | null }, ItemSettingsRow[]>> => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    await assertReferencesExist(mipos, change)
    const before = await saveItems(mipos.database, [inventoryItemId], change)
    return new StepResponse({ id: before[0]?.id ?? null }, before)
  },
  async (before, { container }) => {
    if (before) {
      await restoreItems(container.resolve<MiposModuleService>(MIPOS_MODULE).database, before)
    }
  }
)
