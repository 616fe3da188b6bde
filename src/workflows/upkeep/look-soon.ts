import type { MedusaContainer } from "@medusajs/framework/types"
import { attempt } from "./attempt"
import { lookAfterStockWorkflow } from "./look-after-stock"

/** Emitted when something was changed that ought to be looked at before the next tick. Only a hint. */
export const LOOK_REQUESTED_EVENT = "mipos.look.requested"

/** Changes of the catalogue come in bursts; those of a moment are looked at together. */
const GATHER_MS = 1_000

let isPending = false

/**
 * Has a tick done soon, in this process. Nothing is lost with it: the next scheduled tick does the same.
 */
export const lookSoon = (container: MedusaContainer): void => {
  if (isPending) {
    return
  }
  isPending = true
  // Nothing that the process would have to stay for.
  setTimeout(() => {
    isPending = false
    void attempt(container, "a look that an event asked for did not run", () =>
      lookAfterStockWorkflow(container).run()
    )
  }, GATHER_MS).unref()
}
