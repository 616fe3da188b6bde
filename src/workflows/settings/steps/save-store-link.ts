import type { InferTypeOf } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"
import type { StoreLink } from "../../../modules/mipos/models"
import type { StoreLinkRequest } from "../../../types/admin-api"
import { assertSameStore, assertStoreLinkFits, findStoreLink } from "../store-link-checks"

interface Compensation {
  /** The row that was made, */
  created?: string
  /** or the row as it was. */
  before?: InferTypeOf<typeof StoreLink>
}

export type SaveStoreLinkInput = Partial<StoreLinkRequest> & { id?: string }

/** Creates a link, or updates the one named by `id`; no location and no store is linked twice. */
export const saveStoreLinkStep = createStep(
  "mipos-save-store-link",
  async (
    input: SaveStoreLinkInput,
    { container }
  ): Promise<StepResponse<{ id: string }, Compensation>> => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    const { id, ...data } = input
    if (id) {
      const before = await findStoreLink(mipos, id)
      if (data.stock_location_id && data.stock_location_id !== before.stock_location_id) {
        throw new MedusaError(
          MedusaError.Types.NOT_ALLOWED,
          "A link keeps its location: its positions belong to it. Delete the link and make another.",
          "store_link_location_fixed"
        )
      }
      await assertStoreLinkFits(container, mipos, { ...before, ...data }, id)
      await assertSameStore(mipos, before, { ...before, ...data })
      await mipos.updateMiposStoreLinks({ ...data, id })
      mipos.settingsChanged()
      // mipOS may have refused the link as it was.
      await mipos.resumeSending(id)
      if (data.enabled && !before.enabled) {
        // What changed meanwhile was not told to this shop.
        await mipos.noteCatalogueChange()
      }
      return new StepResponse({ id }, { before })
    }
    const { stock_location_id, store_id, pos_store_id } = data
    if (!stock_location_id || !store_id) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "A store link needs stock_location_id and store_id."
      )
    }
    const link = { ...data, stock_location_id, store_id, pos_store_id: pos_store_id ?? store_id }
    await assertStoreLinkFits(container, mipos, link)
    const created = await mipos.createMiposStoreLinks(link)
    mipos.settingsChanged()
    return new StepResponse({ id: created.id }, { created: created.id })
  },
  async (done, { container }) => {
    if (!done) {
      return
    }
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    if (done.before) {
      await mipos.updateMiposStoreLinks(done.before)
    } else if (done.created) {
      await mipos.deleteMiposStoreLinks(done.created)
    }
    mipos.settingsChanged()
  }
)
