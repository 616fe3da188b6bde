import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MIPOS_MODULE } from "../../../../modules/mipos"
import type MiposModuleService from "../../../../modules/mipos/service"

/**
 * Begins nothing new in a process that was asked to end. The connection is closed with the answer, so
 * that the next try comes to another process.
 */
export const answerWhileStopping = (
  request: MedusaRequest,
  response: MedusaResponse,
  next: MedusaNextFunction
): void => {
  if (!request.scope.resolve<MiposModuleService>(MIPOS_MODULE).isStopping) {
    next()
    return
  }
  response
    .status(503)
    .set({ "Retry-After": "5", Connection: "close" })
    .json({ message: "Medusa is being restarted. Send the movement again in a moment." })
}
