import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type { ItemSettingsRow } from "../../../modules/mipos/database/item-override-table"
import { restoreItems, saveItems, type ItemChange } from "../../../modules/mipos/engine/save-items"
import type MiposModuleService from "../../../modules/mipos/service"
import { assertReferencesExist } from "../item-checks"

export interface SaveItemsInput {
  inventory_item_ids: string[]
  /** Without an external id, which belongs to one item. */
  update: Omit<ItemChange, "external_id">
}

/** Sets overrides of items, all or none. */
export const saveItemsStep = createStep(
  "mipos-save-items",
  async (
    { inventory_item_ids: ids, update }: SaveItemsInput,
    { container }
  ): Promise<StepResponse<{ count: number }, ItemSettingsRow[]>> => {
    const twice = ids.find((id, index) => ids.indexOf(id) !== index)
    if (twice !== undefined) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `'inventory_item_ids' names ${twice} twice.`
      )
    }
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    await assertReferencesExist(mipos, update)
    const before = await saveItems(mipos.database, ids, update)
    return new StepResponse({ count: before.length }, before)
  },
  async (before, { container }) => {
    if (before) {
      await restoreItems(container.resolve<MiposModuleService>(MIPOS_MODULE).database, before)
    }
  }
)
