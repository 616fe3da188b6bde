import axios, { type AxiosInstance } from "axios"
import { findFreePort } from "../../demo/ports"
import { ADMIN_EMAIL, ADMIN_PASSWORD } from "../../demo/settings"
import { storeEnvironment } from "./environment"
import { startCommand, type Command } from "./medusa-command"
import { until } from "./until"

export interface Store {
  url: string
  webhookUrl: string
  /** Logged in as the admin; any status is an answer, nothing throws. */
  admin: AxiosInstance
  /** Without a login; any status is an answer. */
  http: AxiosInstance
  log(): string
  /** The process id of the real Medusa process. */
  pid: number
  /** Settles when the process has ended, whoever ended it. */
  ended: Promise<string>
  /** SIGTERM, and waits for the end. @returns how it ended, such as "code 0". */
  stop(): Promise<string>
  /** SIGKILL: the process gets no chance to tidy up. */
  kill(): Promise<string>
}

export interface StoreOptions {
  database: string
  /** Of another PostgreSQL than the one that all suites share. */
  postgresPort?: number
  simulatorUrl: string
  /** Plugin options on top of the defaults. */
  pluginOptions?: Record<string, unknown>
  environment?: NodeJS.ProcessEnv
  /** The port of an earlier store, so that a restarted one keeps its webhook URL. */
  port?: number
  /** The store's folder, when it is not the demo's. */
  folder?: string
}

/** Starts a real Medusa server with the built plugin, in a process of its own. */
export const startStore = async (options: StoreOptions): Promise<Store> => {
  const port = options.port ?? (await findFreePort())
  const url = `http://localhost:${port}`
  const command = startCommand(
    ["start", "--host", "localhost", "--port", String(port)],
    {
      ...storeEnvironment(options.database, options.postgresPort),
      PORT: String(port),
      MIPOS_BASE_URL: options.simulatorUrl,
      MIPOS_BACKEND_URL: url,
      MIPOS_PLUGIN_OPTIONS: JSON.stringify(options.pluginOptions ?? {}),
      ...options.environment,
    },
    options.folder
  )
  const http = axios.create({ baseURL: url, validateStatus: () => true, timeout: 60_000 })
  await waitUntilReady(command, http)
  const login = await http.post<{ token: string }>("/auth/user/emailpass", {
    email: ADMIN_EMAIL,
    password: ADMIN_PASSWORD,
  })
  const admin = axios.create({
    baseURL: url,
    validateStatus: () => true,
    timeout: 60_000,
    headers: { Authorization: `Bearer ${login.data.token}` },
  })
  const end = (signal: NodeJS.Signals): Promise<string> => {
    command.child.kill(signal)
    return command.ended
  }
  return {
    url,
    webhookUrl: `${url}/hooks/mipos/stock-update`,
    admin,
    http,
    log: command.log,
    pid: command.child.pid ?? 0,
    ended: command.ended,
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
  }
}

const waitUntilReady = async (command: Command, http: AxiosInstance): Promise<void> => {
  let end: string | undefined
  void command.ended.then((words) => (end = words))
  await until(
    "Medusa answers /health",
    async () => {
      if (end !== undefined) {
        return true
      }
      return (await http.get("/health", { timeout: 2_000 })).status === 200
    },
    120_000
  )
  if (end !== undefined) {
    throw new Error(`Medusa ended with ${end} while starting:\n${command.log().slice(-4_000)}`)
  }
}
