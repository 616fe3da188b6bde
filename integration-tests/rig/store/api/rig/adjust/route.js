const { MedusaContextType, Modules } = require("@medusajs/framework/utils")

/**
 * Moves stock as core's own flows do: under Medusa's lock of the item, through `adjustInventory`. In the
 * same transaction it is written down, so that the rig knows what happened when the answer is lost.
 */
module.exports.POST = async (request, response) => {
  const { id, inventory_item_id: item, location_id: location, delta } = request.body
  const inventory = request.scope.resolve(Modules.INVENTORY)
  const locking = request.scope.resolve(Modules.LOCKING)
  await locking.execute([item], () =>
    inventory.baseRepository_.transaction(async (manager) => {
      await manager.execute(
        "INSERT INTO rig_adjustment (id, inventory_item_id, delta) VALUES (?, ?, ?::numeric)",
        [id, item, delta]
      )
      await inventory.adjustInventory(item, location, delta, {
        transactionManager: manager,
        __type: MedusaContextType,
      })
    })
  )
  response.status(204).end()
}
