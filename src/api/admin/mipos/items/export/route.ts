import { pipeline } from "node:stream/promises"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { MIPOS_MODULE } from "../../../../../modules/mipos"
import type MiposModuleService from "../../../../../modules/mipos/service"

/** The mapping as a CSV file, sent as it is read. */
export const GET = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  const file = await request.scope.resolve<MiposModuleService>(MIPOS_MODULE).exportItems()
  response.set({
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": 'attachment; filename="mipos-items.csv"',
    "Cache-Control": "no-store",
  })
  try {
    await pipeline(file, response)
  } catch (error) {
    // Its connection is broken off, which tells whoever reads that the file is not whole.
    request.scope
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`mipos: an export ended early: ${error instanceof Error ? error.message : ""}`)
  }
}
