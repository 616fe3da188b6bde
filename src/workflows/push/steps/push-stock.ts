import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type { PushFilter } from "../../../modules/mipos/engine/push-engine"
import type MiposModuleService from "../../../modules/mipos/service"

/** Pushes what moved; nothing to compensate, because what was sent cannot be unsent. */
export const pushStockStep = createStep(
  "mipos-push-stock",
  async (input: PushFilter, { container }) => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    return new StepResponse(await mipos.pushPending(input))
  }
)
