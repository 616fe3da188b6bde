import type { JournalEntry } from "../simulator"
import type { PositionResponse, StatusResponse } from "../src/types/admin-api"
import { connectStore, type ConnectedStore } from "./harness/connected-store"
import {
  agreement,
  lastRequestId,
  onlyOne,
  positionsToUse,
  pushesOf,
  readStatus,
  unbalancedPositions,
} from "./harness/outbound"
import { addSilently } from "./harness/silent-edit"
import { startStore } from "./harness/store"
import { until } from "./harness/until"

const CONCURRENCY = 10

/** What becomes of sending while mipOS is away, and afterwards. */
describe("pauses", () => {
  let connected: ConnectedStore
  let take: (count: number) => PositionResponse[]
  let takeNorth: (count: number) => PositionResponse[]

  beforeAll(async () => {
    connected = await connectStore({ store: { pluginOptions: { requestTimeoutMs: 1_500 } } })
    take = await positionsToUse(connected)
    takeNorth = await positionsToUse(connected, 1)
  })
  afterAll(() => connected.close())
  afterEach(async () => {
    await connected.simulator.clearFaults()
    await Promise.all([0, 1].map((link) => untilWell(link)))
  })

  const linkOf = async (index: number): Promise<StatusResponse["status"]["links"][number]> => {
    const link = (await readStatus(connected)).links[index]
    if (!link) throw new Error(`There is no link ${index}.`)
    return link
  }

  const untilPaused = (index: number): ReturnType<typeof linkOf> =>
    until(`link ${index} is paused`, async () => {
      const link = await linkOf(index)
      return link.paused_until !== null && link.pause_reason !== null && link
    })

  /** Sending goes on, or was never stopped. */
  const untilWell = (index: number): Promise<unknown> =>
    until(`link ${index} is open`, async () => (await linkOf(index)).paused_until === null, 60_000)

  const calls = (store: string, sinceId: number): JournalEntry[] =>
    connected.simulator
      .requests({ sinceId })
      .filter(({ path }) => path.includes(`/${store}/system/`))

  const allAgree = (positions: readonly PositionResponse[]): Promise<unknown> =>
    Promise.all(positions.map((position) => agreement(connected, position, { timeoutMs: 60_000 })))

  it("does as mipOS asks with 429, and one call finds out whether it may go on", async () => {
    const positions = take(30)
    connected.simulator.addFault({
      match: { path: "/system/", store_id: "store-centro" },
      status: 429,
      headers: { "Retry-After": "3" },
    })
    const sinceId = lastRequestId(connected.simulator)
    await addSilently(connected, positions, "1.5")
    await untilPaused(0)
    const together = calls("store-centro", sinceId).length
    expect(together).toBeLessThanOrEqual(CONCURRENCY)
    await until(
      "two probes were refused",
      async () => calls("store-centro", sinceId).length >= together + 2,
      60_000
    )
    // Each time the pause is over, one call is refused, and no more.
    const probes = calls("store-centro", sinceId).slice(together - 1)
    for (const [index, probe] of probes.entries()) {
      const before = probes[index - 1]
      if (before) {
        expect(Date.parse(probe.at) - Date.parse(before.at)).toBeGreaterThanOrEqual(2_900)
      }
    }
    await connected.simulator.clearFaults()
    await allAgree(positions)
    expect(await linkOf(0)).toMatchObject({ paused_until: null, pause_reason: null })
    for (const position of positions) {
      const statuses = pushesOf(connected, position, { sinceId }).map(({ status }) => status)
      expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    }
  })

  it("waits longer and longer on a 429 that does not say how long", async () => {
    const [first, second] = takeNorth(2)
    if (!first || !second) throw new Error("no positions")
    connected.simulator.addFault({
      match: { path: "/system/", store_id: "store-norte" },
      status: 429,
      times: 3,
    })
    const sinceId = lastRequestId(connected.simulator)
    await connected.setStock(first, 12.5)
    expect((await untilPaused(1)).pause_reason).toBe("mipOS asks for fewer calls.")
    await connected.setStock(second, 13.5)
    await allAgree([first, second])
    const refused = calls("store-norte", sinceId).filter(({ status }) => status === 429)
    expect(refused).toHaveLength(3)
    const [one, two, three] = refused.map(({ at }) => Date.parse(at))
    expect(Number(two) - Number(one)).toBeGreaterThanOrEqual(900)
    expect(Number(three) - Number(two)).toBeGreaterThanOrEqual(1_900)
  })

  it("spends few calls on a storm of errors, whatever waits, and settles all of it afterwards", async () => {
    const positions = take(100)
    connected.simulator.addFault({
      match: { path: "/system/", store_id: "store-centro" },
      status: 502,
    })
    const sinceId = lastRequestId(connected.simulator)
    await addSilently(connected, positions, "2.25")
    expect((await untilPaused(0)).pause_reason).toBe("mipOS answers with errors.")
    // So many were on their way when the third error came.
    const first = calls("store-centro", sinceId).length
    expect(first).toBeLessThanOrEqual(3 + CONCURRENCY)
    const probes = 3
    await until(
      "three probes have failed",
      async () => calls("store-centro", sinceId).length >= first + probes,
      60_000
    )
    expect(calls("store-centro", sinceId).length).toBeLessThanOrEqual(first + probes + 1)

    await connected.simulator.clearFaults()
    const since = Date.now()
    await allAgree(positions)
    expect(Date.now() - since).toBeLessThan(60_000)
    expect((await readStatus(connected)).positions).toMatchObject({ uncertain: 0, in_flight: 0 })
    // A movement whose answer was lost was settled, and never sent again.
    for (const position of positions) {
      expect(pushesOf(connected, position, { sinceId }).length).toBeLessThanOrEqual(1)
    }
    expect(await unbalancedPositions(connected)).toEqual([])
  })

  it("says that mipOS does not answer when calls time out", async () => {
    const positions = takeNorth(12)
    connected.simulator.addFault({
      match: { path: "/system/", store_id: "store-norte" },
      latency_ms: 5_000,
      times: 12,
    })
    await addSilently(connected, positions, "1")
    expect((await untilPaused(1)).pause_reason).toBe("mipOS does not answer in time.")
    await connected.simulator.clearFaults()
    await allAgree(positions)
    expect(await unbalancedPositions(connected)).toEqual([])
  })

  it("waits while mipOS' name cannot be resolved, loses nothing, and goes on when it can", async () => {
    const positions = takeNorth(3)
    const port = Number(new URL(connected.store.url).port)
    await connected.store.stop()
    const astray = await startStore({
      database: connected.database.name,
      simulatorUrl: "https://nowhere.invalid",
      port,
    })
    const sinceId = lastRequestId(connected.simulator)
    await addSilently(connected, positions, "3")
    try {
      await until("the link is paused", async () => {
        const { data } = await astray.admin.get<StatusResponse>("/admin/mipos/status")
        return data.status.links[1]?.pause_reason === "mipOS cannot be reached."
      })
      const { data } = await astray.admin.get<StatusResponse>("/admin/mipos/status")
      expect(data.status.positions).toMatchObject({ blocked: 0, uncertain: 0 })
    } finally {
      await astray.stop()
    }
    await connected.restart("stop")
    await allAgree(positions)
    for (const position of positions) {
      expect(pushesOf(connected, position, { sinceId })).toHaveLength(1)
    }
  })

  it("lets a shop alone be stopped, while the other goes on", async () => {
    const stopped = onlyOne(take(1))
    const elsewhere = onlyOne(takeNorth(1))
    connected.simulator.addFault({
      match: { path: "/system/", store_id: "store-centro" },
      status: 429,
      headers: { "Retry-After": "4" },
      times: 1,
    })
    await connected.setStock(stopped, 5.5)
    await untilPaused(0)
    await connected.setStock(elsewhere, 6.5)
    await agreement(connected, elsewhere)
    expect((await linkOf(0)).paused_until).not.toBeNull()
    await allAgree([stopped])
  })
})
