import { chmodSync, existsSync, mkdirSync, mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { startPostgres, type Postgres } from "../../demo/postgres"
import { POSTGRES_PORT_VARIABLE, ROOT, storeEnvironment, TEMPLATE_DATABASE } from "./environment"
import { runCommand } from "./medusa-command"
import { keepTemplate, restoreTemplate } from "./template-cache"

declare global {
  var miposTestPostgres: Postgres | undefined
}

/**
 * Starts one PostgreSQL for all suites, and makes the database that each of them copies: migrated
 * with the built plugin, and filled with the demo's shop.
 */
export default async function globalSetup(): Promise<void> {
  if (!existsSync(join(ROOT, ".medusa/server/src/modules/mipos/index.js"))) {
    throw new Error(
      "The plugin is not built, and the suites run it as it is published: npm run build"
    )
  }
  const folder = mkdtempSync(join(tmpdir(), "mipos-tests-"))
  // As root, PostgreSQL runs as a user of its own, and has to get in.
  chmodSync(folder, 0o755)
  const postgres = await startWithTemplate(join(folder, "postgres"))
  globalThis.miposTestPostgres = postgres
  process.env[POSTGRES_PORT_VARIABLE] = String(postgres.port)
}

/** A PostgreSQL that has the template: with the files of an earlier run, or made now. */
const startWithTemplate = async (folder: string): Promise<Postgres> => {
  const start = (temporary: boolean): Promise<Postgres> =>
    startPostgres({ folder, temporary, settings: { max_connections: "300", fsync: "off" } })
  const data = join(folder, "data")
  mkdirSync(folder, { recursive: true })
  if (!(await restoreTemplate(data))) {
    const first = await start(false)
    await createTemplate(first)
    await first.stop()
    await keepTemplate(data)
  }
  return start(true)
}

/** Makes the database that every suite copies: migrated with the built plugin, and filled. */
export const createTemplate = async (postgres: Postgres): Promise<void> => {
  await postgres.createDatabase(TEMPLATE_DATABASE)
  const environment = storeEnvironment(TEMPLATE_DATABASE, postgres.port)
  await runCommand(["db:migrate", "--execute-safe-links"], environment)
  await runCommand(["exec", join(ROOT, "demo/seed.ts")], environment)
}
