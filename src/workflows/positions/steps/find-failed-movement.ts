import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"

/** Finds the position of a movement that did not get through. A movement itself is never sent twice. */
export const findFailedMovementStep = createStep(
  "mipos-find-failed-movement",
  async (input: { id: string }, { container }) => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    const movement = await mipos.retrieveMiposMovement(input.id)
    if (!["rejected", "not_sent", "uncertain"].includes(movement.state)) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "This movement got through, or is on its way; there is nothing to try again.",
        "nothing_to_retry"
      )
    }
    return new StepResponse({ id: movement.position_id })
  }
)
