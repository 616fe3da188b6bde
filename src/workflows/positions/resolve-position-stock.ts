import { checkpoint } from "../../modules/mipos/checkpoint"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { MIPOS_MODULE } from "../../modules/mipos"
import { lockLevel } from "../../modules/mipos/database/core-tables"
import { addMovements, newMovementId } from "../../modules/mipos/database/movement-table"
import { lockPosition, writePositions } from "../../modules/mipos/database/position-table"
import type MiposModuleService from "../../modules/mipos/service"
import { decimal, toMovement } from "../../modules/mipos/stock"
import { inventoryOf, type InventoryTransaction } from "../inventory/inventory-transaction"
import { createVendorSuppliers } from "../utils/resolve-vendor-suppliers"

/**
 * Resolves a drift the way a person, or the setting, decided.
 *
 * `medusa`: an absolute sync states Medusa's stock. `mipos`: Medusa's stock and the agreed stock move
 * by what mipOS said more or less than was agreed; what Medusa has yet to send stays to be sent.
 *
 * @throws MedusaError NOT_FOUND, or NOT_ALLOWED when there is no drift to resolve.
 */
export const resolvePosition = async (
  container: MedusaContainer,
  positionId: string,
  use: "medusa" | "mipos"
): Promise<void> => {
  const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
  const found = await mipos.retrieveMiposPosition(positionId)
  if (found.drift_suspected_at === null) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "The two sides agree on this item; there is nothing to resolve."
    )
  }
  if (use === "medusa") {
    await mipos.settleUncertain(createVendorSuppliers(container), {
      positionIds: [positionId],
      mayOverwriteDrift: true,
    })
    return
  }
  const inventory = inventoryOf(container)
  await inventory.underLock(found.inventory_item_id, () =>
    inventory.transaction((transaction) => takeMiposStock(transaction, positionId))
  )
  checkpoint("resolution.committed")
}

const takeMiposStock = async (
  transaction: InventoryTransaction,
  positionId: string
): Promise<void> => {
  const { executor } = transaction
  const stored = await lockPosition(executor, { id: positionId })
  const drift = stored?.position.drift
  if (!stored || !drift || stored.position.agreed === null) {
    return
  }
  const level = await lockLevel(executor, stored.inventoryItemId, stored.stockLocationId)
  if (!level || level.stocked === null) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "Medusa no longer stocks this item at this location. Use Medusa's number instead."
    )
  }
  const delta = decimal.subtract(drift.miposStock, stored.position.agreed)
  const agreed = decimal.add(stored.position.agreed, delta)
  await addMovements(executor, [
    {
      id: newMovementId(),
      positionId,
      inventoryItemId: stored.inventoryItemId,
      storeLinkId: stored.storeLinkId,
      externalId: stored.externalId,
      direction: "inbound",
      kind: "resolution",
      state: "applied",
      ...toMovement(delta),
      delta,
      currentStock: drift.miposStock,
      agreedAfter: agreed,
      dedupeKey: null,
      occurredAt: new Date(),
      echoOf: null,
      syncId: null,
      request: null,
      response: null,
    },
  ])
  checkpoint("resolution.ledger_written")
  await writePositions(executor, [
    { ...stored, position: { ...stored.position, agreed, drift: null } },
  ])
  await transaction.setStock([{ levelId: level.id, stocked: decimal.add(level.stocked, delta) }])
  checkpoint("resolution.stock_written")
}
