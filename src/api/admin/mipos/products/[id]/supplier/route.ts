import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { setProductSupplierWorkflow } from "../../../../../../workflows/products/set-product-supplier"
import { pathParameter } from "../../../path-parameter"
import { readProductSupplier } from "../../read-product-supplier"
import type { SetProductSupplierType } from "../../validators"

export const GET = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  response.json(await readProductSupplier(request.scope, pathParameter(request, "id")))
}

export const POST = async (
  request: AuthenticatedMedusaRequest<SetProductSupplierType>,
  response: MedusaResponse
): Promise<void> => {
  const productId = pathParameter(request, "id")
  await setProductSupplierWorkflow(request.scope).run({
    input: { ...request.validatedBody, product_id: productId },
  })
  response.json(await readProductSupplier(request.scope, productId))
}
