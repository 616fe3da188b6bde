const { Module } = require("@medusajs/framework/utils")
const { VendorModuleService } = require("./service")

module.exports = { default: Module("vendor", { service: VendorModuleService }) }
