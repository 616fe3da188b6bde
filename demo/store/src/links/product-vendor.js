const { defineLink } = require("@medusajs/framework/utils")
const { default: ProductModule } = require("@medusajs/medusa/product")
const { default: VendorModule } = require("../modules/vendor")

module.exports = {
  default: defineLink(
    { linkable: ProductModule.linkable.product, isList: true },
    VendorModule.linkable.vendor
  ),
}
