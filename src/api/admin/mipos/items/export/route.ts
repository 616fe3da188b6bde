import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MIPOS_MODULE } from "../../../../../modules/mipos"
import type MiposModuleService from "../../../../../modules/mipos/service"
import { sendDownload } from "../../send-download"

/** The mapping as a CSV file. */
export const GET = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  const content = await request.scope.resolve<MiposModuleService>(MIPOS_MODULE).lists.exportItems()
  await sendDownload(request, response, {
    name: "mipos-items.csv",
    contentType: "text/csv",
    content,
  })
}
