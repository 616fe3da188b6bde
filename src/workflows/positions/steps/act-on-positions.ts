import { setTimeout as wait } from "node:timers/promises"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import pLimit from "p-limit"
import { MIPOS_MODULE } from "../../../modules/mipos"
import type MiposModuleService from "../../../modules/mipos/service"
import type {
  PositionBatchRequest,
  PositionBatchResponse,
  PositionResponse,
} from "../../../types/admin-api"
import { actOnPosition } from "../act-on-position"
import { whatIsLeft } from "../what-is-left"

export type ActOnPositionsInput = PositionBatchRequest

type Result = PositionBatchResponse["results"][number]

/** How many are worked on at once: each holds a connection to the database or two, and the shop wants some. */
const AT_ONCE = 4

/** How long the answer waits for what somebody else has on its way. */
const LONGEST_WAIT_MS = 5_000
const LOOK_AGAIN_MS = 250

/**
 * Acts on positions one by one; what fails for one is its own result. Nothing compensates it: what was done
 * for one is not taken back because another could not be.
 */
export const actOnPositionsStep = createStep(
  "mipos-act-on-positions",
  async (input: ActOnPositionsInput, { container }) => {
    const mipos = container.resolve<MiposModuleService>(MIPOS_MODULE)
    const before = new Map(
      (await mipos.lists.positionsById(input.ids)).map((position) => [position.id, position])
    )
    const inTurn = pLimit(AT_ONCE)
    const results = await Promise.all(
      input.ids.map((id, index): Promise<Result> | Result => {
        const position = before.get(id)
        if (input.ids.indexOf(id) !== index) {
          return { id, ok: false, message: "It was named twice, and is done once." }
        }
        if (!position) {
          return { id, ok: false, message: `There is no position ${id}.` }
        }
        return inTurn(async () => {
          try {
            await actOnPosition(container, position, input)
            return { id, ok: true, message: null }
          } catch (error) {
            return { id, ok: false, message: wordsOf(error) }
          }
        })
      })
    )
    const after = await readAtRest(mipos, input.ids)
    return new StepResponse(
      results.map((result): Result => {
        const position = after.get(result.id)
        const left = result.ok && position ? whatIsLeft(position, input.action) : null
        return left === null ? result : { ...result, ok: false, message: left }
      })
    )
  }
)

/** Only errors that are meant for people have words for them. A workflow within one gives them as plain data. */
const wordsOf = (error: unknown): string => {
  const message: unknown =
    typeof error === "object" && error !== null && MedusaError.isMedusaError(error)
      ? Reflect.get(error, "message")
      : null
  return typeof message === "string"
    ? message
    : "It could not be done because of an error in the store. The log of the server says more."
}

/** Positions as they are once nothing of them is on its way; a scan may have taken them first. */
const readAtRest = async (
  mipos: MiposModuleService,
  ids: readonly string[]
): Promise<Map<string, PositionResponse>> => {
  const deadline = performance.now() + LONGEST_WAIT_MS
  for (;;) {
    const positions = await mipos.lists.positionsById(ids)
    const isMoving = positions.some(({ standing }) => standing === "in_flight")
    if (!isMoving || performance.now() > deadline) {
      return new Map(positions.map((position) => [position.id, position]))
    }
    await wait(LOOK_AGAIN_MS)
  }
}
