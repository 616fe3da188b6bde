import { reportImpossible } from "./impossible-cases"
import { addRigItems } from "./items"
import type { Verdict } from "./judge"
import { ITEMS_PER_HISTORY, planHistory, type HistoryPlan } from "./plan-history"
import { itemId } from "./play-history"
import { draw } from "./random"
import { settled } from "./settled"
import type { RigStack } from "./stack"
import { describeItem, type Summary } from "./summary"
import { playWave, type JudgedItem, type WaveOptions } from "./wave"

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
  await stockItems(stack, plans)
  const judged: JudgedItem[] = []
  for (let start = 0; start < plans.length; start += atOnce) {
    const wave = plans.slice(start, start + atOnce)
    const options = { stormSeed: seed + start, settleMs: SETTLE_MS }
    judged.push(...(await playJudgedWave(stack, wave, options, summary)))
  }
  reportImpossible(judged)
  console.log(faultCounts(stack))
}

/** Plays a wave, counts each of its histories as a check, and prints how it went. */
export const playJudgedWave = async (
  stack: RigStack,
  plans: readonly HistoryPlan[],
  options: WaveOptions,
  summary: Summary
): Promise<JudgedItem[]> => {
  const { judged, refusals, answers, settledAfterMs } = await playWave(stack, plans, options)
  for (const { seed } of plans) {
    const wrong = judged.filter((each) => each.seed === seed && isFailure(each.verdict))
    if (wrong.length === 0) {
      summary.pass()
    } else {
      summary.fail(wrong.map(describeItem).join("\n"))
    }
  }
  refusals.forEach((refusal) => summary.fail(refusal))
  const exact = judged.filter(({ verdict }) => verdict.outcome === "exact").length
  console.log(
    `histories ${plans[0]?.seed ?? 0} to ${plans.at(-1)?.seed ?? 0}: ` +
      `${exact} of ${judged.length} positions exact, webhooks answered ${counted(answers)}, ` +
      `settled ${Math.round(settledAfterMs / 1_000)} s after the end`
  )
  return judged
}

/** What could not be prevented has to be said: never a wrong stock that nobody is told of. */
const isFailure = (verdict: Verdict): boolean =>
  verdict.outcome === "wrong" || (verdict.outcome === "impossible" && !verdict.flagged)

/** Makes the items of histories and has them synced. */
export const stockItems = async (
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

const counted = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .map(([name, count]) => `${name} ${count}`)
    .sort()
    .join(", ")

/** How often each fault struck, on either way: a rig that breaks nothing shows nothing. */
const faultCounts = (stack: RigStack): string =>
  [stack.toMipos, stack.toMedusa]
    .map((proxy, way) => {
      const counts = new Map<string, number>()
      for (const { fault } of proxy.exchanges()) {
        const name = fault.kind === "answer" ? `answer ${fault.status}` : fault.kind
        counts.set(name, (counts.get(name) ?? 0) + 1)
      }
      return `${way === 0 ? "To mipOS" : "To Medusa"}: ${counted(counts)}`
    })
    .join("\n")
