import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"
import { findStoreLink } from "../store-link-checks"

/** Unties a store: its positions end with it, softly; the ledger stays as it is. */
export const deleteStoreLinkStep = createStep(
  "mipos-delete-store-link",
  async (input: { id: string }, { container }) => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    await findStoreLink(mipos, input.id)
    // The link first: once it is gone, a sync that is under way makes no more positions for it.
    await mipos.softDeleteMiposStoreLinks(input.id)
    mipos.settingsChanged()
    await mipos.softDeleteMiposPositions({ store_link_id: input.id })
    return new StepResponse({ id: input.id }, input.id)
  },
  async (id, { container }) => {
    if (id) {
      const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
      await mipos.restoreMiposStoreLinks(id)
      mipos.settingsChanged()
      await mipos.restoreMiposPositions({ store_link_id: id })
    }
  }
)
