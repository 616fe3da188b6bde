export const ADMIN_EMAIL = "admin@demo.test"
export const ADMIN_PASSWORD = "supersecret"

/** A mistake of the surroundings (a busy port, an old Node), told to the person at the terminal without a stack. */
export class DemoError extends Error {
  override name = "DemoError"
}

export interface Settings {
  medusaPort: number
  simulatorPort: number
  /** For work on the demo itself, while the plugin does not build. */
  withoutPlugin: boolean
}

/** Reads PORT, SIMULATOR_PORT and DEMO_WITHOUT_PLUGIN; throws `DemoError` for what is no port. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  return {
    medusaPort: readPort(environment, "PORT", 9000),
    simulatorPort: readPort(environment, "SIMULATOR_PORT", 4010),
    withoutPlugin: environment["DEMO_WITHOUT_PLUGIN"] === "1",
  }
}

function readPort(environment: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const text = environment[name]
  if (text === undefined || text === "") {
    return fallback
  }
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new DemoError(`${name}=${text} is not a port number.`)
  }
  return port
}
