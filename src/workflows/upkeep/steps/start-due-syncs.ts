import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"
import { SYNC_REQUESTED_EVENT } from "../../sync/start-sync"
import { attempt } from "../attempt"

/** Starts the runs that the schedule, or a change of the catalogue, asks for, and has one taken up at once. */
export const startDueSyncsStep = createStep(
  "mipos-start-due-syncs",
  async (_: unknown, { container }) => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    const id = await attempt(container, "a due sync could not be started", () =>
      mipos.startDueSyncs()
    )
    if (id !== null) {
      // Only a hint: without it, the next tick takes the run up.
      await attempt(container, "a due sync waits for the next tick", () =>
        container.resolve(Modules.EVENT_BUS).emit({ name: SYNC_REQUESTED_EVENT, data: { id } })
      )
    }
    return new StepResponse(null)
  }
)
