import { parseArgs } from "node:util"
import { DEFAULT_ACCOUNT } from "./fixture"
import { DEFAULT_PORT } from "./options"
import type { Simulator } from "./simulator"
import { startSimulator } from "./start"
import { errorCode, errorMessage } from "./text/error-parts"
import { isJsonObject } from "./text/json"

export const HELP = `mipos-simulator: plays mipOS on this machine, for development and demos.

Usage: mipos-simulator [--port 4010] [--state-file ./mipos-state.json] [--time-zone UTC]

  --port        TCP port, 0 for any free one. Also SIMULATOR_PORT. Default ${DEFAULT_PORT}.
  --state-file  Keeps items, tokens and webhooks across restarts. Also SIMULATOR_STATE_FILE.
  --time-zone   IANA zone of the dates in webhooks. Also SIMULATOR_TIME_ZONE. Default UTC.
  --help        Shows this text.
`

/** What the command came to: a simulator that runs, or text to print and an exit code. */
export type CommandResult =
  | { kind: "running"; simulator: Simulator; text: string }
  | { kind: "finished"; exitCode: 0 | 1; text: string }

/** Runs the command without touching the process; never throws. */
export async function runCommand(
  args: string[],
  environment: Record<string, string | undefined>
): Promise<CommandResult> {
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: "string" },
        "state-file": { type: "string" },
        "time-zone": { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    })
    if (values.help) return { kind: "finished", exitCode: 0, text: HELP }
    const simulator = await startSimulator({
      port: readPort(values.port ?? environment.SIMULATOR_PORT),
      stateFile: values["state-file"] ?? (environment.SIMULATOR_STATE_FILE || undefined),
      timeZone: values["time-zone"] ?? (environment.SIMULATOR_TIME_ZONE || undefined),
    })
    return { kind: "running", simulator, text: welcome(simulator) }
  } catch (error) {
    return { kind: "finished", exitCode: 1, text: `mipos-simulator: ${explain(error)}\n` }
  }
}

function readPort(text: string | undefined): number {
  if (text === undefined || text === "") return DEFAULT_PORT
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65535) {
    throw new Error(`The port must be a number from 0 to 65535, not "${text}".`)
  }
  return port
}

function explain(error: unknown): string {
  const code = errorCode(error)
  const port = isJsonObject(error) && error.port !== undefined ? String(error.port) : ""
  if (code === "EADDRINUSE") {
    return `Port ${port} is already in use. Stop what listens there or choose another: --port 4011.`
  }
  if (code === "EACCES" && port !== "") {
    return `This user may not listen on port ${port}. Choose one above 1023: --port 4010.`
  }
  return errorMessage(error)
}

function welcome({ url, fixture }: Simulator): string {
  const stores = fixture.stores.map(
    (store) =>
      `  ${store.store_id.padEnd(14)} in webhooks ${store.pos_store_id}, inventory system ${store.inventory_system_id ?? "none"}`
  )
  const settings = Object.entries(DEFAULT_ACCOUNT).map(
    ([name, value]) => `  ${name.padEnd(20)} ${value}`
  )
  return `mipOS simulator at ${url} (a page for people: ${url}/)

Connect with:
  ${"base URL".padEnd(20)} ${url}
${settings.join("\n")}

Stores:
${stores.join("\n")}

Controls:
  GET    ${url}/_simulator/health
  GET    ${url}/_simulator/items?store_id=
  GET    ${url}/_simulator/requests?path=&since_id=&limit=
  GET    ${url}/_simulator/deliveries?since_id=
  GET    ${url}/_simulator/webhooks
  POST   ${url}/_simulator/stock-updates
  GET    ${url}/_simulator/faults (POST adds, DELETE clears)
  POST   ${url}/_simulator/tokens/expire
  POST   ${url}/_simulator/reset
`
}
