import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"
import { createVendorSuppliers } from "../../utils/resolve-vendor-suppliers"

/** Takes over what dead processes left in flight, and settles what is uncertain. */
export const settleStockStep = createStep(
  "mipos-settle-stock",
  async (_: unknown, { container }) => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    await mipos.takeOverExpiredLeases()
    return new StepResponse(await mipos.settleUncertain(createVendorSuppliers(container)))
  }
)
