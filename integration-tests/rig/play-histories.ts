import { reportImpossible } from "./impossible-cases"
import { addRigItems } from "./items"
import { ITEMS_PER_HISTORY, planHistory } from "./plan-history"
import { itemId } from "./play-history"
import { draw } from "./random"
import { settled } from "./settled"
import type { RigStack } from "./stack"
import { describeItem, type Summary } from "./summary"
import { playWave, type JudgedItem } from "./wave"

export interface HistoriesOptions {
  seed: number
  count: number
  /** How many run at the same time. */
  atOnce: number
}

/** For how long a history acts; its faults end with it. */
const DURATION_MS = 20_000

const SETTLE_MS = 120_000
const FIRST_SYNC_MS = 180_000

/** Plays so many histories on a stack; every one is a check of the summary. */
export const playHistories = async (
  stack: RigStack,
  { seed, count, atOnce }: HistoriesOptions,
  summary: Summary
): Promise<void> => {
  const plans = Array.from({ length: count }, (_, nth) => planHistory(seed + nth, DURATION_MS))
  await stockItems(
    stack,
    plans.map((plan) => ({ seed: plan.seed, link: plan.link }))
  )
  const judged: JudgedItem[] = []
  for (let start = 0; start < plans.length; start += atOnce) {
    const wave = plans.slice(start, start + atOnce)
    const result = await playWave(stack, wave, { stormSeed: seed + start, settleMs: SETTLE_MS })
    for (const plan of wave) {
      const wrong = result.judged.filter(
        (each) => each.seed === plan.seed && each.verdict.outcome === "wrong"
      )
      if (wrong.length === 0) {
        summary.pass()
      } else {
        summary.fail(wrong.map(describeItem).join("\n"))
      }
    }
    result.refusals.forEach((refusal) => summary.fail(refusal))
    judged.push(...result.judged)
    const exact = result.judged.filter(({ verdict }) => verdict.outcome === "exact").length
    console.log(
      `histories ${seed + start} to ${seed + start + wave.length - 1}: ` +
        `${exact} of ${result.judged.length} positions exact, ` +
        `${result.deliveries} deliveries, settled ${Math.round(result.settledAfterMs / 1_000)} s after the faults ended`
    )
  }
  const unflagged = reportImpossible(judged)
  unflagged.slice(0, 3).forEach((each) => console.log(`unflagged: ${describeItem(each)}`))
  console.log(faultCounts(stack))
}

const stockItems = async (
  stack: RigStack,
  histories: ReadonlyArray<{ seed: number; link: 0 | 1 }>
): Promise<void> => {
  for (const link of [0, 1] as const) {
    await addRigItems(
      stack.database,
      stack.links[link]?.stock_location_id ?? "",
      histories
        .filter((history) => history.link === link)
        .flatMap(({ seed }) =>
          Array.from({ length: ITEMS_PER_HISTORY }, (_, item) => ({
            id: itemId(seed, item),
            stock: draw(seed, item).whole(50, 150),
          }))
        )
    )
  }
  await stack.connected.sync()
  await settled(
    stack,
    histories.map(({ seed }) => itemId(seed, 0)),
    FIRST_SYNC_MS
  )
}

/** How often each fault struck, on either way: a rig that breaks nothing shows nothing. */
const faultCounts = (stack: RigStack): string =>
  [stack.toMipos, stack.toMedusa]
    .map((proxy, way) => {
      const counts = new Map<string, number>()
      for (const { fault } of proxy.exchanges()) {
        const name = fault.kind === "answer" ? `answer ${fault.status}` : fault.kind
        counts.set(name, (counts.get(name) ?? 0) + 1)
      }
      const words = [...counts].map(([name, count]) => `${name} ${count}`).sort()
      return `${way === 0 ? "To mipOS" : "To Medusa"}: ${words.join(", ")}`
    })
    .join("\n")
