import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createSupplierWorkflow } from "../../../../workflows/settings/create-supplier"
import { readOne } from "../read-one"
import { SUPPLIER_FIELDS } from "./supplier-fields"
import type { CreateSupplierType } from "./validators"

export const GET = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { skip = 0, take, order } = request.queryConfig.pagination
  const { data, metadata } = await query.graph({
    entity: "mipos_supplier",
    fields: SUPPLIER_FIELDS,
    filters: request.filterableFields,
    pagination: { skip, take, order: order ?? { name: "ASC" } },
  })
  response.json({ suppliers: data, count: metadata?.count ?? 0, offset: skip, limit: take })
}

export const POST = async (
  request: AuthenticatedMedusaRequest<CreateSupplierType>,
  response: MedusaResponse
): Promise<void> => {
  const { result } = await createSupplierWorkflow(request.scope).run({
    input: request.validatedBody,
  })
  response.json({
    supplier: await readOne(request.scope, "mipos_supplier", SUPPLIER_FIELDS, result.id),
  })
}
