import { knex, type Knex } from "@medusajs/framework/mikro-orm/knex"
import { withKeptStatements } from "../src/modules/mipos/database/kept-statements"
import { createDatabase, type Database } from "../src/modules/mipos/database/sql"
import { createTestDatabase, type TestDatabase } from "./harness/database"
import { databaseUrl } from "./harness/environment"

/** One connection, which is asked for its statements as well. */
let connection: Knex
let database: Database
let store: TestDatabase

beforeAll(async () => {
  store = await createTestDatabase()
  connection = knex({
    client: "pg",
    connection: databaseUrl(store.name),
    pool: { min: 1, max: 1 },
  })
  database = createDatabase(connection)
})

afterAll(async () => {
  await connection?.destroy()
  await store?.drop()
})

const double = (value: number): Promise<number | undefined> =>
  withKeptStatements(() =>
    database.transaction(async (executor) => {
      const [row] = await executor.execute<{ twice: number }>(
        "SELECT 2 * ?::int AS twice",
        [value],
        "often"
      )
      return row?.twice
    })
  )

const kept = async (): Promise<number> => {
  const [row] = await database.execute<{ count: string }>(
    "SELECT count(*) AS count FROM pg_prepared_statements WHERE name LIKE 'mipos_%'"
  )
  return Number(row?.count)
}

describe("a statement that is run for every webhook", () => {
  it("is planned once for a connection, and does without where a pooler has lost it", async () => {
    expect(await double(1)).toBe(2)
    expect(await double(21)).toBe(42)
    expect(await kept()).toBe(1)

    // What PgBouncer gives a transaction is a connection that has never heard of the statement.
    await database.execute("DEALLOCATE ALL")
    expect(await double(4)).toBe(8)
    expect(await double(5)).toBe(10)
    expect(await kept()).toBe(0)
  })

  it("hides no other error", async () => {
    await expect(
      withKeptStatements(() => database.execute("SELECT 1 / ?::int", [0], "often"))
    ).rejects.toMatchObject({ code: "22012" })
  })
})
