import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { pathParameter } from "../../path-parameter"
import { deleteStoreLinkWorkflow } from "../../../../../workflows/settings/delete-store-link"
import { saveStoreLinkWorkflow } from "../../../../../workflows/settings/save-store-link"
import { readStoreLinkResponse } from "../store-link-response"
import type { UpdateStoreLinkType } from "../validators"

export const GET = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  response.json({
    store_link: await readStoreLinkResponse(request.scope, pathParameter(request, "id")),
  })
}

export const POST = async (
  request: AuthenticatedMedusaRequest<UpdateStoreLinkType>,
  response: MedusaResponse
): Promise<void> => {
  const id = pathParameter(request, "id")
  await saveStoreLinkWorkflow(request.scope).run({ input: { ...request.validatedBody, id } })
  response.json({ store_link: await readStoreLinkResponse(request.scope, id) })
}

export const DELETE = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  const id = pathParameter(request, "id")
  await deleteStoreLinkWorkflow(request.scope).run({ input: { id } })
  response.json({ id, object: "mipos_store_link", deleted: true })
}
