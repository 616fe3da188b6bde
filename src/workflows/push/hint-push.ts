import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { pushStockWorkflow } from "./push-stock"

/** Long enough for the events of one order to arrive, too short for anybody to notice. */
const GATHER_MS = 25

const hinted = new Set<string>()
let working = false

/**
 * Notes that an inventory level changed, and pushes it soon. Events come in bursts and say nothing
 * but "look", so those of a moment are looked at together, and one look at a time. Nothing is lost
 * with this process: the scan finds whatever a hint did not reach.
 */
export const hintPush = (container: MedusaContainer, levelId: string): void => {
  hinted.add(levelId)
  if (!working) {
    working = true
    setTimeout(() => void work(container), GATHER_MS)
  }
}

const work = async (container: MedusaContainer): Promise<void> => {
  try {
    while (hinted.size > 0) {
      const levelIds = [...hinted]
      hinted.clear()
      await pushStockWorkflow(container).run({ input: { levelIds } })
    }
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        `mipos: a push that an event asked for did not run; the next scan does it. ${error instanceof Error ? error.message : ""}`
      )
  } finally {
    working = false
  }
}
