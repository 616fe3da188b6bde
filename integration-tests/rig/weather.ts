import type { Exchange } from "../harness/fault-proxy"
import { faultOfPush, faultOfSync, faultOfWebhook } from "./fault-plans"
import { draw } from "./random"
import type { Weather } from "./stack"

const PUSHES = 1
const SYNCS = 2
const WEBHOOKS = 3

/**
 * Faults that follow from the seeds: the nth push, or the nth delivery of a webhook, of a history's
 * item, and the nth sync of a run.
 *
 * @param seedOf the seed that an item's faults come from; undefined leaves it alone.
 */
export const stormyWeather = (
  runSeed: number,
  seedOf: (externalId: string) => number | undefined
): Weather => {
  const counts = new Map<string, number>()
  const nth = (of: string): number => {
    const count = (counts.get(of) ?? 0) + 1
    counts.set(of, count)
    return count
  }
  const ofItem = (exchange: Omit<Exchange, "fault">): { seed: number; key: string } | undefined => {
    const { body } = exchange
    const externalId: unknown =
      typeof body === "object" && body !== null ? Reflect.get(body, "external_id") : undefined
    const seed = typeof externalId === "string" ? seedOf(externalId) : undefined
    return seed === undefined ? undefined : { seed, key: String(externalId) }
  }
  return {
    toMipos: (exchange) => {
      if (exchange.path.endsWith("/system/sync")) {
        return faultOfSync(draw(runSeed, SYNCS, nth("sync")))
      }
      const item = exchange.path.endsWith("/stock/update") ? ofItem(exchange) : undefined
      return item ? faultOfPush(draw(item.seed, PUSHES, nth(`push ${item.key}`))) : { kind: "none" }
    },
    toMedusa: (exchange) => {
      const item = ofItem(exchange)
      return item
        ? faultOfWebhook(draw(item.seed, WEBHOOKS, nth(`webhook ${item.key}`)))
        : { kind: "none" }
    },
  }
}
