const { MedusaService } = require("@medusajs/framework/utils")
const { Vendor } = require("./models/vendor")

/** Medusa has no vendors; shops that need them write a small module like this one. */
class VendorModuleService extends MedusaService({ Vendor }) {}

module.exports = { VendorModuleService }
