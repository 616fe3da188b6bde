import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { MIPOS_MODULE } from "../../../../../../modules/mipos"
import type MiposModuleService from "../../../../../../modules/mipos/service"
import { pathParameter } from "../../../path-parameter"
import { findPreview } from "../../find-preview"

const ACTIVE = ["pending", "running", "paused"]

/** All that the latest dry run found as one JSON file, sent as it is read: the shop may be large. */
export const GET = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  const sync = await findPreview(request.scope, pathParameter(request, "id"))
  if (ACTIVE.includes(sync.state)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "The dry run is still at work. Download it when it has ended."
    )
  }
  const mipos = request.scope.resolve<MiposModuleService>(MIPOS_MODULE)
  const document = await mipos.previewDocument(sync.id)
  response.setHeader("Content-Type", "application/json; charset=utf-8")
  response.setHeader("Content-Disposition", `attachment; filename="mipos-dry-run-${sync.id}.json"`)
  try {
    await pipeline(Readable.from(document), response)
  } catch (error) {
    // The connection is closed by now, and the receiver knows that it has but a part.
    request.scope
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`mipos: a download ended early: ${error instanceof Error ? error.message : "unknown"}`)
  }
}
