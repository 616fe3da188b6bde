import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"
import { createProductSuppliers } from "../../utils/resolve-product-suppliers"

/** Lets a blocked or waiting position try again now, and settles it when it is uncertain. */
export const releasePositionStep = createStep(
  "mipos-release-position",
  async (input: { id: string }, { container }) => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    const position = await mipos.retrieveMiposPosition(input.id)
    const state = await mipos.releasePosition(position.id)
    if (state === "uncertain" || position.agreed_stock === null) {
      await mipos.settleUncertain(createProductSuppliers(container), { positionIds: [position.id] })
    }
    return new StepResponse({ positionIds: [position.id] })
  }
)
