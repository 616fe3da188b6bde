import { checkpoint } from "../../modules/mipos/checkpoint"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { MIPOS_MODULE } from "../../modules/mipos"
import { lockLevel } from "../../modules/mipos/database/core-tables"
import { ledgerRows } from "../../modules/mipos/database/carry-out"
import { addMovements } from "../../modules/mipos/database/movement-table"
import { lockPosition, writePositions } from "../../modules/mipos/database/position-table"
import { OBSTACLE_WORDS } from "../../modules/mipos/overview/resolutions"
import type MiposModuleService from "../../modules/mipos/service"
import {
  advance,
  decimal,
  intentsOf,
  resolutionObstacle,
  type ResolutionObstacle,
} from "../../modules/mipos/stock"
import { inventoryOf, type InventoryTransaction } from "../inventory/inventory-transaction"
import { createProductSuppliers } from "../utils/resolve-product-suppliers"

/**
 * Resolves a drift, or a doubt, the way a person, or the setting, decided.
 *
 * `medusa`: an absolute sync states Medusa's stock, which also ends a doubt if a person said so. `mipos`: Medusa's stock and
 * the agreed stock move by what mipOS said more or less than was agreed; what Medusa has yet to send
 * stays to be sent.
 *
 * @throws MedusaError NOT_FOUND, or NOT_ALLOWED when there is nothing to resolve that way.
 */
export const resolvePosition = async (
  container: MedusaContainer,
  positionId: string,
  use: "medusa" | "mipos",
  by: "person" | "setting"
): Promise<void> => {
  const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
  const found = await mipos.retrieveMiposPosition(positionId)
  const shelf = await mipos.lists.shelf(positionId)
  const obstacle = shelf && resolutionObstacle(shelf.position, use, shelf.shelf)
  // What the setting resolves waits by itself for what is on its way.
  if (obstacle && !(obstacle === "in_flight" && by === "setting")) {
    throw notResolvable(obstacle)
  }
  if (use === "medusa") {
    await mipos.settleUncertain(createProductSuppliers(container), {
      positionIds: [positionId],
      mayOverwriteDrift: true,
      bySetting: by === "setting",
    })
    if (by === "person") {
      await mipos.endDoubt(positionId, found.last_sync_at)
    }
    return
  }
  const inventory = inventoryOf(container)
  await inventory.underLock(found.inventory_item_id, () =>
    inventory.transaction((transaction) => takeMiposStock(transaction, positionId))
  )
  checkpoint("resolution.committed")
}

const notResolvable = (obstacle: ResolutionObstacle): MedusaError =>
  new MedusaError(MedusaError.Types.NOT_ALLOWED, OBSTACLE_WORDS[obstacle])

const takeMiposStock = async (
  transaction: InventoryTransaction,
  positionId: string
): Promise<void> => {
  const { executor } = transaction
  const stored = await lockPosition(executor, { id: positionId })
  const next = stored && advance(stored.position, { kind: "mipos_believed" })
  if (!stored || !next || next.position === stored.position) {
    return
  }
  const level = await lockLevel(executor, stored.inventoryItemId, stored.stockLocationId)
  if (!level || level.stocked === null) {
    // It was deleted just now.
    throw notResolvable("not_stocked")
  }
  await addMovements(
    executor,
    ledgerRows(next, stored, {
      dedupeKey: null,
      occurredAt: stored.readAt,
      syncId: null,
      request: null,
    })
  )
  checkpoint("resolution.ledger_written")
  await writePositions(executor, [{ ...stored, position: next.position }])
  for (const { delta } of intentsOf(next, "move_stock")) {
    await transaction.setStock([{ levelId: level.id, stocked: decimal.add(level.stocked, delta) }])
  }
  checkpoint("resolution.stock_written")
}
