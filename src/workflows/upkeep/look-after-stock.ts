import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { pushStockStep } from "../push/steps/push-stock"
import { checkStoreStep } from "./steps/check-store"
import { confirmDriftStep } from "./steps/confirm-drift"
import { notifyOfLinksStep } from "./steps/notify-of-links"
import { settleStockStep } from "./steps/settle-stock"
import { startDueSyncsStep } from "./steps/start-due-syncs"
import { watchVendorsStep } from "./steps/watch-vendors"

/**
 * What every tick does, in any process: settle what is uncertain, confirm drift, rename
 * suppliers with their vendors, start what is due, tell of links that stopped, and push whatever no event
 * has pointed at. The database decides; ticking twice does no harm.
 */
export const lookAfterStockWorkflow = createWorkflow("mipos-look-after-stock", () => {
  checkStoreStep()
  settleStockStep()
  confirmDriftStep()
  watchVendorsStep()
  startDueSyncsStep()
  notifyOfLinksStep()
  return new WorkflowResponse(pushStockStep({}))
})
