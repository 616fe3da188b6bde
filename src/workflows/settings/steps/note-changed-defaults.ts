import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"
import type { ConnectionRequest } from "../../../types/admin-api"

/** What items are mapped with when nothing nearer says it. */
const DEFAULTS = [
  "default_unit_id",
  "default_supplier_id",
  "default_cost",
  "external_id_source",
] as const

/**
 * Has items looked at again whose defaults changed: those that use one are sent anew, and those that
 * lacked one can be sent. Before anything was mapped there is nothing to look at again.
 */
export const noteChangedDefaultsStep = createStep(
  "mipos-note-changed-defaults",
  async (input: ConnectionRequest, { container }) => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    const concerned = DEFAULTS.some((field) => input[field] !== undefined)
    if (concerned && (await mipos.listMiposItems({}, { take: 1 })).length > 0) {
      await mipos.noteCatalogueChange()
    }
    return new StepResponse(null)
  }
)
