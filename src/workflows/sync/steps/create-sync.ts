import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"
import { findStoreLink } from "../../settings/store-link-checks"

export interface StartSyncInput {
  type: "full" | "incremental"
  store_link_id?: string | null
  dry_run?: boolean
}

/** Writes the run down as pending. One run may be active at a time; the database sees to it. */
export const createSyncStep = createStep(
  "mipos-create-sync",
  async (input: StartSyncInput, { container }) => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    await mipos.assertReadyToSend()
    if (input.store_link_id) {
      await findStoreLink(mipos, input.store_link_id)
    }
    const id = await mipos.createManualRun({
      type: input.type,
      dryRun: input.dry_run ?? false,
      storeLinkId: input.store_link_id ?? null,
    })
    if (id === null) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "A sync is running already. Wait for its end, or cancel it first.",
        "sync_running"
      )
    }
    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<MiposModuleService>(MIPOS_MODULE).cancelRun(id)
    }
  }
)
