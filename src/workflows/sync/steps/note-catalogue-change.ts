import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"

/** Notes the change; the next tick starts an incremental sync for all that was noted. */
export const noteCatalogueChangeStep = createStep(
  "mipos-note-catalogue-change",
  async (_: unknown, { container }) => {
    await container.resolve<MiposModuleService>(MIPOS_MODULE).noteCatalogueChange()
    return new StepResponse(null)
  }
)
