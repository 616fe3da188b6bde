import express, {
  Router,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from "express"
import type { Simulator } from "../simulator"
import type { ItemView } from "./item-view"
import { ControlError } from "./control-error"
import { loopbackOnly, sameOriginOnly } from "./guards"
import { isFaultRule, faultProblems, type FaultRule } from "../faults/fault-rule"
import { isJsonObject } from "../text/json"
import { renderPage } from "./page"

/** The page at / and everything under /_simulator. */
export function controlRoutes(simulator: Simulator): Router {
  const router = Router()
  router.get("/", loopbackOnly, (request, response) => {
    const page = renderPage(simulator, textOf(request, "q") ?? "")
    response.set("Content-Security-Policy", page.contentSecurityPolicy).type("html").send(page.html)
  })
  // Browsers ask for it by themselves; it must not reach the journal of mipOS.
  router.get("/favicon.ico", (_request, response) => void response.status(204).end())
  router.use("/_simulator", loopbackOnly, sameOriginOnly, express.json({ limit: "1mb" }))
  router.use("/_simulator", endpoints(simulator), unknownEndpoint)
  router.use("/_simulator", showError)
  return router
}

function endpoints(simulator: Simulator): Router {
  const router = Router()
  router.get("/health", (_request, response) => {
    response.json({ status: "ok", url: simulator.url })
  })
  router.get("/items", (request, response) => {
    const items = findItems(simulator, textOf(request, "store_id"), textOf(request, "external_id"))
    response.json({ items, count: items.length })
  })
  router.get("/requests", (request, response) => {
    const requests = simulator.requests({
      path: textOf(request, "path"),
      sinceId: numberOf(request, "since_id"),
      limit: numberOf(request, "limit"),
    })
    response.json({ requests, count: requests.length })
  })
  router.get("/deliveries", (request, response) => {
    const sinceId = numberOf(request, "since_id") ?? 0
    const deliveries = simulator.deliveries().filter((delivery) => delivery.id > sinceId)
    response.json({ deliveries, count: deliveries.length })
  })
  router.get("/webhooks", (_request, response) => {
    const webhooks = simulator.webhooks()
    response.json({ webhooks, count: webhooks.length })
  })
  router.post(
    "/stock-updates",
    waiting(async (request, response) => {
      response.json(await simulator.changeStock(request.body))
    })
  )
  router.get("/faults", (_request, response) => {
    response.json({ faults: simulator.faults() })
  })
  router.post("/faults", (request, response) => {
    for (const rule of readRules(request.body)) simulator.addFault(rule)
    response.json({ faults: simulator.faults() })
  })
  router.delete(
    "/faults",
    waiting(async (_request, response) => {
      response.json({ faults: [], released_webhooks: await simulator.clearFaults() })
    })
  )
  router.post("/tokens/expire", (_request, response) => {
    response.json({ expired: simulator.expireTokens() })
  })
  router.post("/reset", (_request, response) => {
    simulator.reset()
    response.json({ message: "Forgot items, requests, faults, tokens and webhooks." })
  })
  return router
}

function findItems(simulator: Simulator, storeId?: string, externalId?: string): ItemView[] {
  if (externalId === undefined) return simulator.items(storeId)
  const storeIds =
    storeId === undefined ? simulator.fixture.stores.map((store) => store.store_id) : [storeId]
  return storeIds.flatMap((id) => simulator.item(id, externalId) ?? [])
}

/** Either all rules are taken or, with the reasons, none. */
function readRules(body: unknown): FaultRule[] {
  const rules: unknown[] = Array.isArray(body) ? body : [body]
  const problems = rules.flatMap(faultProblems)
  if (problems.length > 0) throw new ControlError(422, problems.join(" "))
  return rules.filter(isFaultRule)
}

function waiting(handle: (request: Request, response: Response) => Promise<void>): RequestHandler {
  return (request, response, next) => {
    handle(request, response).catch(next)
  }
}

function unknownEndpoint(request: Request, response: Response): void {
  response.status(404).json({ message: `There is no ${request.method} ${request.originalUrl}.` })
}

// Express tells an error handler by its four parameters.
function showError(
  error: unknown,
  _request: Request,
  response: Response,
  next: NextFunction
): void {
  if (error instanceof ControlError) {
    response.status(error.status).json({ message: error.message })
    return
  }
  if (isJsonObject(error) && error.type === "entity.parse.failed") {
    response.status(400).json({ message: "The body is not valid JSON." })
    return
  }
  next(error)
}

function textOf(request: Request, name: string): string | undefined {
  const value = request.query[name]
  return typeof value === "string" && value !== "" ? value : undefined
}

function numberOf(request: Request, name: string): number | undefined {
  const text = textOf(request, name)
  if (text === undefined) return undefined
  if (!/^\d{1,15}$/.test(text)) throw new ControlError(422, `${name} must be a whole number.`)
  return Number(text)
}
