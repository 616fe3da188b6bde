import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { pushStockWorkflow } from "./push-stock"

/**
 * How long edits are gathered before they are looked at: a look at many costs little more than a look at
 * one, and a shop at work should not pay for one with each edit. Nobody notices a quarter of a second.
 */
const GATHER_MS = 250

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
    workSoon(container)
  }
}

const workSoon = (container: MedusaContainer): void => {
  // Nothing that the process would have to stay for: the next one's scan finds the same.
  setTimeout(() => void work(container), GATHER_MS).unref()
}

const work = async (container: MedusaContainer): Promise<void> => {
  const levelIds = [...hinted]
  hinted.clear()
  try {
    await pushStockWorkflow(container).run({ input: { levelIds } })
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        `mipos: a push that an event asked for did not run; the next scan does it. ${error instanceof Error ? error.message : ""}`
      )
  }
  if (hinted.size > 0) {
    workSoon(container)
  } else {
    working = false
  }
}
