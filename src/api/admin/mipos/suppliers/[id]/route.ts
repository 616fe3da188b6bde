import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deleteSupplierWorkflow } from "../../../../../workflows/settings/delete-supplier"
import { updateSupplierWorkflow } from "../../../../../workflows/settings/update-supplier"
import { pathParameter } from "../../path-parameter"
import { readOne } from "../../read-one"
import { SUPPLIER_FIELDS } from "../supplier-fields"
import type { UpdateSupplierType } from "../validators"

export const GET = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  const id = pathParameter(request, "id")
  response.json({ supplier: await readOne(request.scope, "mipos_supplier", SUPPLIER_FIELDS, id) })
}

export const POST = async (
  request: AuthenticatedMedusaRequest<UpdateSupplierType>,
  response: MedusaResponse
): Promise<void> => {
  const id = pathParameter(request, "id")
  await updateSupplierWorkflow(request.scope).run({ input: { ...request.validatedBody, id } })
  response.json({ supplier: await readOne(request.scope, "mipos_supplier", SUPPLIER_FIELDS, id) })
}

export const DELETE = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  const id = pathParameter(request, "id")
  await deleteSupplierWorkflow(request.scope).run({ input: { id } })
  response.json({ id, object: "mipos_supplier", deleted: true })
}
