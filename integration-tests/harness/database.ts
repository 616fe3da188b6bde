import { randomBytes } from "node:crypto"
import { Pool } from "pg"
import { databaseUrl, TEMPLATE_DATABASE } from "./environment"

export interface TestDatabase {
  name: string
  /** Runs one statement with `$1` placeholders; `numeric` comes as text. */
  query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>
  drop(): Promise<void>
}

/**
 * A copy of the migrated and seeded store, for one suite alone.
 *
 * @param postgresPort another server than the one that all suites share.
 */
export const createTestDatabase = async (postgresPort?: number): Promise<TestDatabase> => {
  const name = `mipos_${randomBytes(6).toString("hex")}`
  const run = async (sql: string): Promise<void> => {
    const server = new Pool({ connectionString: databaseUrl("postgres", postgresPort), max: 1 })
    // A connection that PostgreSQL ends while it is being closed is no fault of the suite.
    server.on("error", () => undefined)
    try {
      await server.query(sql)
    } finally {
      await server.end()
    }
  }
  await run(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE_DATABASE}`)
  const pool = new Pool({ connectionString: databaseUrl(name, postgresPort), max: 4 })
  // A server that goes away is no reason for the test process to end.
  pool.on("error", () => undefined)
  return {
    name,
    query: async <Row>(sql: string, parameters: unknown[] = []) =>
      (await pool.query(sql, parameters)).rows as Row[],
    drop: async () => {
      await pool.end()
      await run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    },
  }
}
