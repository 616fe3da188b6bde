import { knex, type Knex } from "@medusajs/framework/mikro-orm/knex"
import { readLevelsAt } from "../src/modules/mipos/database/core-tables"
import { releaseEndedItems } from "../src/modules/mipos/database/item-table"
import { createDatabase, type Database, type SqlExecutor } from "../src/modules/mipos/database/sql"
import { createTestDatabase, type TestDatabase } from "./harness/database"
import { databaseUrl } from "./harness/environment"
import { until } from "./harness/until"

let connection: Knex
let database: Database
let store: TestDatabase

beforeAll(async () => {
  store = await createTestDatabase()
  connection = knex({ client: "pg", connection: databaseUrl(store.name), pool: { min: 0, max: 3 } })
  database = createDatabase(connection)
})

afterAll(async () => {
  await connection?.destroy()
  await store?.drop()
})

/** An item that was mapped and never sent. */
const addItem = async (name: string): Promise<{ id: string; inventoryItemId: string }> => {
  const item = { id: `mipitem_${name}`, inventoryItemId: `iitem_${name}` }
  await store.query(
    "INSERT INTO mipos_item (id, inventory_item_id, external_id, name) VALUES ($1, $2, $3, $4)",
    [item.id, item.inventoryItemId, `SKU-${name}`, name]
  )
  return item
}

const isKept = async ({ id }: { id: string }): Promise<boolean> =>
  (await store.query("SELECT 1 FROM mipos_item WHERE id = $1 AND deleted_at IS NULL", [id]))
    .length === 1

const claim = (executor: SqlExecutor, item: { id: string }): Promise<Map<string, unknown>> =>
  readLevelsAt(executor, "sloc_shop", [item.id], "stocked")

describe("an item that Medusa deletes just when it is sent for the first time", () => {
  it("is kept while it is on its way, so that nobody else gets its external id", async () => {
    const item = await addItem("sent")
    const released = await database.transaction(async (batch) => {
      expect((await claim(batch, item)).has(item.id)).toBe(true)
      await batch.execute(
        `INSERT INTO mipos_position (id, item_id, store_link_id, inventory_item_id,
           stock_location_id, state, lease_id, lease_expires_at, flight_kind, flight_stock)
         VALUES ('mippos_sent', ?, 'miplink_shop', ?, 'sloc_shop', 'in_flight', 'lease',
           now() + interval '1 minute', 'sync', 7)`,
        [item.id, item.inventoryItemId]
      )
      const begun = releaseEndedItems(database, [item.inventoryItemId])
      await until("who lets it go waits for the batch", async () => {
        const waiting = await store.query(
          `SELECT 1 FROM pg_stat_activity
           WHERE datname = current_database() AND wait_event_type = 'Lock'`
        )
        return waiting.length > 0
      })
      // Not the promise itself: it ends only once this transaction does.
      return { begun }
    })
    expect(await released.begun).toEqual([])
    expect(await isKept(item)).toBe(true)
  })

  it("is not sent once it was let go", async () => {
    const item = await addItem("gone")
    expect(await releaseEndedItems(database, [item.inventoryItemId])).toEqual([
      item.inventoryItemId,
    ])
    expect(await isKept(item)).toBe(false)
    expect([...(await claim(database, item))]).toEqual([])
  })
})
