/** Renames a vendor, through the store's own module: the plugin hears nothing of it. */
module.exports.POST = async (request, response) => {
  const vendors = request.scope.resolve("vendor")
  response.json({
    vendor: await vendors.updateVendors({ id: request.params.id, name: request.body.name }),
  })
}
