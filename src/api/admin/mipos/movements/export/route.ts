import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MIPOS_MODULE } from "../../../../../modules/mipos"
import type MiposModuleService from "../../../../../modules/mipos/service"
import { sendDownload } from "../../send-download"
import type { ExportMovementsType } from "../validators"

/** The filtered ledger as a CSV file. */
export const GET = async (
  request: AuthenticatedMedusaRequest<unknown, ExportMovementsType>,
  response: MedusaResponse
): Promise<void> => {
  const { lists } = request.scope.resolve<MiposModuleService>(MIPOS_MODULE)
  const { order, ...filters } = request.validatedQuery
  await sendDownload(request, response, {
    name: "mipos-movements.csv",
    contentType: "text/csv",
    content: await lists.exportMovements(filters, order),
  })
}
