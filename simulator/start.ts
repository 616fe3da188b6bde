import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import express from "express"
import { ControlError } from "./control/control-error"
import { controlRoutes } from "./control/control-routes"
import { searchItems, viewItems, viewOneItem } from "./control/item-view"
import { changeStock } from "./control/stock-change"
import { FaultEngine } from "./faults/fault-engine"
import { faultProblems } from "./faults/fault-rule"
import { Journal } from "./journal/journal"
import { withJsonBody } from "./mipos/body-parser"
import { Pipeline } from "./mipos/pipeline"
import { resolveOptions, type SimulatorOptions } from "./options"
import type { Simulator } from "./simulator"
import { StateFile } from "./state/state-file"
import { World } from "./state/world"
import { WebhookSender } from "./webhooks/webhook-sender"

const KEEP_ALIVE_MS = 65_000

/**
 * Starts a simulator and resolves when it listens.
 * @throws Error for invalid options or an unreadable state file; an error with code EADDRINUSE when
 * the port is taken.
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const settings = resolveOptions(options)
  const world = new World(settings)
  const stateFile =
    settings.stateFile === undefined ? undefined : new StateFile(settings.stateFile, world)
  stateFile?.load()
  if (stateFile) world.whenChanged(() => stateFile.schedule())

  const faults = new FaultEngine()
  const journal = new Journal(settings.journalBodies)
  const webhooks = new WebhookSender(world, faults, settings)
  const pipeline = new Pipeline(world, faults, journal, webhooks, settings)

  const app = express()
  app.disable("x-powered-by")
  app.disable("etag")
  const server = createServer(app)
  server.keepAliveTimeout = KEEP_ALIVE_MS
  let port = settings.port
  let closing: Promise<void> | undefined

  const simulator: Simulator = {
    get url() {
      const host = settings.host.includes(":") ? `[${settings.host}]` : settings.host
      return `http://${host}:${port}`
    },
    get port() {
      return port
    },
    fixture: world.fixture,
    items: (storeId) => viewItems(world, storeId),
    item: (storeId, externalId) => viewOneItem(world, storeId, externalId),
    searchItems: (storeId, text, limit) => searchItems(world, storeId, text, limit),
    requests: (filter) => journal.list(filter),
    deliveries: () => webhooks.deliveries(),
    webhooks: () => [...world.webhooks].map(([client_id, url]) => ({ client_id, type: "3", url })),
    faults: () => faults.list(),
    addFault: (rule) => {
      const problems = faultProblems(rule)
      if (problems.length > 0) throw new ControlError(422, problems.join(" "))
      return faults.add(rule)
    },
    clearFaults: () => {
      faults.clear()
      return webhooks.releaseHeld()
    },
    changeStock: (change) => changeStock(world, webhooks, settings, change),
    expireTokens: () => {
      const expired = world.tokens.expireAll()
      world.changed()
      return expired
    },
    settled: () => webhooks.settled(),
    disconnect: () => stop(server),
    reconnect: async () => {
      if (!server.listening) await listen(server, port, settings.host)
    },
    reset: () => {
      pipeline.reset()
      webhooks.reset()
      faults.clear()
      journal.clear()
      world.forget()
    },
    close: () => {
      closing ??= shutDown()
      return closing
    },
  }

  async function shutDown(): Promise<void> {
    pipeline.reset()
    webhooks.reset()
    await stop(server)
    await webhooks.settled()
    await stateFile?.flush()
  }

  app.use(controlRoutes(simulator))
  app.use(withJsonBody((request, response, body) => pipeline.answer(request, response, body)))
  port = await listen(server, settings.port, settings.host)
  return simulator
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, host, () => {
      server.off("error", reject)
      resolve(portOf(server.address(), port))
    })
  })
}

function portOf(address: AddressInfo | string | null, asked: number): number {
  return typeof address === "object" && address !== null ? address.port : asked
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
