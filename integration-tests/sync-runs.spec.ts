import type { ConnectionResponse, SyncResponse } from "../src/types/admin-api"
import { connectStore, type ConnectedStore } from "./harness/connected-store"
import {
  adminOf,
  agreement,
  lastRequestId,
  miposStock,
  onlyOne,
  positionsToUse,
  pushesOf,
  readStatus,
  syncInState,
  syncRequests,
  unbalancedPositions,
} from "./harness/outbound"
import { until } from "./harness/until"

const BATCH_SIZE = 40

/** When runs begin, wait, and end; what they say is in sync.spec.ts. */
describe("runs of syncs", () => {
  let connected: ConnectedStore
  const admin = () => adminOf(connected)

  beforeAll(async () => {
    connected = await connectStore({ connection: { sync_batch_size: BATCH_SIZE } })
  })
  afterAll(() => connected.close())
  afterEach(async () => {
    await connected.simulator.clearFaults()
  })

  const start = async (type: "full" | "incremental" = "full"): Promise<string> =>
    (await admin().post<{ sync: { id: string } }>("/admin/mipos/syncs", { type })).sync.id

  const saveConnection = async (body: object): Promise<ConnectionResponse> =>
    (await admin().post<{ connection: ConnectionResponse }>("/admin/mipos/connection", body))
      .connection

  it("starts the full sync that is due, once, and is due again at the next time of the schedule", async () => {
    const { next_sync_at: planned } = await saveConnection({ sync_schedule: "30 4 * * *" })
    // Mexico City keeps UTC-6 all year.
    expect(planned).toMatch(/T10:30:00\.000Z$/)
    expect(Date.parse(planned ?? "")).toBeGreaterThan(Date.now())

    // In whole milliseconds, as every time of a schedule is.
    await connected.database.query(
      `UPDATE mipos_connection
       SET next_sync_at = date_trunc('milliseconds', now() - interval '3 days')`
    )
    const scheduled = (): Promise<SyncResponse[]> =>
      admin()
        .get<{ syncs: SyncResponse[] }>("/admin/mipos/syncs?limit=100")
        .then(({ syncs }) => syncs.filter(({ trigger }) => trigger === "schedule"))
    const run = await until(
      "the scheduled sync has run",
      async () => (await scheduled()).find(({ state }) => state === "completed"),
      60_000
    )
    expect(run).toMatchObject({ type: "full", dry_run: false, items_sent: run.items_total })
    const { connection } = await admin().get<{ connection: ConnectionResponse }>(
      "/admin/mipos/connection"
    )
    // Three days were missed; that is one sync and not three.
    expect(connection.next_sync_at).toBe(planned)
    expect(await scheduled()).toHaveLength(1)
    expect((await readStatus(connected)).next_sync_at).toBe(planned)

    expect((await saveConnection({ sync_schedule: null })).next_sync_at).toBeNull()
  })

  it("refuses a second sync while one runs, in words, and ends one that is cancelled after its batch", async () => {
    connected.simulator.addFault({ match: { path: "/system/sync" }, latency_ms: 700 })
    const sinceId = lastRequestId(connected.simulator)
    const id = await start()
    await until(
      "the second batch is on its way",
      async () => syncRequests(connected.simulator, sinceId).length === 2
    )
    const second = await connected.store.admin.post("/admin/mipos/syncs", { type: "full" })
    expect(second.status).toBe(400)
    expect(second.data).toMatchObject({
      message: "A sync is running already. Wait for its end, or cancel it first.",
    })

    await admin().post(`/admin/mipos/syncs/${id}/cancel`)
    const cancelled = await syncInState(connected, id, ["cancelled"])
    const requests = syncRequests(connected.simulator, sinceId)
    expect(requests.length).toBeLessThanOrEqual(3)
    expect(cancelled).toMatchObject({
      requests: requests.length,
      items_sent: requests.length * BATCH_SIZE,
      finished_at: expect.any(String),
    })
    // Every batch that was begun was answered, and nothing of it is left hanging.
    expect(requests.map(({ entry }) => entry.status)).toEqual(requests.map(() => 200))
    const status = await readStatus(connected)
    expect(status.active_sync).toBeNull()
    expect(status.positions).toMatchObject({ in_flight: 0, uncertain: 0 })
    await connected.simulator.clearFaults()
    expect(await connected.sync("incremental")).toMatchObject({ state: "completed" })
  })

  it("waits when mipOS asks for fewer calls, says so, and completes by itself", async () => {
    connected.simulator.addFault({
      match: { path: "/system/sync", store_id: "store-norte" },
      status: 429,
      headers: { "Retry-After": "3" },
      times: 1,
    })
    const sinceId = lastRequestId(connected.simulator)
    const id = await start()
    const paused = await syncInState(connected, id, ["paused"])
    expect(paused).toMatchObject({ message: "mipOS asks for fewer calls.", finished_at: null })
    const status = await readStatus(connected)
    expect(status.active_sync).toMatchObject({ id, state: "paused" })
    const pausedUntil = status.links[1]?.paused_until ?? ""
    expect(Date.parse(pausedUntil)).toBeGreaterThan(Date.now() + 1_000)

    const done = await syncInState(connected, id, ["completed"])
    expect(done).toMatchObject({ message: null, items_sent: done.items_total, problems: [] })
    const requests = syncRequests(connected.simulator, sinceId)
    expect(done.requests).toBe(requests.length)
    const [refused, ...later] = requests.slice(
      requests.findIndex(({ entry }) => entry.status === 429)
    )
    expect(later.map(({ entry }) => entry.status)).toEqual(later.map(() => 200))
    expect(later[0]?.items).toEqual(refused?.items)
    for (const { entry } of later) {
      expect(Date.parse(entry.at)).toBeGreaterThanOrEqual(Date.parse(pausedUntil) - 5)
    }
    expect((await readStatus(connected)).links[1]).toMatchObject({
      paused_until: null,
      pause_reason: null,
    })
  })

  it("leaves a shop alone that a push was asked to leave alone", async () => {
    const position = onlyOne((await positionsToUse(connected))(1))
    connected.simulator.addFault({
      match: { path: "/system/stock/update", store_id: "store-centro" },
      status: 429,
      headers: { "Retry-After": "4" },
      times: 1,
    })
    await connected.setStock(position, 41.5)
    const pausedUntil = await until(
      "the shop is left alone",
      async () => (await readStatus(connected)).links[0]?.paused_until
    )
    const sinceId = lastRequestId(connected.simulator)
    const id = await start()
    expect(await syncInState(connected, id, ["paused"])).toMatchObject({
      message: "mipOS asks for fewer calls.",
    })
    await syncInState(connected, id, ["completed"])
    for (const { entry } of syncRequests(connected.simulator, sinceId)) {
      expect(Date.parse(entry.at)).toBeGreaterThanOrEqual(Date.parse(pausedUntil) - 5)
    }
    await agreement(connected, position)
    expect(pushesOf(connected, position, { sinceId }).length).toBeLessThanOrEqual(1)
  })

  it("repeats a batch whose answer was lost, which does no harm, and completes by itself", async () => {
    connected.simulator.addFault({ match: { path: "/system/sync" }, drop: "after", times: 1 })
    const sinceId = lastRequestId(connected.simulator)
    const id = await start()
    const paused = await syncInState(connected, id, ["paused"])
    expect(paused.message).toBe("mipOS does not answer in time.")
    const done = await syncInState(connected, id, ["completed"])
    expect(done.items_sent).toBe(done.items_total)
    const [lost, ...others] = syncRequests(connected.simulator, sinceId)
    const again = others.filter(({ items }) =>
      items.some((item) => item["external_id"] === lost?.items[0]?.["external_id"])
    )
    expect(again.some(({ entry }) => entry.path === lost?.entry.path)).toBe(true)
    expect((await readStatus(connected)).positions).toMatchObject({ in_flight: 0, uncertain: 0 })
    for (const position of (await connected.positions(0)).slice(0, BATCH_SIZE)) {
      expect(miposStock(connected, position)).toBe(position.medusa_stock)
    }
  })

  it("keeps the ledger's sums equal to what is agreed, whatever the tests above did", async () => {
    expect(await unbalancedPositions(connected)).toEqual([])
  })
})
