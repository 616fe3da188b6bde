import BigNumber from "bignumber.js"
import { setTimeout as wait } from "node:timers/promises"
import { listAt, valueAt } from "../admin-client"
import { DemoError } from "../settings"
import { keyOf, medusaStock, setStock, type RunningDemo, type Shelf } from "./running-demo"

const ARRIVAL_TIMEOUT_MS = 30_000

export interface Edits {
  /** From the edit's answer to the movement's arrival, in milliseconds, in order of size. */
  delays: number[]
  /** Movements whose fields were not what they should be, in words. */
  wrong: string[]
}

/**
 * Edits stock through Medusa's admin API, one edit after the other, and measures when each arrives
 * at mipOS as one correct `stock/update`.
 */
export async function measureEdits(
  demo: RunningDemo,
  count: number,
  random: () => number
): Promise<Edits> {
  const edits: Edits = { delays: [], wrong: [] }
  const before = await medusaStock(demo)
  for (let edit = 0; edit < count; edit += 1) {
    const shelf = demo.shelves[Math.floor(random() * demo.shelves.length)]
    if (!shelf) {
      throw new DemoError("The demo has no items.")
    }
    const old = before.get(keyOf(shelf)) ?? "0"
    const now = changed(old, random)
    before.set(keyOf(shelf), now)
    const sinceId = await lastRequestId(demo)
    const began = Date.now()
    await setStock(demo, shelf, Number(now))
    const requests = await arrivalOf(demo, shelf, sinceId)
    const [request] = requests
    edits.delays.push(Date.parse(String(valueAt(request, "at"))) - began)
    const delta = new BigNumber(now).minus(old)
    const { date, user_id_tps, inventory_system_id, ...fields } = Object(valueAt(request, "body"))
    const should = {
      external_id: shelf.externalId,
      current_stock: now,
      quantity: delta.abs().toFixed(),
      movement_type: delta.isNegative() ? 2 : 1,
    }
    const isRight =
      requests.length === 1 &&
      valueAt(request, "status") === 200 &&
      /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(String(date)) &&
      typeof user_id_tps === "string" &&
      typeof inventory_system_id === "string" &&
      sorted(fields) === sorted(should)
    if (!isRight) {
      edits.wrong.push(`${JSON.stringify(should)} came as ${JSON.stringify(requests)}`)
    }
  }
  edits.delays.sort((left, right) => left - right)
  return edits
}

/** Another stock than the old one, with up to two decimals, never below zero. */
function changed(old: string, random: () => number): string {
  for (;;) {
    const now = new BigNumber(Math.floor(random() * 20_000)).dividedBy(100).toFixed()
    if (!new BigNumber(now).eq(old)) {
      return now
    }
  }
}

const sorted = (fields: object): string => JSON.stringify(Object.entries(fields).sort())

export async function lastRequestId(demo: RunningDemo): Promise<number> {
  const [last] = listAt(await demo.simulator.get("/_simulator/requests?limit=1"), "requests")
  return Number(valueAt(last, "id") ?? 0)
}

async function arrivalOf(demo: RunningDemo, shelf: Shelf, sinceId: number): Promise<unknown[]> {
  const deadline = Date.now() + ARRIVAL_TIMEOUT_MS
  for (;;) {
    const answer = await demo.simulator.get(
      `/_simulator/requests?since_id=${sinceId}&path=${encodeURIComponent(`/${shelf.storeId}/system/stock/update`)}`
    )
    const found = listAt(answer, "requests").filter(
      (request) =>
        valueAt(request, "body", "external_id") === shelf.externalId &&
        valueAt(request, "status") !== null
    )
    if (found.length > 0) {
      return found
    }
    if (Date.now() > deadline) {
      throw new DemoError(`The edit of ${shelf.externalId} did not arrive.`)
    }
    await wait(20)
  }
}
