import type { StockUpdateMode } from "../options"
import { pathFits, type FaultRule, type Refusal } from "./fault-rule"
import { seededRandom } from "./seeded-random"

/** A request as the rules see it. */
export interface FaultSubject {
  path: string
  /** Undefined for paths mipOS does not have. */
  call: string | undefined
  storeId: string | undefined
  names: (externalId: string) => boolean
}

export interface RequestEffects {
  faultIds: number[]
  latencyMs: number
  answer: { status: number; body: unknown; applied: boolean } | undefined
  headers: Record<string, string>
  drop: "before" | "after" | undefined
  refusals: Refusal[]
  stockUpdateMode: StockUpdateMode | undefined
  echo: boolean
}

export interface DeliveryEffects {
  duplicates: number
  reorder: boolean
  delayMs: number
}

/** A rule as the control endpoints show it; `applied_count` counts requests and webhooks together. */
export type ActiveFault = FaultRule & { id: number; applied_count: number }

type Side = "requests" | "deliveries"

interface Armed {
  id: number
  rule: FaultRule
  random: () => number
  seen: Record<Side, number>
  applied: Record<Side, number>
}

/** The rules in force. Requests and webhook deliveries are counted apart (`times`, `every`). */
export class FaultEngine {
  private armed: Armed[] = []
  private lastId = 0

  add(rule: FaultRule): ActiveFault {
    const armed: Armed = {
      id: ++this.lastId,
      rule,
      random: seededRandom(rule.seed ?? 1),
      seen: { requests: 0, deliveries: 0 },
      applied: { requests: 0, deliveries: 0 },
    }
    this.armed.push(armed)
    return shown(armed)
  }

  clear(): void {
    this.armed = []
  }

  list(): ActiveFault[] {
    return this.armed.map(shown)
  }

  /** The faults of one request; waits add up, of answers and drops the first rule's counts. */
  forRequest(subject: FaultSubject): RequestEffects {
    const effects: RequestEffects = {
      faultIds: [],
      latencyMs: 0,
      answer: undefined,
      headers: {},
      drop: undefined,
      refusals: [],
      stockUpdateMode: undefined,
      echo: false,
    }
    for (const armed of this.armed) {
      const { rule } = armed
      if (!concernsCall(rule, subject.call) || !matchesRequest(rule, subject)) continue
      if (!strikes(armed, "requests")) continue
      effects.faultIds.push(armed.id)
      effects.latencyMs += rule.latency_ms ?? 0
      if (rule.status !== undefined && !effects.answer) {
        const { status, body, applied } = rule
        effects.answer = { status, body: body ?? defaultBody(status), applied: applied ?? false }
      }
      Object.assign(effects.headers, rule.headers)
      effects.drop ??= rule.drop
      if (rule.refuse) effects.refusals.push(rule.refuse)
      effects.stockUpdateMode ??= rule.stock_update_mode
      effects.echo ||= rule.echo ?? false
    }
    return effects
  }

  /** The faults of one webhook. `match.path` says nothing about webhooks and is passed over. */
  forDelivery(storeId: string, externalId: string): DeliveryEffects {
    const effects: DeliveryEffects = { duplicates: 0, reorder: false, delayMs: 0 }
    for (const armed of this.armed) {
      const { rule } = armed
      if (!concernsDeliveries(rule)) continue
      if (rule.match?.store_id !== undefined && rule.match.store_id !== storeId) continue
      if (rule.match?.external_id !== undefined && rule.match.external_id !== externalId) continue
      if (!strikes(armed, "deliveries")) continue
      effects.duplicates += rule.duplicate ?? 0
      effects.reorder ||= rule.reorder ?? false
      effects.delayMs += rule.delay_ms ?? 0
    }
    return effects
  }
}

function shown({ id, rule, applied }: Armed): ActiveFault {
  return { id, ...rule, applied_count: applied.requests + applied.deliveries }
}

// A rule that only concerns some calls must not use up its `times` on the others.
function concernsCall(rule: FaultRule, call: string | undefined): boolean {
  const concernsAny =
    rule.latency_ms !== undefined ||
    rule.status !== undefined ||
    rule.headers !== undefined ||
    rule.drop !== undefined
  if (concernsAny) return true
  if (call === "stock_update") {
    return Boolean(rule.echo) || rule.stock_update_mode !== undefined || rule.refuse !== undefined
  }
  return call === "sync" && rule.refuse === "external_id_not_found"
}

function concernsDeliveries(rule: FaultRule): boolean {
  return rule.duplicate !== undefined || Boolean(rule.reorder) || rule.delay_ms !== undefined
}

function matchesRequest({ match }: FaultRule, subject: FaultSubject): boolean {
  if (match?.path !== undefined && !pathFits(subject.path, match.path)) return false
  if (match?.store_id !== undefined && match.store_id !== subject.storeId) return false
  return match?.external_id === undefined || subject.names(match.external_id)
}

function strikes(armed: Armed, side: Side): boolean {
  const { rule, seen, applied } = armed
  if (rule.times !== undefined && applied[side] >= rule.times) return false
  seen[side] += 1
  if (rule.every !== undefined && seen[side] % rule.every !== 0) return false
  if (rule.probability !== undefined && armed.random() >= rule.probability) return false
  applied[side] += 1
  return true
}

function defaultBody(status: number): unknown {
  if (status === 401) return "Unauthorized."
  return { message: "This answer comes from a fault of the simulator." }
}
