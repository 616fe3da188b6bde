import { existsSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { buildAdmin, buildPlugin } from "./builds"
import { connect, syncEverything, TIME_ZONE } from "./connect"
import { DATABASE_NAME, prepareDatabase } from "./database"
import { releaseLock, takeLock } from "./lock"
import { PATHS } from "./paths"
import { isPortFree } from "./ports"
import { PostgresStartError, startPostgres, type Postgres } from "./postgres"
import { failure, Programs } from "./programs"
import { elapsed, step } from "./progress"
import { ADMIN_EMAIL, ADMIN_PASSWORD, DemoError, readSettings, type Settings } from "./settings"
import { readState, updateState } from "./state"
import { medusaUrl, prepareStoreFolder, simulatorUrl, startMedusa, storeEnvironment } from "./store"

const programs = new Programs()
let postgresStart: Promise<Postgres> | undefined
let shutdown: Promise<void> | undefined
let hasLock = false
let firstSignalAt: number | undefined

/** npm passes a Ctrl-C on that the terminal has sent us already: two within this time are one. */
const SIGNAL_ECHO_MILLISECONDS = 500

async function main(): Promise<void> {
  checkNode()
  const settings = readSettings(process.env)
  const { lastWasCutOff } = takeLock()
  hasLock = true
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, onSignal)
  }
  // The terminal may be gone when we stop; that must not stop the stopping.
  process.stdout.on("error", () => undefined)
  process.stderr.on("error", () => undefined)
  // Programs of a run that was cut off need a few seconds to notice.
  await checkPorts(settings, lastWasCutOff ? 15 : 0)
  console.log("Starting the demo; the first time takes a minute or two.\n")

  prepareStoreFolder()
  postgresStart = step("Starting PostgreSQL", () =>
    startPostgres({ folder: PATHS.postgres, database: DATABASE_NAME })
  )
  const [postgres] = await Promise.all([
    postgresStart,
    settings.withoutPlugin ? undefined : buildPlugin(programs, storeEnvironment(settings)),
  ])
  const environment = storeEnvironment(settings, postgres.url)
  await Promise.all([
    prepareDatabase(programs, postgres, environment),
    buildAdmin(programs, environment),
    step("Starting the mipOS simulator", () => startSimulator(settings)),
  ])
  await step("Starting Medusa", () => startMedusa(programs, settings, environment))
  if (!settings.withoutPlugin) {
    await connectOnce(settings)
  }
  watch(postgres)
  welcome(settings)
}

function checkNode(): void {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new DemoError(`Node ${process.versions.node} is too old: the demo needs 20.19 or newer.`)
  }
}

async function checkPorts(settings: Settings, patienceSeconds: number): Promise<void> {
  const ports = [
    { port: settings.medusaPort, variable: "PORT", owner: "Medusa" },
    { port: settings.simulatorPort, variable: "SIMULATOR_PORT", owner: "the mipOS simulator" },
  ]
  if (settings.medusaPort === settings.simulatorPort) {
    throw new DemoError("PORT and SIMULATOR_PORT are the same; they must differ.")
  }
  const deadline = Date.now() + patienceSeconds * 1000
  for (const { port, variable, owner } of ports) {
    while (!(await isPortFree(port))) {
      if (Date.now() >= deadline) {
        throw new DemoError(
          `Port ${port}, meant for ${owner}, is in use. Stop what uses it, or choose another: ` +
            `${variable}=${port + 1} npm start`
        )
      }
      await wait(250)
    }
  }
}

async function startSimulator(settings: Settings): Promise<void> {
  const isBuilt = existsSync(PATHS.simulatorProgram) && !settings.withoutPlugin
  const source = join(PATHS.root, "simulator", "main.ts")
  const program = programs.start({
    name: "simulator",
    args: isBuilt ? [PATHS.simulatorProgram] : ["-r", "ts-node/register/transpile-only", source],
    folder: PATHS.root,
    environment: {
      ...process.env,
      SIMULATOR_PORT: String(settings.simulatorPort),
      SIMULATOR_STATE_FILE: PATHS.simulatorState,
      SIMULATOR_TIME_ZONE: TIME_ZONE,
    },
  })
  await programs.waitUntilAnswers(program, `${simulatorUrl(settings)}/_simulator/health`, 30)
}

/** Again when the port has changed: mipOS has to know where to send its webhooks. */
async function connectOnce(settings: Settings): Promise<void> {
  const url = medusaUrl(settings)
  const webhookUrl = `${url}/hooks/mipos/stock-update`
  if (readState().connectedAs === webhookUrl) {
    return
  }
  await step("Connecting the store to mipOS", () => connect(url, webhookUrl))
  await step("Sending all items to mipOS", () => syncEverything(url))
  updateState({ connectedAs: webhookUrl })
}

/** One that falls takes the others with it: a demo without its database helps nobody. */
function watch(postgres: Postgres): void {
  programs.onEnd((program, end) => void stop(1, failure(program, end)))
  void postgres.exited.then(() =>
    stop(1, failure({ name: "PostgreSQL", logFile: postgres.logFile }, "unexpectedly"))
  )
}

function onSignal(): void {
  firstSignalAt ??= performance.now()
  const isEcho = performance.now() - firstSignalAt < SIGNAL_ECHO_MILLISECONDS
  if (shutdown && isEcho) {
    return
  }
  if (shutdown) {
    console.log("Stopping at once.")
    programs.killAll()
    releaseLock()
    // PostgreSQL notices our end by itself, and ends cleanly.
    process.exit(130)
  }
  console.log("\nStopping … (Ctrl-C again stops at once)")
  void stop(0)
}

function stop(exitCode: number, message?: string): Promise<void> {
  shutdown ??= (async () => {
    if (message) {
      console.error(`\n${message}\n`)
    }
    await programs.stopAll()
    const postgres = await postgresStart?.catch(() => undefined)
    await postgres?.stop()
    releaseLock()
    if (exitCode === 0) {
      console.log('Stopped. "npm start" goes on with the same data.')
    }
    process.exit(exitCode)
  })()
  return shutdown
}

function welcome(settings: Settings): void {
  const medusa = medusaUrl(settings)
  const simulator = simulatorUrl(settings)
  console.log(`
Ready after ${elapsed()}.

  Admin       ${medusa}/app
  Login       ${ADMIN_EMAIL} / ${ADMIN_PASSWORD}
  Simulator   ${simulator}

Try this:
  1. In the admin, open Inventory, change the stock of an item, and see it arrive at ${simulator}
  2. Open the simulator, change an item's stock there, and see it in the admin
  3. Look at the ledger of what crossed, in the browser that is logged in to the admin:
     ${medusaUrl(settings)}/admin/mipos/movements

Logs are in ${PATHS.runtime}. Ctrl-C stops everything; "npm run demo:reset" starts over.
`)
}

main().catch((error: unknown) => {
  if (shutdown) {
    // A program that was stopped on purpose did not fail.
    return
  }
  const isExpected = error instanceof DemoError || error instanceof PostgresStartError
  const message =
    error instanceof Error ? (isExpected ? error.message : error.stack) : String(error)
  if (hasLock) {
    void stop(1, message)
  } else {
    console.error(message)
    process.exitCode = 1
  }
})
