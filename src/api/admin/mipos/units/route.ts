import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createUnitWorkflow } from "../../../../workflows/settings/create-unit"
import { readOne } from "../read-one"
import { UNIT_FIELDS } from "./unit-fields"
import type { CreateUnitType } from "./validators"

export const GET = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { skip = 0, take, order } = request.queryConfig.pagination
  const { data, metadata } = await query.graph({
    entity: "mipos_unit",
    fields: UNIT_FIELDS,
    filters: request.filterableFields,
    pagination: { skip, take, order: order ?? { name: "ASC" } },
  })
  response.json({ units: data, count: metadata?.count ?? 0, offset: skip, limit: take })
}

export const POST = async (
  request: AuthenticatedMedusaRequest<CreateUnitType>,
  response: MedusaResponse
): Promise<void> => {
  const { result } = await createUnitWorkflow(request.scope).run({ input: request.validatedBody })
  response.json({ unit: await readOne(request.scope, "mipos_unit", UNIT_FIELDS, result.id) })
}
