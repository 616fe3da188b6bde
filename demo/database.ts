import { join } from "node:path"
import { fingerprintOf } from "./fingerprint"
import { PATHS } from "./paths"
import type { Postgres } from "./postgres"
import type { Programs } from "./programs"
import { step } from "./progress"
import { readState, updateState, writeState } from "./state"
import { runMedusa } from "./store"

export const DATABASE_NAME = "medusa"

/** Brings the database to where the demo needs it: migrated, and filled once. */
export async function prepareDatabase(
  programs: Programs,
  postgres: Postgres,
  environment: NodeJS.ProcessEnv
): Promise<void> {
  if (readState().seed === "started") {
    await step("Dropping a half-filled database", async () => {
      await postgres.dropDatabase(DATABASE_NAME)
      await postgres.createDatabase(DATABASE_NAME)
      writeState({})
    })
  }
  // With and without the plugin are two sets of tables.
  const migrations = `${migrationsFingerprint()} ${environment["DEMO_WITHOUT_PLUGIN"] ?? ""}`
  if (readState().migrated !== migrations) {
    await step("Migrating the database", () =>
      runMedusa(programs, "migrate", ["db:migrate", "--execute-safe-links"], environment)
    )
    updateState({ migrated: migrations })
  }
  if (readState().seed !== "done") {
    updateState({ seed: "started" })
    await step("Filling the store with products", () =>
      runMedusa(programs, "seed", ["exec", PATHS.seed], environment)
    )
    updateState({ seed: "done" })
  }
}

/** Whatever may change the tables: Medusa's version, and the modules and links of plugin and store. */
function migrationsFingerprint(): string {
  const plugin = join(PATHS.plugin, "src")
  return fingerprintOf([
    join(PATHS.root, "node_modules", "@medusajs", "medusa", "package.json"),
    join(PATHS.store, "src"),
    join(PATHS.store, "medusa-config.js"),
    join(plugin, "modules"),
    join(plugin, "links"),
  ])
}
