import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"
import { createProductSuppliers } from "../../utils/resolve-product-suppliers"

/** Works on the active run; what was sent stays sent, so there is nothing to compensate. */
export const runSyncStep = createStep("mipos-run-sync", async (_: unknown, { container }) => {
  const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
  return new StepResponse(await mipos.runActiveSync(createProductSuppliers(container)))
})
