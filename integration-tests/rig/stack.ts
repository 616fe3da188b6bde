import { join } from "node:path"
import { findFreePort } from "../../demo/ports"
import type { Simulator } from "../../simulator"
import type { StoreLinkResponse } from "../../src/types/admin-api"
import { connectStore, type ConnectedStore } from "../harness/connected-store"
import type { TestDatabase } from "../harness/database"
import { startFaultProxy, type Exchange, type Fault, type FaultProxy } from "../harness/fault-proxy"
import { prepareStoreFolder } from "../harness/store-folder"
import { REQUEST_TIMEOUT_MS } from "./fault-plans"
import { createRigTables } from "./items"
import { startMember, type Member } from "./members"

type Arrived = Omit<Exchange, "fault">

/** Which faults the two ways have; none while it is calm. */
export interface Weather {
  toMipos: (exchange: Arrived) => Fault
  toMedusa: (exchange: Arrived) => Fault
}

/** Several Medusa processes on one database, and a mipOS, with a fault proxy on either way. */
export interface RigStack {
  simulator: Simulator
  database: TestDatabase
  links: StoreLinkResponse[]
  /** Between the plugin and the simulator. */
  toMipos: FaultProxy
  /** Between the simulator and the servers; the address that the webhook is registered with. */
  toMedusa: FaultProxy
  webhookUrl: string
  /** All of them, the servers first. */
  members: readonly Member[]
  /** Those that answer requests. */
  servers: readonly Member[]
  connected: ConnectedStore
  setWeather(weather: Weather | null): void
  close(): Promise<void>
}

export interface StackOptions {
  /** Roles by name; the first must be a server, or both. */
  members: ReadonlyArray<{ name: string; workerMode: "shared" | "server" | "worker" }>
  /** For all processes: locking, Redis. */
  environment: NodeJS.ProcessEnv
  pluginOptions?: Record<string, unknown>
}

const NO_FAULT: Fault = { kind: "none" }
const WEBHOOK_PATH = "/hooks/mipos/stock-update"

/** Starts all of it and connects the store; nothing has been synced yet. */
export const startStack = async (options: StackOptions): Promise<RigStack> => {
  const folder = prepareStoreFolder("rig-store", join(__dirname, "store/api"))
  const [first, ...others] = options.members
  if (!first) {
    throw new Error("A stack needs a member.")
  }
  let weather: Weather | null = null
  const simulatorPort = await findFreePort()
  const members: Member[] = []
  let turn = 0

  const toMipos = await startFaultProxy({
    target: () => `http://127.0.0.1:${simulatorPort}`,
    plan: (exchange) => weather?.toMipos(exchange) ?? NO_FAULT,
  })
  const toMedusa = await startFaultProxy({
    // As a load balancer does: one after the other, also to one that is gone.
    target: () => {
      const servers = members.filter(({ name }) => isServer(options, name))
      turn += 1
      return servers[turn % servers.length]?.store.url ?? "http://localhost:9"
    },
    plan: (exchange) => weather?.toMedusa(exchange) ?? NO_FAULT,
  })
  const webhookUrl = `${toMedusa.url}${WEBHOOK_PATH}`
  const environmentOf = (workerMode: string): NodeJS.ProcessEnv => ({
    MIPOS_BASE_URL: toMipos.url,
    MEDUSA_WORKER_MODE: workerMode,
    ...options.environment,
  })
  const pluginOptions = { requestTimeoutMs: REQUEST_TIMEOUT_MS, ...options.pluginOptions }
  const connected = await connectStore({
    simulator: { port: simulatorPort },
    store: { folder, pluginOptions, environment: environmentOf(first.workerMode) },
    connection: { webhook_url: webhookUrl, sync_batch_size: 50 },
    firstSync: false,
  })
  const close = async (): Promise<void> => {
    await Promise.all(members.slice(1).map((member) => member.kill()))
    await members[0]?.kill()
    await connected.close()
    await Promise.all([toMipos.close(), toMedusa.close()])
  }
  try {
    await createRigTables(connected.database)
    const optionsOf = (workerMode: string) => ({
      database: connected.database.name,
      simulatorUrl: toMipos.url,
      folder,
      pluginOptions,
      environment: environmentOf(workerMode),
    })
    members.push(await startMember(first.name, optionsOf(first.workerMode), connected.store))
    for (const { name, workerMode } of others) {
      members.push(await startMember(name, optionsOf(workerMode)))
    }
  } catch (error) {
    await close()
    throw error
  }
  return {
    simulator: connected.simulator,
    database: connected.database,
    links: connected.links,
    toMipos,
    toMedusa,
    webhookUrl,
    members,
    servers: members.filter(({ name }) => isServer(options, name)),
    connected,
    setWeather: (next) => {
      weather = next
    },
    close,
  }
}

const isServer = (options: StackOptions, name: string): boolean =>
  options.members.some((member) => member.name === name && member.workerMode !== "worker")
