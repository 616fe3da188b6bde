const { model } = require("@medusajs/framework/utils")

const Vendor = model.define("vendor", {
  id: model.id({ prefix: "vend" }).primaryKey(),
  name: model.text().searchable(),
  handle: model.text().unique(),
})

module.exports = { Vendor }
