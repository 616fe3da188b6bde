import { setMaxListeners } from "node:events"
import { setTimeout as wait } from "node:timers/promises"
import type { Request, Response } from "express"
import type { FaultEngine, RequestEffects } from "../faults/fault-engine"
import type { Journal, JournalEntry } from "../journal/journal"
import type { Settings } from "../options"
import type { World } from "../state/world"
import { isJsonObject, type JsonObject } from "../text/json"
import type { StockMovement, WebhookSender } from "../webhooks/webhook-sender"
import { failure, type Answer } from "./answer"
import { findRoute, type FoundRoute } from "./routes"

/** What the body parser made of a request body. */
export type ParsedBody =
  { kind: "json"; value: JsonObject; bytes: number } | { kind: "refused"; answer: Answer }

/** Plays mipOS for one request: journal, faults, the call itself, the answer. */
export class Pipeline {
  private stop = stopForAny()

  constructor(
    private readonly world: World,
    private readonly faults: FaultEngine,
    private readonly journal: Journal,
    private readonly webhooks: WebhookSender,
    private readonly settings: Settings
  ) {}

  async answer(request: Request, response: Response, body: ParsedBody): Promise<void> {
    const found = findRoute(request.path)
    const entry = this.journal.arrive({
      at: this.settings.now(),
      method: request.method,
      path: request.path,
      headers: request.headers,
      body: body.kind === "json" ? body.value : null,
      bytes: body.kind === "json" ? body.bytes : 0,
    })
    const effects = this.effectsOf(request, found, body)
    entry.faults = effects.faultIds

    if (!(await this.waited(effects.latencyMs)) || effects.drop === "before") {
      drop(response, entry, "before")
      return
    }
    const answer = this.apply(request, found, body, effects)
    if (effects.drop === "after") {
      drop(response, entry, "after")
      return
    }
    this.journal.answered(entry, answer.status, answer.body)
    response.status(answer.status).set({ ...answer.headers, ...effects.headers })
    response.type("application/json").send(JSON.stringify(answer.body))
  }

  /** Drops the requests that wait for a latency, so that nothing old is applied after a reset. */
  reset(): void {
    this.stop.abort()
    this.stop = stopForAny()
  }

  private effectsOf(
    request: Request,
    found: FoundRoute | undefined,
    body: ParsedBody
  ): RequestEffects {
    return this.faults.forRequest({
      path: request.path,
      call: found?.route.name,
      storeId: found?.storeId,
      names: (externalId) => body.kind === "json" && namesItem(body.value, externalId),
    })
  }

  private apply(
    request: Request,
    found: FoundRoute | undefined,
    body: ParsedBody,
    effects: RequestEffects
  ): Answer {
    const fault = effects.answer
    if (fault && !fault.applied) return { status: fault.status, body: fault.body }
    const answer = this.call(request, found, body, effects)
    return fault ? { status: fault.status, body: fault.body } : answer
  }

  private call(
    request: Request,
    found: FoundRoute | undefined,
    body: ParsedBody,
    effects: RequestEffects
  ): Answer {
    if (!found) return failure(404, `There is no ${request.path} here.`)
    if (request.method !== "POST") {
      const message = `The ${request.method} method is not supported for this route. Use POST.`
      return { ...failure(405, message), headers: { Allow: "POST" } }
    }
    if (body.kind === "refused") return body.answer
    const call = {
      world: this.world,
      settings: this.settings,
      body: body.value,
      storeId: found.storeId,
      effects,
      echo: (movement: StockMovement): void => void this.webhooks.send(movement),
    }
    return found.route.handle(call, request.headers.authorization)
  }

  private async waited(milliseconds: number): Promise<boolean> {
    if (milliseconds === 0) return true
    return wait(milliseconds, true, { signal: this.stop.signal }).catch(() => false)
  }
}

function drop(response: Response, entry: JournalEntry, moment: "before" | "after"): void {
  entry.dropped = moment
  response.socket?.destroy()
}

function namesItem(body: JsonObject, externalId: string): boolean {
  if (body.external_id === externalId) return true
  const { items } = body
  return (
    Array.isArray(items) &&
    items.some((item: unknown) => isJsonObject(item) && item.external_id === externalId)
  )
}

/** Any number of requests may wait at once; that is no leak to warn of. */
function stopForAny(): AbortController {
  const stop = new AbortController()
  setMaxListeners(0, stop.signal)
  return stop
}
