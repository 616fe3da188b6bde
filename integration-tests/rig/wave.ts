import { DEFAULT_STORES } from "../../simulator"
import { lastRequestId, minus } from "../harness/outbound"
import { readAdjustments, readItems, readTakenForEchoes } from "./items"
import { judge, sumOf, type Evidence, type Verdict } from "./judge"
import { MiposSide, twinsOf } from "./mipos-side"
import { operationsSince, pushesSent } from "./operations"
import { EDITED_ITEM, ITEMS_PER_HISTORY, type HistoryPlan } from "./plan-history"
import { itemId, playHistory } from "./play-history"
import { settled } from "./settled"
import type { RigStack } from "./stack"
import { stormyWeather } from "./weather"

export interface WaveOptions {
  /** Faults on both ways, drawn from this seed and those of the histories; none when left out. */
  stormSeed?: number
  /** How long the plugin may take to settle everything once the histories have ended. */
  settleMs: number
  /** What happens meanwhile to the processes themselves. */
  meanwhile?: () => Promise<void>
}

export interface JudgedItem {
  seed: number
  item: number
  verdict: Verdict
  evidence: Evidence
}

export interface WaveResult {
  judged: JudgedItem[]
  /** What went wrong beside the stock: webhooks that were refused for good. */
  refusals: string[]
  /** The answers to the deliveries of webhooks, counted by status. */
  answers: ReadonlyMap<string, number>
  settledAfterMs: number
}

/**
 * Plays histories at the same time, each on its own items; then the faults end, everything settles,
 * and what each item has is judged by what the rig knows.
 */
export const playWave = async (
  stack: RigStack,
  plans: readonly HistoryPlan[],
  { stormSeed, settleMs, meanwhile }: WaveOptions
): Promise<WaveResult> => {
  const ids = plans.flatMap(({ seed }) =>
    Array.from({ length: ITEMS_PER_HISTORY }, (_, item) => itemId(seed, item))
  )
  const openings = await readItems(stack.database, ids)
  const sinceRequest = lastRequestId(stack.simulator)
  const mipos = new MiposSide(stack)
  const seeds = new Map(
    plans.flatMap(({ seed }) =>
      Array.from({ length: ITEMS_PER_HISTORY }, (_, item): [string, number] => [
        itemId(seed, item),
        seed * 10 + item,
      ])
    )
  )
  if (stormSeed !== undefined) {
    stack.setWeather(stormyWeather(stormSeed, (externalId) => seeds.get(externalId)))
  }
  const [played] = await Promise.all([
    Promise.all(plans.map((plan) => playHistory(stack, plan, mipos))),
    meanwhile?.(),
  ])
  stack.setWeather(null)
  const calmAt = Date.now()
  await mipos.delivered(settleMs)
  await Promise.all([stack.toMipos.idle(), stack.toMedusa.idle()])
  const items = await settled(stack, ids, settleMs - (Date.now() - calmAt))
  const settledAfterMs = Date.now() - calmAt

  const adjustments = await readAdjustments(stack.database, ids)
  const echoes = await readTakenForEchoes(stack.database, ids)
  const pushes = pushesSent(stack)
  const operations = operationsSince(stack, sinceRequest, mipos.sales)
  const judged = plans.flatMap(({ seed, link }, index) =>
    Array.from({ length: ITEMS_PER_HISTORY }, (_, item): JudgedItem => {
      const id = itemId(seed, item)
      const state = items.get(id)
      const opening = openings.get(id)?.medusaStock ?? ""
      const own = operations.get(id) ?? []
      const setTo = played[index]?.setTo.get(id)
      const evidence: Evidence = {
        opening,
        movedInMedusa:
          item === EDITED_ITEM ? minus(setTo ?? opening, opening) : (adjustments.get(id) ?? "0"),
        movedAtMipos: sumOf(own.filter(({ kind }) => kind === "sale").map(({ value }) => value)),
        echoes: echoes.get(id) ?? [],
        pushes: pushes.get(id) ?? [],
        twins: twinsOf(mipos.sales, id),
        medusaStock: state?.medusaStock ?? "",
        agreedStock: state?.agreedStock ?? "",
        miposStock: stack.simulator.item(DEFAULT_STORES[link]?.store_id ?? "", id)?.stock ?? "",
        flagged: state?.isFlagged ?? false,
        operations: own,
      }
      return { seed, item, verdict: judge(evidence), evidence }
    })
  )
  return { judged, refusals: mipos.refusals, answers: mipos.answers, settledAfterMs }
}
