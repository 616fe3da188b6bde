import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { saveStoreLinkWorkflow } from "../../../../workflows/settings/save-store-link"
import { listStoreLinkResponses, readStoreLinkResponse } from "./store-link-response"
import type { CreateStoreLinkType } from "./validators"

export const GET = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  const { skip = 0, take, order } = request.queryConfig.pagination
  const { links, count } = await listStoreLinkResponses(
    request.scope,
    {},
    {
      skip,
      take,
      order: order ?? { created_at: "ASC" },
    }
  )
  response.json({ store_links: links, count, offset: skip, limit: take })
}

export const POST = async (
  request: AuthenticatedMedusaRequest<CreateStoreLinkType>,
  response: MedusaResponse
): Promise<void> => {
  const { result } = await saveStoreLinkWorkflow(request.scope).run({
    input: request.validatedBody,
  })
  response.json({ store_link: await readStoreLinkResponse(request.scope, result.id) })
}
