const { ContainerRegistrationKeys, Modules } = require("@medusajs/framework/utils")

/** Links products to a vendor, or takes their links away. */
module.exports.POST = async (request, response) => {
  const { add = [], remove = [] } = request.body
  const link = request.scope.resolve(ContainerRegistrationKeys.LINK)
  const between = (productId) => ({
    [Modules.PRODUCT]: { product_id: productId },
    vendor: { vendor_id: request.params.id },
  })
  await link.dismiss(remove.map(between))
  await link.create(add.map(between))
  response.json({ added: add, removed: remove })
}
