import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { assertInventoryTransactions } from "../../inventory/inventory-transaction"

let checked = false

/** Tries once per process, soon after its start, what webhooks will need of this Medusa. */
export const checkStoreStep = createStep("mipos-check-store", async (_: unknown, { container }) => {
  if (!checked) {
    try {
      await assertInventoryTransactions(container)
      checked = true
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(
          `mipos: webhooks cannot be applied by this store: ${error instanceof Error ? error.message : ""}`
        )
    }
  }
  return new StepResponse(checked)
})
