import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"
import { resolvePosition } from "../../positions/resolve-position-stock"

/** Confirms drift that nothing has explained, and resolves it where the setting says how. */
export const confirmDriftStep = createStep(
  "mipos-confirm-drift",
  async (_: unknown, { container }) => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    const { confirmed, resolveBy } = await mipos.confirmDrift()
    if (resolveBy) {
      for (const id of confirmed) {
        await resolvePosition(container, id, resolveBy)
      }
    }
    return new StepResponse(confirmed)
  }
)
