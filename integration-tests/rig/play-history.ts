import { setTimeout as wait } from "node:timers/promises"
import pLimit from "p-limit"
import { DEFAULT_STORES } from "../../simulator"
import type { MiposSide } from "./mipos-side"
import type { HistoryPlan, Step } from "./plan-history"
import type { RigStack } from "./stack"

/** The inventory item of a history; it is its external id as well. */
export const itemId = (seed: number, item: number): string => `iitem_rig_${seed}_${item}`

/** What a history left behind beside the stock. */
export interface PlayedHistory {
  /** What each absolutely edited item was set to last, by inventory item. */
  setTo: Map<string, string>
}

/** Plays a plan's steps at their moments, each through the process it drew. */
export const playHistory = async (
  stack: RigStack,
  plan: HistoryPlan,
  mipos: MiposSide
): Promise<PlayedHistory> => {
  const began = Date.now()
  const setTo = new Map<string, string>()
  const work: Array<Promise<unknown>> = []
  let lastSet: Promise<unknown> = Promise.resolve()
  for (const [index, step] of plan.steps.entries()) {
    await wait(Math.max(0, began + step.at - Date.now()))
    const { action } = step
    const id = itemId(plan.seed, step.item)
    if (action.kind === "set") {
      // One after the other: which of two edits at the same moment wins is core's matter.
      lastSet = lastSet.then(async () => {
        await setStock(stack, step, plan, id, action.stock)
        setTo.set(id, String(action.stock))
      })
    } else if (action.kind === "adjust") {
      work.push(adjust(stack, step, plan, index, action.delta))
    } else if (action.kind === "sale") {
      const change = {
        store_id: DEFAULT_STORES[plan.link]?.store_id ?? "",
        external_id: id,
        movement_type: action.movementType,
        quantity: action.quantity,
      }
      work.push(mipos.sell(change, action.webhookAfterMs))
    } else {
      work.push(serverOf(stack, step).store.admin.post("/admin/mipos/syncs", { type: "full" }))
    }
  }
  await Promise.all([lastSet, ...work])
  return { setTo }
}

const serverOf = (stack: RigStack, { process }: Step): RigStack["servers"][number] => {
  const server = stack.servers[Math.floor(process * stack.servers.length)]
  if (!server) {
    throw new Error("The stack has no server.")
  }
  return server
}

const locationOf = (stack: RigStack, plan: HistoryPlan): string =>
  stack.links[plan.link]?.stock_location_id ?? ""

const setStock = async (
  stack: RigStack,
  step: Step,
  plan: HistoryPlan,
  id: string,
  stock: number
): Promise<void> => {
  const server = serverOf(stack, step)
  const { status, data } = await server.store.admin
    .post<unknown>(`/admin/inventory-items/${id}/location-levels/${locationOf(stack, plan)}`, {
      stocked_quantity: stock,
    })
    .catch(async (error: unknown) => {
      throw new Error(
        `Core's edit of ${id} at ${server.name} got no answer: ${String(error)}\n${await databaseAtWork(stack)}`
      )
    })
  if (status !== 200) {
    throw new Error(`Core's edit of ${id} answered ${status}: ${JSON.stringify(data)}`)
  }
}

/** What the connections of the processes are at, for whoever has to find out why nothing goes on. */
const databaseAtWork = async (stack: RigStack): Promise<string> => {
  const rows = await stack.database.query<{ line: string }>(
    `SELECT count(*) || ' x ' || concat_ws(', ', state, wait_event, left(query, 80)) AS line
     FROM pg_stat_activity WHERE datname = current_database()
     GROUP BY state, wait_event, left(query, 80) ORDER BY count(*) DESC LIMIT 15`
  )
  return rows.map(({ line }) => `  ${line}`).join("\n")
}

/**
 * So many adjustments at a time: each holds up to three connections of a pool, as core's own flows do,
 * and where PostgreSQL is the lock, more of them than the pool carries would wait for one another.
 */
const adjusting = pLimit(4)

/** People do not line up at a shop that is down. */
const LONGEST_LINE = 20

/** What came of it is read from the database later: an answer may be lost. */
const adjust = (
  stack: RigStack,
  step: Step,
  plan: HistoryPlan,
  index: number,
  delta: string
): Promise<unknown> => {
  if (adjusting.pendingCount >= LONGEST_LINE) {
    return Promise.resolve()
  }
  return adjusting(() =>
    serverOf(stack, step).store.http.post("/rig/adjust", {
      id: `${plan.seed}-${index}`,
      inventory_item_id: itemId(plan.seed, step.item),
      location_id: locationOf(stack, plan),
      delta,
    })
  ).catch(() => undefined)
}
