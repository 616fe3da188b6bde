import { resolve } from "node:path"

export const ROOT = resolve(__dirname, "../..")
export const STORE_FOLDER = resolve(ROOT, "demo/store")

/** The name of the migrated and seeded database that every suite starts from. */
export const TEMPLATE_DATABASE = "mipos_template"

/** How the global setup tells the suites where PostgreSQL is: they run in processes of their own. */
export const POSTGRES_PORT_VARIABLE = "MIPOS_TEST_POSTGRES_PORT"

/** For tests only. */
export const ENCRYPTION_KEY = Buffer.alloc(32, 7).toString("base64")

/** @param postgresPort another server than the one that all suites share. */
export const databaseUrl = (database: string, postgresPort?: number): string => {
  const port = postgresPort ?? process.env[POSTGRES_PORT_VARIABLE]
  if (!port) {
    throw new Error("PostgreSQL is not running: start the suites through jest.")
  }
  return `postgres://postgres:postgres@localhost:${port}/${database}`
}

/** What every Medusa command of the tests runs with; nothing of the person's own shell leaks in. */
export const storeEnvironment = (database: string, postgresPort?: number): NodeJS.ProcessEnv => ({
  PATH: process.env["PATH"],
  HOME: process.env["HOME"],
  NODE_ENV: "production",
  TS_NODE_TRANSPILE_ONLY: "true",
  TS_NODE_PROJECT: resolve(ROOT, "tsconfig.json"),
  MEDUSA_DISABLE_TELEMETRY: "true",
  DO_NOT_TRACK: "1",
  DEMO_DISABLE_ADMIN: "1",
  DATABASE_URL: databaseUrl(database, postgresPort),
  MIPOS_ENCRYPTION_KEY: ENCRYPTION_KEY,
})
