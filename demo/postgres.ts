import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { Client } from "pg"
import { findFreePort, isPortFree } from "./ports"
import { findPostgresBinaries, PostgresStartError } from "./postgres-binaries"
import { initialise } from "./postgres-cluster"
import { endServer, endWithUs, startServer, STOP_TIMEOUT_MILLISECONDS } from "./postgres-server"
import { commandOf, isRunning } from "./running"

export { PostgresStartError } from "./postgres-binaries"

export interface PostgresOptions {
  /** Holds the data, the log and the port; created when missing. */
  folder: string
  /** Default: the port of last time, else any free one. */
  port?: number
  /** Created when missing. */
  database?: string
  user?: string
  password?: string
  /** For tests: no fsync, and `stop()` removes the folder. */
  temporary?: boolean
  /** More server settings, as in postgresql.conf. */
  settings?: Record<string, string>
}

export interface Postgres {
  /** The address of `database`; the host is literally `localhost` (Medusa asks for TLS otherwise). */
  url: string
  port: number
  logFile: string
  /** The address of another database of this server. */
  urlOf(database: string): string
  createDatabase(name: string): Promise<void>
  dropDatabase(name: string): Promise<void>
  /** Settles when the server has ended, asked or not. */
  exited: Promise<void>
  /** Ends the server and waits for it; safe to call twice. */
  stop(): Promise<void>
}

const TEMPORARY_SETTINGS = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }

/**
 * Starts a PostgreSQL of our own on the loopback interface, with its data in `folder`.
 *
 * A server that an earlier, killed run left behind is ended first. Throws `PostgresStartError` with a
 * message for people.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const folder = resolve(options.folder)
  const user = options.user ?? "postgres"
  const password = options.password ?? "postgres"
  const database = options.database ?? "medusa"
  const data = join(folder, "data")
  const logFile = join(folder, "postgres.log")
  const binaries = findPostgresBinaries()

  mkdirSync(folder, { recursive: true })
  claim(folder)
  await endLeftover(data)
  if (!existsSync(data)) {
    await initialise({ binaries, folder, data, user, password, logFile })
  }

  const port = await choosePort(folder, options.port)
  const settings = { ...(options.temporary ? TEMPORARY_SETTINGS : {}), ...options.settings }
  const server = await startServer({ binaries, data, port, settings, logFile })
  const watcher = endWithUs(server)
  const exited = new Promise<void>((settle) => server.once("exit", () => settle()))
  void exited.then(() => watcher?.kill())

  const urlOf = (name: string) =>
    `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@localhost:${port}/${name}`
  const run = (statement: (client: Client) => string) => runStatement(urlOf("postgres"), statement)
  let stopping: Promise<void> | undefined
  const stop = () =>
    (stopping ??= endServer(server, exited).then(() => {
      rmSync(ownerFile(folder), { force: true })
      if (options.temporary) {
        rmSync(folder, { recursive: true, force: true })
      }
    }))

  try {
    await createMissingDatabase(urlOf("postgres"), database)
  } catch (error) {
    await stop()
    throw new PostgresStartError(`PostgreSQL started but refused us: ${String(error)}`)
  }
  return {
    url: urlOf(database),
    port,
    logFile,
    urlOf,
    createDatabase: (name) => run((client) => `CREATE DATABASE ${client.escapeIdentifier(name)}`),
    dropDatabase: (name) =>
      run((client) => `DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`),
    exited,
    stop,
  }
}

const ownerFile = (folder: string) => join(folder, "owner.pid")

/** Two servers on one folder would destroy it: whoever is alive and owns it keeps it. */
function claim(folder: string): void {
  const file = ownerFile(folder)
  const owner = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0
  if (
    owner &&
    owner !== process.pid &&
    isRunning(owner) &&
    /node/.test(commandOf(owner) ?? "node")
  ) {
    throw new PostgresStartError(`The database in ${folder} is in use by process ${owner}.`)
  }
  writeFileSync(file, String(process.pid))
}

async function endLeftover(data: string): Promise<void> {
  const file = join(data, "postmaster.pid")
  if (!existsSync(file)) {
    return
  }
  const pid = Number(readFileSync(file, "utf8").split("\n")[0])
  if (pid && isRunning(pid) && commandOf(pid)?.includes(data)) {
    process.kill(pid, "SIGINT")
    const deadline = Date.now() + STOP_TIMEOUT_MILLISECONDS
    while (isRunning(pid) && Date.now() < deadline) {
      await wait(50)
    }
    if (isRunning(pid)) {
      throw new PostgresStartError(`A PostgreSQL of an earlier run does not end: process ${pid}.`)
    }
  }
  // The number may belong to another program by now, and PostgreSQL would take that for itself.
  rmSync(file, { force: true })
}

async function choosePort(folder: string, wanted: number | undefined): Promise<number> {
  if (wanted !== undefined) {
    if (!(await isPortFree(wanted))) {
      throw new PostgresStartError(`Port ${wanted}, wanted for PostgreSQL, is in use.`)
    }
    return wanted
  }
  const file = join(folder, "port")
  const last = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0
  const port = last && (await isPortFree(last)) ? last : await findFreePort()
  writeFileSync(file, String(port))
  return port
}

async function createMissingDatabase(url: string, name: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name])
    if (found.rowCount === 0) {
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
    }
  } finally {
    await client.end()
  }
}

async function runStatement(url: string, statement: (client: Client) => string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement(client))
  } finally {
    await client.end()
  }
}
