import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deleteUnitWorkflow } from "../../../../../workflows/settings/delete-unit"
import { updateUnitWorkflow } from "../../../../../workflows/settings/update-unit"
import { pathParameter } from "../../path-parameter"
import { readOne } from "../../read-one"
import { UNIT_FIELDS } from "../unit-fields"
import type { UpdateUnitType } from "../validators"

export const GET = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  const id = pathParameter(request, "id")
  response.json({ unit: await readOne(request.scope, "mipos_unit", UNIT_FIELDS, id) })
}

export const POST = async (
  request: AuthenticatedMedusaRequest<UpdateUnitType>,
  response: MedusaResponse
): Promise<void> => {
  const id = pathParameter(request, "id")
  await updateUnitWorkflow(request.scope).run({ input: { ...request.validatedBody, id } })
  response.json({ unit: await readOne(request.scope, "mipos_unit", UNIT_FIELDS, id) })
}

export const DELETE = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  const id = pathParameter(request, "id")
  await deleteUnitWorkflow(request.scope).run({ input: { id } })
  response.json({ id, object: "mipos_unit", deleted: true })
}
