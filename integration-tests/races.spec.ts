import { isDeepStrictEqual } from "node:util"
import { findPendingPositions, hasUnsentLevels } from "../src/modules/mipos/database/core-tables"
import type {
  PositionResponse,
  StoreLinkResponse,
  SyncDetailResponse,
  SyncResponse,
} from "../src/types/admin-api"
import { connectStore, type ConnectedStore } from "./harness/connected-store"
import { newInventoryItem } from "./harness/new-item"
import { adminOf, agreement, miposStock, onlyOne, positionsToUse } from "./harness/outbound"
import { addSilently } from "./harness/silent-edit"
import { until } from "./harness/until"

/** A lease, a retry, and the tick after it. */
const SETTLED_MS = 45_000

describe("what happens at the same time as a sync, or between two", () => {
  let connected: ConnectedStore
  let take: (count: number) => PositionResponse[]
  beforeAll(async () => {
    connected = await connectStore()
    take = await positionsToUse(connected)
  })
  afterAll(() => connected.close())
  afterEach(() => connected.simulator.clearFaults())

  const sellThere = (position: PositionResponse): Promise<unknown> =>
    connected.simulator.changeStock({
      store_id: "store-centro",
      external_id: position.external_id,
      movement_type: 2,
      quantity: "1",
    })

  const startSync = async (body: object): Promise<string> =>
    (await adminOf(connected).post<{ sync: SyncResponse }>("/admin/mipos/syncs", body)).sync.id

  const endOf = (id: string): Promise<SyncDetailResponse> =>
    until(
      "the sync ends",
      async () => {
        const { sync } = await adminOf(connected).get<{ sync: SyncDetailResponse }>(
          `/admin/mipos/syncs/${id}`
        )
        return ["completed", "failed", "cancelled"].includes(sync.state) && sync
      },
      SETTLED_MS
    )

  const isInFlight = (position: PositionResponse): Promise<boolean> =>
    until(
      "the sync is on its way",
      async () => (await connected.position(position.id)).state === "in_flight"
    )

  it("a sale at mipOS that a sync overwrites there is put right", async () => {
    const position = onlyOne(take(1))
    await connected.setStock(position, 20)
    await agreement(connected, position)
    connected.simulator.addFault({
      match: { path: "system/sync", store_id: "store-centro" },
      latency_ms: 1_500,
      times: 1,
    })
    const sync = await startSync({ type: "full" })
    await isInFlight(position)
    await sellThere(position)
    await endOf(sync)
    expect((await agreement(connected, position, { timeoutMs: SETTLED_MS })).medusa_stock).toBe(
      "19"
    )
  })

  it("so is one whose webhook comes after the sync was answered", async () => {
    const position = onlyOne(take(1))
    await connected.setStock(position, 20)
    await agreement(connected, position)
    connected.simulator.addFault({
      match: { path: "system/sync", store_id: "store-centro" },
      latency_ms: 1_500,
      times: 1,
    })
    connected.simulator.addFault({
      match: { external_id: position.external_id },
      delay_ms: 4_000,
      times: 1,
    })
    const sync = await startSync({ type: "full" })
    await isInFlight(position)
    const sold = sellThere(position)
    await endOf(sync)
    await sold
    expect((await connected.position(position.id)).medusa_stock).toBe("19")
    expect((await agreement(connected, position, { timeoutMs: SETTLED_MS })).medusa_stock).toBe(
      "19"
    )
  })

  it("a deleted item's SKU goes to the item that is made with it again", async () => {
    const admin = adminOf(connected)
    const location = onlyOne(take(1)).stock_location_id
    await admin.post("/admin/mipos/connection", {
      external_id_source: "sku",
      confirm_external_id_source: true,
    })
    const make = async (stock: number): Promise<string> => {
      const { inventory_item } = await admin.post<{ inventory_item: { id: string } }>(
        "/admin/inventory-items",
        {
          sku: "REBORN-1",
          title: "Reborn",
          location_levels: [{ location_id: location, stocked_quantity: stock }],
        }
      )
      return inventory_item.id
    }
    const stockThere = (stock: string): Promise<boolean> =>
      until(
        `mipOS has ${stock}`,
        async () => connected.simulator.item("store-centro", "REBORN-1")?.stock === stock,
        SETTLED_MS
      )
    const first = await make(5)
    await stockThere("5")
    await admin.delete(`/admin/inventory-items/${first}`)
    await stockThere("0")
    await make(7)
    await stockThere("7")
    await admin.post("/admin/mipos/connection", {
      external_id_source: "inventory_item_id",
      confirm_external_id_source: true,
    })
  })

  it("a stock that no inventory system can hold does not start a sync with every tick", async () => {
    const location = onlyOne(take(1)).stock_location_id
    const { inventory_item } = await adminOf(connected).post<{ inventory_item: { id: string } }>(
      "/admin/inventory-items",
      {
        sku: "TOO-MANY",
        title: "Too many",
        location_levels: [{ location_id: location, stocked_quantity: 1e16 }],
      }
    )
    await connected.sync("incremental")
    const unsent = await hasUnsentLevels({
      execute: <Row>(sql: string) => connected.database.query(sql) as Promise<Row[]>,
    })
    expect(unsent).toBe(false)
    await adminOf(connected).delete(`/admin/inventory-items/${inventory_item.id}`)
  })

  it("stock that Medusa wrote this moment is not looked at between two steps of a flow", async () => {
    const position = onlyOne(take(1))
    const isFound = async (quietMs?: number): Promise<boolean> => {
      const ids = await findPendingPositions(
        {
          execute: <Row>(sql: string, parameters: unknown[] = []) => {
            let count = 0
            const numbered = sql.replace(/\?/g, () => `$${++count}`)
            return connected.database.query(numbered, parameters) as Promise<Row[]>
          },
        },
        "available",
        { limit: 100, positionIds: [position.id], ...(quietMs === undefined ? {} : { quietMs }) }
      )
      return ids.length > 0
    }
    const setWritten = (when: string): Promise<unknown> =>
      connected.database.query(
        `UPDATE inventory_level SET updated_at = now() + $3::interval
         WHERE inventory_item_id = $1 AND location_id = $2`,
        [position.inventory_item_id, position.stock_location_id, when]
      )
    // Or the store would send it meanwhile.
    await adminOf(connected).post("/admin/mipos/connection", { enabled: false })
    await addSilently(connected, [position], "3")
    await setWritten("-1 second")
    expect([await isFound(), await isFound(600_000)]).toEqual([true, false])
    await setWritten("-1 hour")
    expect(await isFound(600_000)).toBe(true)
    // By a process whose clock is ahead.
    await setWritten("1 hour")
    expect(await isFound(600_000)).toBe(true)
    await adminOf(connected).post("/admin/mipos/connection", { enabled: true })
    await agreement(connected, position, { timeoutMs: SETTLED_MS })
  })

  it("stock that both sides agreed on is not pushed to another inventory system", async () => {
    const answer = await connected.store.admin.post("/admin/mipos/connection", {
      inventory_system_id: "another-system",
    })
    expect(answer.status).toBe(400)
  })

  it("a link that is deleted while it is synced leaves nothing behind, and can be made again", async () => {
    const admin = adminOf(connected)
    const [, link] = connected.links
    if (!link) throw new Error("no second link")
    await admin.post("/admin/mipos/connection", { sync_batch_size: 10 })
    connected.simulator.addFault({ match: { path: "system/sync" }, latency_ms: 700 })
    const sync = await startSync({ type: "full", store_link_id: link.id })
    await until("the sync has begun", async () => {
      const { sync: now } = await admin.get<{ sync: SyncDetailResponse }>(
        `/admin/mipos/syncs/${sync}`
      )
      return now.items_sent > 0
    })
    await admin.delete(`/admin/mipos/store-links/${link.id}`)
    await connected.simulator.clearFaults()
    await endOf(sync)
    const orphans = await connected.database.query(
      "SELECT id FROM mipos_position WHERE store_link_id = $1 AND deleted_at IS NULL",
      [link.id]
    )
    expect(orphans).toEqual([])
    const made = await admin.post<{ store_link: StoreLinkResponse }>("/admin/mipos/store-links", {
      stock_location_id: link.stock_location_id,
      store_id: link.store_id,
      pos_store_id: link.pos_store_id,
    })
    const again = await endOf(await startSync({ type: "full", store_link_id: made.store_link.id }))
    expect(again.state).toBe("completed")
  })

  it("an item's position that another process makes at that moment is not made twice", async () => {
    const admin = adminOf(connected)
    const [link] = connected.links
    const id = await newInventoryItem(connected, {
      sku: "TWICE-1",
      title: "Made twice",
      unit_of_measure: "quintal",
    })
    await until(
      "the item is mapped, and cannot be sent",
      async () =>
        (
          await connected.database.query("SELECT 1 FROM mipos_item WHERE inventory_item_id = $1", [
            id,
          ])
        ).length > 0,
      SETTLED_MS
    )
    // Until ours waits for it: it would make one as well, and cannot know yet whether theirs comes to be.
    const theirs = connected.database.query(
      `BEGIN;
       INSERT INTO mipos_position (id, item_id, store_link_id, inventory_item_id, stock_location_id)
       SELECT 'mippos_theirs', item.id, link.id, item.inventory_item_id, link.stock_location_id
       FROM mipos_item item, mipos_store_link link
       WHERE item.inventory_item_id = '${id}' AND link.id = '${link?.id ?? ""}';
       DO $$ DECLARE deadline timestamptz := clock_timestamp() + interval '60 seconds'; BEGIN
         LOOP
           PERFORM pg_sleep(0.1), pg_stat_clear_snapshot();
           EXIT WHEN EXISTS (
             SELECT 1 FROM pg_stat_activity
             WHERE datname = current_database() AND wait_event = 'transactionid');
           IF clock_timestamp() > deadline THEN RAISE 'Nobody waited for the position.'; END IF;
         END LOOP;
       END $$;
       COMMIT`
    )
    await until("theirs is made", async () => {
      const [holding] = await connected.database.query(
        `SELECT 1 FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event = 'PgSleep'`
      )
      return holding
    })
    await admin.post(`/admin/inventory-items/${id}`, { unit_of_measure: "kg" })
    await theirs
    await until(
      "the item is sent",
      async () => connected.simulator.item("store-centro", id)?.stock === "6.5",
      SETTLED_MS
    )
    await until("and agreed, in the position that there is", async () => {
      const positions = await connected.database.query(
        "SELECT id, agreed_stock::text FROM mipos_position WHERE inventory_item_id = $1",
        [id]
      )
      return isDeepStrictEqual(positions, [{ id: "mippos_theirs", agreed_stock: "6.5" }])
    })
  })

  it("a catalogue change survives a look that a person takes meanwhile", async () => {
    const position = onlyOne(take(1))
    connected.simulator.addFault({ match: { path: "system/sync" }, latency_ms: 700 })
    await adminOf(connected).post(`/admin/inventory-items/${position.inventory_item_id}`, {
      title: "Renamed",
    })
    await adminOf(connected).post(`/admin/mipos/items/${position.inventory_item_id}`, {
      cost: "3.21",
    })
    await until(
      "the change has a run",
      async () =>
        (
          await connected.database.query(
            "SELECT id FROM mipos_sync WHERE trigger = 'change' AND state IN ('pending', 'running')"
          )
        ).length > 0,
      SETTLED_MS
    )
    await startSync({ type: "full", dry_run: true })
    await connected.simulator.clearFaults()
    await until(
      "mipOS knows the new cost",
      async () => connected.simulator.item("store-centro", position.external_id)?.cost === "3.21",
      SETTLED_MS
    )
    expect(miposStock(connected, position)).toBeDefined()
  })

  it("a scheduled sync waits for a run that the store began by itself, and is not left out", async () => {
    const position = onlyOne(take(1))
    await adminOf(connected).post("/admin/mipos/connection", { sync_schedule: "30 4 * * *" })
    // Nobody works on it while its pause lasts.
    await until(
      "no other run is active",
      async () =>
        (
          await connected.database.query(
            `INSERT INTO mipos_sync (id, type, trigger, state, lease_expires_at)
             VALUES ('mipsync_paused', 'incremental', 'change', 'paused', now() + interval '1 hour')
             ON CONFLICT DO NOTHING RETURNING id`
          )
        ).length > 0
    )
    await connected.database.query(
      `UPDATE mipos_connection
       SET next_sync_at = date_trunc('milliseconds', now() - interval '1 hour')`
    )
    // The scan of a tick comes after the tick has looked at what is due.
    await addSilently(connected, [position], "1")
    await agreement(connected, position)
    await connected.database.query(
      "UPDATE mipos_sync SET state = 'completed' WHERE id = 'mipsync_paused'"
    )
    await until(
      "the scheduled sync has run",
      async () =>
        (
          await connected.database.query(
            "SELECT id FROM mipos_sync WHERE trigger = 'schedule' AND state = 'completed'"
          )
        ).length > 0,
      SETTLED_MS
    )
    await adminOf(connected).post("/admin/mipos/connection", { sync_schedule: null })
  })

  it("a drift that was confirmed before is resolved once the setting says how", async () => {
    const position = onlyOne(take(1))
    await connected.setStock(position, 20)
    await agreement(connected, position)
    await connected.simulator.changeStock({
      store_id: "store-centro",
      external_id: position.external_id,
      movement_type: 1,
      quantity: "3",
      deliver: false,
    })
    await connected.database.query(
      `UPDATE mipos_position SET drift_suspected_at = now() - interval '1 minute',
         drifted_at = now(), drift_mipos_stock = 23, drift_agreed_stock = 20 WHERE id = $1`,
      [position.id]
    )
    await adminOf(connected).post("/admin/mipos/connection", { on_drift: "use_mipos" })
    expect((await agreement(connected, position)).medusa_stock).toBe("23")
    await adminOf(connected).post("/admin/mipos/connection", { on_drift: "report" })
  })
})
