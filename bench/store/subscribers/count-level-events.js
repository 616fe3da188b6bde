const { counts } = require("../level-events")

/** What any other plugin of a store could do: hear of every level that changes. */
module.exports.default = async ({ event }) => {
  counts.set(event.data.id, (counts.get(event.data.id) ?? 0) + 1)
}

module.exports.config = {
  event: "inventory.inventory-level.updated",
  context: { subscriberId: "bench-count-level-events" },
}
