import { join, resolve } from "node:path"

const root = resolve(__dirname, "..")
const runtime = join(root, ".demo")
const built = join(root, ".medusa")

/** Every file and folder of the demo. What it writes is in `.demo`, and what it builds in `.medusa`. */
export const PATHS = {
  root,
  /** All data of the demo; `npm run demo:reset` removes it. */
  runtime,
  postgres: join(runtime, "postgres"),
  lock: join(runtime, "running.json"),
  state: join(runtime, "state.json"),
  encryptionKey: join(runtime, "encryption.key"),
  simulatorState: join(runtime, "simulator.json"),
  /** Medusa's working folder: it writes where it runs, and demo/store is source. */
  storeRun: join(runtime, "store"),
  store: join(root, "demo", "store"),
  seed: join(root, "demo", "seed.ts"),
  endWithParent: join(root, "demo", "end-with-parent.js"),
  plugin: join(built, "server"),
  pluginFingerprint: join(built, "demo-plugin.sha256"),
  simulatorProgram: join(built, "server", "simulator", "main.js"),
  admin: join(built, "demo-admin"),
  adminFingerprint: join(built, "demo-admin.sha256"),
} as const
