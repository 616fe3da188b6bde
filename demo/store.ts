import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { PATHS } from "./paths"
import type { Programs } from "./programs"
import type { Settings } from "./settings"

const MEDUSA = require.resolve("@medusajs/cli/cli.js")

/** Variables of the person's own shell that would change the demo's store. */
const FOREIGN_VARIABLES =
  /^(MEDUSA_|MIPOS_|DATABASE_|DB_|REDIS_|(STORE|ADMIN|AUTH)_CORS$|ADMIN_|PLUGIN_)/

/** Makes Medusa's working folder: the store's configuration and sources, with room for the built admin. */
export function prepareStoreFolder(folder: string = PATHS.storeRun): void {
  mkdirSync(folder, { recursive: true })
  mkdirSync(PATHS.admin, { recursive: true })
  const configuration = JSON.stringify(join(PATHS.store, "medusa-config.js"))
  writeFileSync(join(folder, "medusa-config.js"), `module.exports = require(${configuration})\n`)
  writeFileSync(join(folder, "package.json"), readFileSync(join(PATHS.store, "package.json")))
  const links = { src: join(PATHS.store, "src"), public: PATHS.admin }
  for (const [name, target] of Object.entries(links)) {
    if (!existsSync(join(folder, name))) {
      symlinkSync(target, join(folder, name), "junction")
    }
  }
}

/** The environment of every Medusa command of the demo. */
export function storeEnvironment(settings: Settings, databaseUrl?: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !FOREIGN_VARIABLES.test(name))
  return {
    ...Object.fromEntries(own),
    // The admin is served as built; see "The admin" in demo/README.md.
    NODE_ENV: "production",
    // The commands register ts-node, which would check types with nobody asking.
    TS_NODE_TRANSPILE_ONLY: "true",
    TS_NODE_PROJECT: join(PATHS.root, "tsconfig.json"),
    MEDUSA_DISABLE_TELEMETRY: "true",
    DO_NOT_TRACK: "1",
    PORT: String(settings.medusaPort),
    DATABASE_URL: databaseUrl,
    REDIS_URL: process.env["DEMO_REDIS_URL"],
    MIPOS_BASE_URL: simulatorUrl(settings),
    MIPOS_BACKEND_URL: medusaUrl(settings),
    MIPOS_ENCRYPTION_KEY: encryptionKey(),
    DEMO_WITHOUT_PLUGIN: settings.withoutPlugin ? "1" : "0",
  }
}

/** Runs a command of Medusa's CLI to its end. */
export function runMedusa(
  programs: Programs,
  name: string,
  args: string[],
  environment: NodeJS.ProcessEnv,
  folder: string = PATHS.storeRun
): Promise<void> {
  return programs.run({ name, args: [MEDUSA, ...args], folder, environment })
}

/** Starts the server on the loopback interface and waits until it answers. */
export async function startMedusa(
  programs: Programs,
  settings: Settings,
  environment: NodeJS.ProcessEnv
): Promise<void> {
  const program = programs.start({
    name: "medusa",
    args: [MEDUSA, "start", "--host", "localhost", "--port", String(settings.medusaPort)],
    folder: PATHS.storeRun,
    environment,
  })
  await programs.waitUntilAnswers(program, `${medusaUrl(settings)}/health`)
}

export function medusaUrl({ medusaPort }: Settings): string {
  return `http://localhost:${medusaPort}`
}

export function simulatorUrl({ simulatorPort }: Settings): string {
  return `http://localhost:${simulatorPort}`
}

/** Made once: the stored credentials can only be read with the key they were sealed with. */
function encryptionKey(): string {
  if (!existsSync(PATHS.encryptionKey)) {
    writeFileSync(PATHS.encryptionKey, randomBytes(32).toString("base64"), { mode: 0o600 })
  }
  return readFileSync(PATHS.encryptionKey, "utf8")
}
