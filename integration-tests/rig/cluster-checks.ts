import { setTimeout as wait } from "node:timers/promises"
import { addSilently } from "../harness/silent-edit"
import { EDITED_ITEM, planHistory, type HistoryPlan } from "./plan-history"
import { itemId } from "./play-history"
import { playJudgedWave, stockItems } from "./play-histories"
import { draw } from "./random"
import type { Redis } from "./redis"
import { senderOf, type RigStack } from "./stack"
import { settled } from "./settled"
import type { Summary } from "./summary"

/** How many histories of load run beside an accident. */
const LOADS = 10

/** How soon everything has to be settled after one. */
const SETTLE_MS = 60_000

/** So many edits in a row, each this soon, are no chance: a tick comes every ten seconds. */
const HINTED_EDITS = 6
const HINT_MS = 5_000

/** Sales, receipts and adjustments, and no absolute edits: their requests may be lost with a server. */
const loadPlans = (seed: number, seconds: number): HistoryPlan[] =>
  Array.from({ length: LOADS }, (_, nth) => {
    const plan = planHistory(seed + nth, seconds * 1_000, seconds / 4)
    const steps = plan.steps.filter(
      ({ item, action }) => item !== EDITED_ITEM && action.kind !== "full_sync"
    )
    return { ...plan, steps }
  })

/** Whatever was sent to mipOS, the worker sent; the servers only take requests. */
export const checkRoles = async (
  stack: RigStack,
  seed: number,
  summary: Summary
): Promise<void> => {
  const plan = { seed, link: 0 as const }
  await stockItems(stack, [plan])
  const ids = [itemId(seed, 0)]
  const sent = (): string[] =>
    stack.toMipos
      .exchanges()
      .filter(({ path }) => /\/system\/(sync|stock\/update)$/.test(path))
      .map(senderOf)
  // Without an event only a tick finds it.
  const before = sent().length
  await addSilently(
    stack.connected,
    [
      {
        inventory_item_id: itemId(seed, 0),
        stock_location_id: stack.links[0]?.stock_location_id ?? "",
      },
    ],
    "1"
  )
  await settled(stack, ids, 20_000)
  summary.pass()
  const senders = [...new Set(sent())]
  if (sent().length > before && senders.length === 1 && senders[0] === "worker") {
    summary.pass()
    console.log(`roles: ${sent().length} pushes and syncs, all of them by the worker`)
  } else {
    summary.fail(`pushes and syncs were sent by ${senders.join(", ") || "nobody"}`)
  }
  await checkHints(stack, itemId(seed, 1), summary)
}

/** An edit at a server is pushed by the worker long before a tick would find it: its event crossed. */
const checkHints = async (stack: RigStack, item: string, summary: Summary): Promise<void> => {
  const location = stack.links[0]?.stock_location_id ?? ""
  const delays: number[] = []
  for (let edit = 0; edit < HINTED_EDITS; edit += 1) {
    const server = stack.servers[edit % stack.servers.length]
    const began = Date.now()
    await server?.store.admin.post(`/admin/inventory-items/${item}/location-levels/${location}`, {
      stocked_quantity: 200 + edit,
    })
    await settled(stack, [item], 20_000)
    delays.push(Date.now() - began)
  }
  delays.sort((left, right) => left - right)
  const slowest = delays.at(-1) ?? Number.NaN
  console.log(`roles: ${HINTED_EDITS} edits at the servers were pushed within ${slowest} ms each`)
  if (slowest < HINT_MS) {
    summary.pass()
  } else {
    summary.fail(`an edit at a server took ${slowest} ms until the worker had pushed it`)
  }
}

/** One after the other of the processes is killed under load, and started again. */
export const checkKills = async (
  stack: RigStack,
  { seed, seconds }: { seed: number; seconds: number },
  summary: Summary
): Promise<void> => {
  const from = draw(seed, 9)
  const plans = loadPlans(seed, seconds)
  await stockItems(stack, plans)
  await playJudgedWave(
    stack,
    plans,
    {
      settleMs: SETTLE_MS,
      meanwhile: async () => {
        for (const name of ["server-2", "worker"]) {
          const member = stack.members.find((each) => each.name === name)
          await wait(from.whole(2_000, (seconds * 1_000) / 4))
          await member?.kill()
          await wait(from.whole(500, 3_000))
          await member?.start()
          console.log(`${name} was killed and is back`)
        }
      },
    },
    summary
  )
}

/** Redis is away for a time, under load. */
export const checkOutage = async (
  stack: RigStack,
  redis: Redis,
  { seed, seconds }: { seed: number; seconds: number },
  summary: Summary
): Promise<void> => {
  const plans = loadPlans(seed, seconds + 10)
  await stockItems(stack, plans)
  let backAt = Number.NaN
  await playJudgedWave(
    stack,
    plans,
    {
      settleMs: SETTLE_MS,
      meanwhile: async () => {
        await wait(5_000)
        await redis.stop()
        console.log(`Redis is away for ${seconds} s`)
        await wait(seconds * 1_000)
        await redis.start()
        backAt = Date.now()
        console.log("Redis is back")
      },
    },
    summary
  )
  const settledMs = Date.now() - backAt
  const words = `all was settled ${Math.round(settledMs / 1_000)} s after Redis was back`
  console.log(words)
  if (settledMs <= SETTLE_MS) {
    summary.pass()
  } else {
    summary.fail(words)
  }
}
