import { Readable } from "node:stream"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { MIPOS_MODULE } from "../../../../../../modules/mipos"
import type MiposModuleService from "../../../../../../modules/mipos/service"
import { pathParameter } from "../../../path-parameter"
import { sendDownload } from "../../../send-download"
import { findPreview } from "../../find-preview"

const ACTIVE = ["pending", "running", "paused"]

/** All that the latest dry run found as one JSON file. */
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
  const document = await mipos.lists.previewDocument(sync.id)
  await sendDownload(request, response, {
    name: `mipos-dry-run-${sync.id}.json`,
    contentType: "application/json",
    content: Readable.from(document),
  })
}
