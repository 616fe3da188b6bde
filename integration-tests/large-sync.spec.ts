import { addItems } from "../bench/large-catalogue"
import { seededRandom } from "../demo/seeded-random"
import type { SyncDetailResponse } from "../src/types/admin-api"
import { connectStore, type ConnectedStore } from "./harness/connected-store"
import {
  adminOf,
  lastRequestId,
  plain,
  readStatus,
  syncInState,
  syncRequests,
  unbalancedPositions,
} from "./harness/outbound"
import { countNotAgreed, itemsOfRequest, runSync, startSync, timesSent } from "./harness/sent-items"
import { until } from "./harness/until"

/** So many every time; `LARGE_SYNC_ITEMS=10000` takes a few minutes longer. */
const ITEMS = Number(process.env["LARGE_SYNC_ITEMS"] ?? 1_500)
const LONG_MS = Math.max(180_000, ITEMS * 60)
const SEED = 37
/** Each costs some twenty calls, of which every tenth is put off. */
const REFUSED = ITEMS < 3_000 ? 12 : 37
const BATCH_SIZE = 500
const KILLS = 3
const KILLED_BATCH_SIZE = 100
const MIPOS_WORDS = "External id not found for this store in the inventory system."

jest.setTimeout(LONG_MS + 60_000)

