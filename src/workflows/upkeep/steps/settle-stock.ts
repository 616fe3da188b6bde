import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"
import { attempt } from "../attempt"
import { createProductSuppliers } from "../../utils/resolve-product-suppliers"

/** Takes over what dead processes left in flight, and settles what is uncertain. */
export const settleStockStep = createStep(
  "mipos-settle-stock",
  async (_: unknown, { container }) => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    await attempt(container, "expired leases could not be taken over", () =>
      mipos.takeOverExpiredLeases()
    )
    const settled = await attempt(container, "uncertain stock could not be settled", () =>
      mipos.settleUncertain(createProductSuppliers(container))
    )
    return new StepResponse(settled ?? 0)
  }
)
