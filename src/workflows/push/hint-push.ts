import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { QUIET_MS } from "../../modules/mipos/engine/quiet"
import { pushStockWorkflow } from "./push-stock"

/**
 * However busy it is, an edit waits no longer than this. A look at many costs little more than a look at
 * one, and a shop at work should not pay for one with each edit.
 */
const LONGEST_MS = 1_000

const hinted = new Set<string>()
let working = false
let firstAt = 0
let lastAt = 0

/**
 * Notes that an inventory level changed, and pushes it soon. Events come in bursts and say nothing
 * but "look", so those of a moment are looked at together, and one look at a time. Nothing is lost
 * with this process: the scan finds whatever a hint did not reach.
 */
export const hintPush = (container: MedusaContainer, levelId: string): void => {
  lastAt = performance.now()
  if (hinted.size === 0) {
    firstAt = lastAt
  }
  hinted.add(levelId)
  if (!working) {
    working = true
    workWhenQuiet(container)
  }
}

const workWhenQuiet = (container: MedusaContainer): void => {
  const delay = Math.min(lastAt + QUIET_MS, firstAt + LONGEST_MS) - performance.now()
  if (delay > 0) {
    // Nothing that the process would have to stay for: the next one's scan finds the same.
    setTimeout(() => workWhenQuiet(container), Math.ceil(delay)).unref()
  } else {
    void work(container)
  }
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
    workWhenQuiet(container)
  } else {
    working = false
  }
}
