import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listStoreLinkResponses } from "../store-links/store-link-response"
import { MIPOS_MODULE } from "../../../../modules/mipos"
import type MiposModuleService from "../../../../modules/mipos/service"
import { readConnectionResponse } from "../connection/read-connection"
import { readStatus } from "./read-status"

/** Everything the overview shows, in one answer. */
export const GET = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  const mipos = request.scope.resolve<MiposModuleService>(MIPOS_MODULE)
  const [connection, { links }] = await Promise.all([
    readConnectionResponse(request.scope),
    listStoreLinkResponses(request.scope, {}),
  ])
  response.json(await readStatus(request.scope, mipos, connection, links))
}
