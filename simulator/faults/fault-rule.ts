import type { StockUpdateMode } from "../options"
import { isJsonObject, type JsonObject } from "../text/json"

/** Documented 409s that no ordinary request can provoke here. */
export const REFUSALS = {
  external_id_not_found: "External id not found for this store in the inventory system.",
  webhook_type_not_available: "This type of webhook is not available.",
  inventory_system_without_webhook_type:
    "This inventory system does not have this type of webhook available.",
} as const

export type Refusal = keyof typeof REFUSALS

export interface FaultMatch {
  /** Part of the path, or a regular expression between slashes ("/sync$/"). Requests only. */
  path?: string
  store_id?: string
  external_id?: string
}

/** What may go wrong; times are in milliseconds. Effects on requests first, then on webhooks. */
export interface FaultRule {
  match?: FaultMatch
  /** Waits before the request is applied. */
  latency_ms?: number
  /** Answers this instead of applying the request. */
  status?: number
  body?: unknown
  headers?: Record<string, string>
  /** With `status`: the request is applied all the same, only its answer is replaced. */
  applied?: boolean
  /** Closes the socket before, or after, the request is applied. */
  drop?: "before" | "after"
  refuse?: Refusal
  stock_update_mode?: StockUpdateMode
  /** Sends every stock/update back as a webhook. */
  echo?: boolean
  /** Delivers a webhook this many extra times. */
  duplicate?: number
  /** Holds a webhook and delivers it after the next one. */
  reorder?: boolean
  /** Waits before a webhook is delivered; its `now` and signature stay those of the movement. */
  delay_ms?: number
  /** Applies so many times, then never again. */
  times?: number
  /** Applies to every n-th match only. */
  every?: number
  /** Applies with this probability (0 to 1), drawn from a generator that `seed` starts. */
  probability?: number
  seed?: number
}

type Check = (value: unknown) => string | undefined

const wholeNumber =
  (least: number, most = Number.MAX_SAFE_INTEGER): Check =>
  (value) =>
    typeof value === "number" && Number.isInteger(value) && value >= least && value <= most
      ? undefined
      : `must be a whole number from ${least}${most < Number.MAX_SAFE_INTEGER ? ` to ${most}` : " up"}`

const oneOf =
  (...allowed: unknown[]): Check =>
  (value) =>
    allowed.includes(value)
      ? undefined
      : `must be ${allowed.map((entry) => JSON.stringify(entry)).join(" or ")}`

const text: Check = (value) =>
  typeof value === "string" && value !== "" ? undefined : "must be a string that is not empty"

const headerMap: Check = (value) =>
  isJsonObject(value) &&
  Object.entries(value).every(
    ([name, entry]) =>
      /^[\w-]+$/.test(name) && typeof entry === "string" && /^[\x20-\x7e]*$/.test(entry)
  )
    ? undefined
    : "must be an object of header names and string values"

const fraction: Check = (value) =>
  typeof value === "number" && value >= 0 && value <= 1 ? undefined : "must be from 0 to 1"

const LONGEST_WAIT_MS = 600_000

const RULE_CHECKS: Record<keyof FaultRule, Check> = {
  match: (value) => (isJsonObject(value) ? undefined : "must be an object"),
  latency_ms: wholeNumber(0, LONGEST_WAIT_MS),
  status: wholeNumber(200, 599),
  body: () => undefined,
  headers: headerMap,
  applied: oneOf(true, false),
  drop: oneOf("before", "after"),
  refuse: oneOf(...Object.keys(REFUSALS)),
  stock_update_mode: oneOf("quantity", "current_stock"),
  echo: oneOf(true, false),
  duplicate: wholeNumber(1, 100),
  reorder: oneOf(true, false),
  delay_ms: wholeNumber(0, LONGEST_WAIT_MS),
  times: wholeNumber(1),
  every: wholeNumber(1),
  probability: fraction,
  seed: wholeNumber(0),
}

const MATCH_CHECKS: Record<keyof FaultMatch, Check> = {
  path: (value) => {
    const wrong = text(value)
    if (wrong !== undefined || typeof value !== "string") return wrong
    return isReadable(value) ? undefined : "is not a regular expression"
  },
  store_id: text,
  external_id: text,
}

const EFFECTS: (keyof FaultRule)[] = [
  "latency_ms",
  "status",
  "headers",
  "drop",
  "refuse",
  "stock_update_mode",
  "echo",
  "duplicate",
  "reorder",
  "delay_ms",
]

/** What is wrong with a rule, one sentence each; an empty array says it can be used. */
export function faultProblems(rule: unknown): string[] {
  if (!isJsonObject(rule)) return ["A fault must be an object."]
  const problems = checkFields(rule, RULE_CHECKS, "")
  if (isJsonObject(rule.match)) problems.push(...checkFields(rule.match, MATCH_CHECKS, "match."))
  for (const companion of ["body", "applied"]) {
    if (companion in rule && !("status" in rule)) problems.push(`${companion} needs a status.`)
  }
  if ("seed" in rule && !("probability" in rule)) problems.push("seed needs a probability.")
  if (!EFFECTS.some((effect) => rule[effect] !== undefined && rule[effect] !== false)) {
    problems.push(`The fault does nothing: give it one of ${EFFECTS.join(", ")}.`)
  }
  return problems
}

/** Tells a checked rule from any other value. */
export function isFaultRule(value: unknown): value is FaultRule {
  return faultProblems(value).length === 0
}

/** Whether a path fits `match.path`. */
export function pathFits(path: string, wanted: string): boolean {
  const expression = asExpression(wanted)
  return expression ? expression.test(path) : path.includes(wanted)
}

function asExpression(wanted: string): RegExp | undefined {
  const inside = /^\/(.+)\/$/.exec(wanted)?.[1]
  return inside === undefined ? undefined : new RegExp(inside)
}

function isReadable(wanted: string): boolean {
  try {
    asExpression(wanted)
    return true
  } catch {
    return false
  }
}

function checkFields(from: JsonObject, checks: Record<string, Check>, prefix: string): string[] {
  return Object.entries(from).flatMap(([field, value]) => {
    const check = Object.hasOwn(checks, field) ? checks[field] : undefined
    if (!check) {
      return [`${prefix}${field} is not known. Known: ${Object.keys(checks).join(", ")}.`]
    }
    const wrong = check(value)
    return wrong === undefined ? [] : [`${prefix}${field} ${wrong}.`]
  })
}
