import BigNumber from "bignumber.js"
import pLimit from "p-limit"
import { listAt, textAt, valueAt } from "../admin-client"
import { lastRequestId } from "./edits"
import {
  keyOf,
  medusaStock,
  miposStock,
  setStock,
  untilQuiet,
  type RunningDemo,
  type Shelf,
} from "./running-demo"

/** How many edits are under way at once: two tills and a person in the admin. */
const AT_ONCE = 8

export interface BothSides {
  medusaEdits: number
  miposMovements: number
  pushes: number
  /** What does not add up, in words. */
  wrong: string[]
}

/**
 * Edits stock at random on both sides at once, and then adds up, for every item, what each side moved:
 * the simulator's movements as this program asked for them, and the pushes as the simulator's journal
 * has them. Both sides' stock must be where it was, plus the two sums.
 */
export async function editBothSides(
  demo: RunningDemo,
  count: number,
  random: () => number
): Promise<BothSides> {
  await untilQuiet(demo)
  const start = await miposStock(demo)
  const sinceId = await lastRequestId(demo)
  const moved = new Map<string, BigNumber>()
  const result: BothSides = { medusaEdits: 0, miposMovements: 0, pushes: 0, wrong: [] }
  const limit = pLimit(AT_ONCE)
  // Few shelves, so that both sides meet on the same items.
  const shelves = demo.shelves.filter((_, index) => index % 7 === 0)

  const sell = async (shelf: Shelf, quantity: string, type: 1 | 2): Promise<void> => {
    const answer = await demo.simulator.post("/_simulator/stock-updates", {
      store_id: shelf.storeId,
      external_id: shelf.externalId,
      movement_type: type,
      quantity,
    })
    const delta = new BigNumber(quantity).times(type === 1 ? 1 : -1)
    moved.set(keyOf(shelf), (moved.get(keyOf(shelf)) ?? new BigNumber(0)).plus(delta))
    result.miposMovements += 1
    if (valueAt(answer, "webhook", "status") !== 204) {
      result.wrong.push(`A webhook was not answered with 204: ${JSON.stringify(answer)}`)
    }
  }

  const work = Array.from({ length: count }, () => {
    const shelf = shelves[Math.floor(random() * shelves.length)]
    const quantity = new BigNumber(1 + Math.floor(random() * 400)).dividedBy(100).toFixed()
    const type = random() < 0.5 ? 1 : 2
    const isMedusas = random() < 0.5
    return limit(async () => {
      if (shelf && isMedusas) {
        result.medusaEdits += 1
        await setStock(demo, shelf, 50 + Number(quantity))
      } else if (shelf) {
        await sell(shelf, quantity, type)
      }
    })
  })
  await Promise.all(work)
  await untilQuiet(demo)

  const pushed = await pushesSince(demo, sinceId)
  result.pushes = pushed.count
  const [there, here] = [await miposStock(demo), await medusaStock(demo)]
  for (const shelf of demo.shelves) {
    const key = keyOf(shelf)
    const should = new BigNumber(start.get(key) ?? 0)
      .plus(moved.get(key) ?? 0)
      .plus(pushed.sums.get(key) ?? 0)
      .toFixed()
    const mipos = new BigNumber(there.get(key) ?? NaN).toFixed()
    const medusa = new BigNumber(here.get(key) ?? NaN).toFixed()
    if (mipos !== should || medusa !== should) {
      result.wrong.push(`${key}: should be ${should}, mipOS has ${mipos}, Medusa ${medusa}`)
    }
  }
  return result
}

async function pushesSince(
  demo: RunningDemo,
  sinceId: number
): Promise<{ count: number; sums: Map<string, BigNumber> }> {
  const sums = new Map<string, BigNumber>()
  const answer = await demo.simulator.get(
    `/_simulator/requests?since_id=${sinceId}&path=stock/update`
  )
  const applied = listAt(answer, "requests").filter((request) => valueAt(request, "status") === 200)
  for (const request of applied) {
    const [, storeId = ""] = /\/store\/([^/]+)\//.exec(textAt(request, "path")) ?? []
    const key = `${storeId} ${textAt(request, "body", "external_id")}`
    const sign = valueAt(request, "body", "movement_type") === 1 ? 1 : -1
    const delta = new BigNumber(textAt(request, "body", "quantity")).times(sign)
    sums.set(key, (sums.get(key) ?? new BigNumber(0)).plus(delta))
  }
  return { count: applied.length, sums }
}
