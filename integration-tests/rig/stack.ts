import { join } from "node:path"
import { findFreePort } from "../../demo/ports"
import type { Simulator } from "../../simulator"
import type { StoreLinkResponse } from "../../src/types/admin-api"
import type { StoreOptions } from "../harness/store"
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

export interface MemberRole {
  name: string
  workerMode: "shared" | "server" | "worker"
}

export interface StackOptions {
  /** The first must be a server, or both. */
  members: readonly MemberRole[]
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
    target: ({ path }) => `http://127.0.0.1:${simulatorPort}${path.slice(path.indexOf("/", 1))}`,
    plan: (exchange) => weather?.toMipos(exchange) ?? NO_FAULT,
  })
  const toMedusa = await startFaultProxy({
    // As a load balancer does: one after the other, also to one that is gone.
    target: ({ path }) => {
      const servers = members.filter(({ name }) => isServer(options, name))
      turn += 1
      return `${servers[turn % servers.length]?.store.url ?? "http://localhost:9"}${path}`
    },
    plan: (exchange) => weather?.toMedusa(exchange) ?? NO_FAULT,
  })
  const webhookUrl = `${toMedusa.url}${WEBHOOK_PATH}`
  const environmentOf = ({ name, workerMode }: MemberRole): NodeJS.ProcessEnv => ({
    // The path says who calls; see `senderOf`.
    MIPOS_BASE_URL: `${toMipos.url}/${name}`,
    MEDUSA_WORKER_MODE: workerMode,
    ...options.environment,
  })
  const pluginOptions = { requestTimeoutMs: REQUEST_TIMEOUT_MS, ...options.pluginOptions }
  const connected = await connectStore({
    simulator: { port: simulatorPort },
    store: { folder, pluginOptions, environment: environmentOf(first) },
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
    const optionsOf = (role: MemberRole): StoreOptions => ({
      database: connected.database.name,
      simulatorUrl: toMipos.url,
      folder,
      pluginOptions,
      environment: environmentOf(role),
    })
    members.push(await startMember(first.name, optionsOf(first), connected.store))
    for (const role of others) {
      members.push(await startMember(role.name, optionsOf(role)))
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

/** The name of the member that a request to mipOS came from. */
export const senderOf = ({ path }: Pick<Exchange, "path">): string => path.split("/")[1] ?? ""

const isServer = (options: StackOptions, name: string): boolean =>
  options.members.some((member) => member.name === name && member.workerMode !== "worker")
