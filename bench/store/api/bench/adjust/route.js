/** Adjusts a level as Medusa's order flows do: under the item's lock, by its inventory module. */
module.exports.POST = async (request, response) => {
  const { inventory_item_id: item, location_id: location, adjustment } = request.body
  const inventory = request.scope.resolve("inventory")
  const locking = request.scope.resolve("locking")
  await locking.execute([item], () => inventory.adjustInventory(item, location, adjustment), {
    timeout: 60,
  })
  response.status(204).end()
}