/** What only shows when there are many batches: refusals, pauses, kills and changes here and there. */
describe(`syncs of ${ITEMS} items`, () => {
  let connected: ConnectedStore
  const admin = () => adminOf(connected)

  beforeAll(async () => {
    connected = await connectStore({
      firstSync: false,
      // What a dead process has in flight is taken over after three timeouts and five seconds.
      store: {
        environment: { MIPOS_WITHOUT_VENDORS: "1" },
        pluginOptions: { requestTimeoutMs: 1_500 },
      },
      connection: { enabled: false, sync_batch_size: BATCH_SIZE },
    })
    await addItems(connected.database, connected.links[0]?.stock_location_id ?? "", ITEMS)
  })
  afterAll(() => connected.close())
  afterEach(async () => {
    await connected.simulator.clearFaults()
  })

  /** So many of the made-up items, from all over; a mistake is found again with the same seed. */
  const pick = async (count: number, seed: number): Promise<string[]> => {
    const random = seededRandom(seed)
    const rows = await connected.database.query<{ id: string }>(
      "SELECT id FROM inventory_item WHERE id LIKE 'iitem_bench_%' ORDER BY id"
    )
    const left = rows.map(({ id }) => id)
    return Array.from(
      { length: count },
      () => left.splice(Math.floor(random() * left.length), 1)[0] ?? ""
    )
  }

  const saveConnection = (body: object) => admin().post("/admin/mipos/connection", body)

  const everybodyAgrees = async (): Promise<void> => {
    await until("all positions agree", async () => (await countNotAgreed(connected)) === 0)
    const levels = await connected.database.query<{ id: string; stock: string; store: string }>(
      `SELECT item.external_id AS id, level.stocked_quantity AS stock, link.store_id AS store
       FROM mipos_position position
       JOIN mipos_item item ON item.id = position.item_id
       JOIN mipos_store_link link ON link.id = position.store_link_id
       JOIN inventory_level level ON level.inventory_item_id = position.inventory_item_id
         AND level.location_id = position.stock_location_id AND level.deleted_at IS NULL`
    )
    const wrong = levels.filter(
      ({ id, stock, store }) => connected.simulator.item(store, id)?.stock !== plain(stock)
    )
    expect(wrong).toEqual([])
    expect(await unbalancedPositions(connected)).toEqual([])
  }

  it(`finds ${REFUSED} refused items among all of them, while every tenth call is put off`, async () => {
    const refused = await pick(REFUSED, SEED)
    const storeId = connected.links[0]?.store_id ?? ""
    for (const externalId of refused) {
      connected.simulator.addFault({
        match: { store_id: storeId, external_id: externalId },
        refuse: "external_id_not_found",
      })
    }
    connected.simulator.addFault({
      match: { path: "/system/sync" },
      // Without a Retry-After a pause doubles with every failure in a row; these are not in a row.
      status: 429,
      every: 10,
    })
    await saveConnection({ enabled: true })
    const sinceId = lastRequestId(connected.simulator)
    const sync = await runSync(connected, "full", LONG_MS)

    expect(sync).toMatchObject({
      state: "completed",
      message: null,
      items_sent: sync.items_total - REFUSED,
      items_left_out: REFUSED,
      problems_count: REFUSED,
    })
    expect(sync.items_total).toBeGreaterThan(ITEMS)
    expect(sync.problems.map(({ external_id }) => external_id).sort()).toEqual(refused.sort())
    for (const problem of sync.problems) {
      expect(problem).toMatchObject({
        store_link_id: connected.links[0]?.id,
        reasons: [{ code: "rejected", message: MIPOS_WORDS }],
      })
    }
    const accepted = timesSent(connected.simulator, sinceId, 200)
    expect(accepted.size).toBe(sync.items_sent)
    expect([...accepted].filter(([, times]) => times !== 1)).toEqual([])
    expect(refused.filter((id) => accepted.has(`${storeId} ${id}`))).toEqual([])
    expect(await countNotAgreed(connected)).toBe(REFUSED)
    expect((await readStatus(connected)).positions).toMatchObject({
      blocked: REFUSED,
      in_flight: 0,
      uncertain: 0,
    })
    expectFewRequests(sync, sinceId)

    // Nothing else is left to be said, and what was refused is said again once it is mended.
    await connected.simulator.clearFaults()
    const mendedId = lastRequestId(connected.simulator)
    await runSync(connected, "incremental")
    expect([...timesSent(connected.simulator, mendedId).keys()].sort()).toEqual(
      refused.map((id) => `${storeId} ${id}`).sort()
    )
    await everybodyAgrees()
  })

  const expectFewRequests = (sync: SyncDetailResponse, sinceId: number): void => {
    const requests = syncRequests(connected.simulator, sinceId)
    expect(sync.requests).toBe(requests.length)
    const batches = Math.ceil(sync.items_total / BATCH_SIZE) + 1
    const putOff = requests.filter(({ entry }) => entry.status === 429).length
    console.info(
      `${sync.items_total} items, ${REFUSED} refused: ${requests.length - batches} requests ` +
        `beyond ${batches} batches, ${putOff} of them put off`
    )
    // Halving asks two parts at most for every time that a batch can be halved.
    const halvings = Math.ceil(Math.log2(BATCH_SIZE))
    expect(requests.length - batches).toBeLessThan(REFUSED * (2 * halvings + 2))
  }

  it(`goes on after ${KILLS} kill -9, and sends no more than the batch of the moment again`, async () => {
    await saveConnection({ enabled: true, sync_batch_size: KILLED_BATCH_SIZE })
    connected.simulator.addFault({ match: { path: "/system/sync" }, latency_ms: 200 })
    const random = seededRandom(SEED)
    const sinceId = lastRequestId(connected.simulator)
    const id = await startSync(connected, "full")
    const atKills: string[][] = []
    for (let kill = 0; kill < KILLS; kill += 1) {
      const before = syncRequests(connected.simulator, sinceId).length
      const batches = before + 3 + Math.floor(random() * 5)
      const isAnswered = random() < 0.5
      await until(
        `batch ${batches} is ${isAnswered ? "answered" : "on its way"}`,
        async () => {
          const { entry } = syncRequests(connected.simulator, sinceId)[batches - 1] ?? {}
          return entry && (!isAnswered || entry.status !== null)
        },
        60_000,
        5
      )
      const { ended } = connected.store
      const restarting = connected.restart("kill")
      await ended
      atKills.push(syncRequests(connected.simulator, sinceId).slice(-1).flatMap(itemsOfRequest))
      await restarting
      expect((await syncInState(connected, id, ["running", "paused"])).finished_at).toBeNull()
    }
    await connected.simulator.clearFaults()

    const done = await syncInState(connected, id, ["completed"], LONG_MS)
    expect(done).toMatchObject({
      items_sent: done.items_total,
      items_left_out: 0,
      problems_count: 0,
      message: null,
    })
    const times = timesSent(connected.simulator, sinceId)
    expect(times.size).toBe(done.items_total)
    const again = [...times].filter(([, count]) => count > 1)
    console.info(`${again.length} items of ${KILLS} batches of ${KILLED_BATCH_SIZE} sent again`)
    const mayBeAgain = new Set(atKills.flat())
    expect(again.filter(([item]) => !mayBeAgain.has(item))).toEqual([])
    // Once more by whoever settles what was in flight, and once because the run goes on there.
    expect(again.filter(([, count]) => count > 3)).toEqual([])
    expect(connected.store.log()).toContain("were in flight in a process that is gone")
    await everybodyAgrees()
    await saveConnection({ sync_batch_size: BATCH_SIZE })
  })

  it("says nothing of what did not change, and finds the few that did", async () => {
    await saveConnection({ enabled: true })
    await runSync(connected, "full", LONG_MS)
    let sinceId = lastRequestId(connected.simulator)
    expect(await runSync(connected, "incremental")).toMatchObject({
      state: "completed",
      message: null,
      requests: 0,
      items_sent: 0,
    })
    expect(syncRequests(connected.simulator, sinceId)).toEqual([])

    const [renamed, measured, dearer] = [await pick(12, 1), await pick(12, 2), await pick(12, 3)]
    sinceId = lastRequestId(connected.simulator)
    await connected.database.query(
      `UPDATE product_variant SET title = title || ' (new)' WHERE id IN (
         SELECT variant_id FROM product_variant_inventory_item WHERE inventory_item_id = ANY($1))`,
      [renamed]
    )
    await connected.database.query(
      "UPDATE inventory_item SET unit_of_measure = 'ml' WHERE id = ANY($1)",
      [measured]
    )
    await connected.database.query(
      `UPDATE inventory_item SET metadata = '{"cost": "777.25"}' WHERE id = ANY($1)`,
      [dearer]
    )
    const changed = new Set([...renamed, ...measured, ...dearer])
    expect(await runSync(connected, "incremental")).toMatchObject({ items_sent: changed.size })
    const storeId = connected.links[0]?.store_id ?? ""
    expect([...timesSent(connected.simulator, sinceId).keys()].sort()).toEqual(
      [...changed].map((id) => `${storeId} ${id}`).sort()
    )
  })

  it("ends after the batch when it is cancelled, and the next full sync says everything", async () => {
    await saveConnection({ enabled: true })
    connected.simulator.addFault({ match: { path: "/system/sync" }, latency_ms: 300 })
    let sinceId = lastRequestId(connected.simulator)
    const id = await startSync(connected, "full")
    await until(
      "the third batch is on its way",
      async () => syncRequests(connected.simulator, sinceId).length === 3
    )
    await admin().post(`/admin/mipos/syncs/${id}/cancel`)
    const cancelled = await syncInState(connected, id, ["cancelled"])
    const requests = syncRequests(connected.simulator, sinceId)
    expect(requests.length).toBeLessThanOrEqual(4)
    expect(cancelled.items_sent).toBe(requests.flatMap(({ items }) => items).length)
    expect(await countNotAgreed(connected)).toBe(0)

    await connected.simulator.clearFaults()
    sinceId = lastRequestId(connected.simulator)
    const full = await runSync(connected, "full", LONG_MS)
    expect(full).toMatchObject({ state: "completed", items_sent: full.items_total })
    const times = timesSent(connected.simulator, sinceId)
    expect(times.size).toBe(full.items_total)
    expect([...times.values()].filter((count) => count !== 1)).toEqual([])
    await everybodyAgrees()
  })
})
