import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { MIPOS_MODULE } from "../../modules/mipos"
import type MiposModuleService from "../../modules/mipos/service"
import type { PositionBatchRequest, PositionResponse } from "../../types/admin-api"
import { saveItemWorkflow } from "../items/save-item"
import { pushPositionWorkflow } from "./push-position"
import { resolvePositionWorkflow } from "./resolve-position"

/**
 * Does one thing with one position, by the workflow for it.
 *
 * @throws MedusaError NOT_ALLOWED, or whatever else the workflow says, when it cannot be done.
 */
export const actOnPosition = async (
  container: MedusaContainer,
  { id, inventory_item_id: inventoryItemId }: PositionResponse,
  { action, use }: Pick<PositionBatchRequest, "action" | "use">
): Promise<void> => {
  const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
  switch (action) {
    case "push":
      await mipos.assertReadyToSend()
      await pushPositionWorkflow(container).run({ input: { id } })
      return
    case "resolve":
      if (!use) {
        throw new MedusaError(MedusaError.Types.INVALID_DATA, "'use' must be medusa or mipos.")
      }
      if (use === "medusa") {
        await mipos.assertReadyToSend()
      }
      await resolvePositionWorkflow(container).run({ input: { id, use } })
      return
    case "exclude":
      await saveItemWorkflow(container).run({
        input: { inventory_item_id: inventoryItemId, excluded: true },
      })
      return
    case "include": {
      // A person's exclusion is taken back; only where a rule would keep the item out is it overruled.
      const { excluded } = await mipos.decideInclusion(inventoryItemId, null)
      await saveItemWorkflow(container).run({
        input: {
          inventory_item_id: inventoryItemId,
          ...(excluded ? { always_included: true } : { excluded: false }),
        },
      })
    }
  }
}
