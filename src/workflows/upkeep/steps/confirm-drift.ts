import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"
import { attempt } from "../attempt"
import { resolvePosition } from "../../positions/resolve-position-stock"

/** Confirms drift that nothing has explained, and resolves it where the setting says how. */
export const confirmDriftStep = createStep(
  "mipos-confirm-drift",
  async (_: unknown, { container }) => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    const found = await attempt(container, "drift could not be confirmed", () =>
      mipos.confirmDrift()
    )
    if (found?.resolveBy) {
      const { toResolve, resolveBy } = found
      for (const id of toResolve) {
        await attempt(container, `the drift of position ${id} could not be resolved`, () =>
          resolvePosition(container, id, resolveBy, "setting")
        )
      }
    }
    return new StepResponse(found?.toResolve ?? [])
  }
)
