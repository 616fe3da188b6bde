import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MIPOS_MODULE } from "../../../../../modules/mipos"
import { CsvError } from "../../../../../modules/mipos/csv"
import type MiposModuleService from "../../../../../modules/mipos/service"
import type { ItemFileErrorResponse } from "../../../../../types/admin-api"

const CSV_IN_UTF8 = /^text\/csv\s*(?:;\s*(?:charset="?utf-?8"?|header=\w+)\s*)*$/i

/**
 * Looks at a file of the mapping and says what it would change. No workflow: a body cannot be the input
 * of one, and nothing that anybody goes by is changed before `apply`.
 */
export const POST = async (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse
): Promise<void> => {
  if (!CSV_IN_UTF8.test(request.headers["content-type"] ?? "")) {
    refuse(request, response, 415, "Send the file as text/csv in UTF-8.")
    return
  }
  if ((request.headers["content-encoding"] ?? "identity") !== "identity") {
    refuse(request, response, 415, "Send the file without a content encoding.")
    return
  }
  try {
    const mipos = request.scope.resolve<MiposModuleService>(MIPOS_MODULE)
    // The connection has to outlive a file that is given up, or nobody would hear why.
    const bytes = request.iterator({ destroyOnReturn: false })
    response.json({ import: await mipos.stageItemImport(bytes) })
  } catch (error) {
    if (!(error instanceof CsvError)) {
      request.resume()
      throw error
    }
    const { code, params, message } = error
    refuse(request, response, code === "too_large" ? 413 : 400, message, { code, params })
  }
}

const refuse = (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse,
  status: 400 | 413 | 415,
  message: string,
  details: Partial<ItemFileErrorResponse> = {}
): void => {
  // What is left of the body is read and dropped; until then some clients hear no answer.
  request.resume()
  response.status(status).json({ type: "invalid_data", ...details, message })
}
