import { DEFAULT_ACCOUNT } from "../simulator"
import type { PositionResponse, StatusResponse } from "../src/types/admin-api"
import { connectStore, type ConnectedStore } from "./harness/connected-store"
import { adminOf, agreement, onlyOne, positionsToUse, readStatus } from "./harness/outbound"
import { startStore, type Store } from "./harness/store"
import { until } from "./harness/until"

interface FeedEntry {
  channel: string
  template: string
  status: string
  data: { title: string; description: string }
}

/** What two processes of one store tell the people who run it, and that they tell it once. */
describe("what a store tells of itself", () => {
  let connected: ConnectedStore
  let second: Store
  let take: (count: number) => PositionResponse[]

  beforeAll(async () => {
    connected = await connectStore()
    second = await startStore({
      database: connected.database.name,
      simulatorUrl: connected.simulator.url,
    })
    take = await positionsToUse(connected)
  })
  afterAll(async () => {
    await second.kill()
    await connected.close()
  })
  afterEach(async () => {
    await connected.simulator.clearFaults()
  })

  /** The bell's drawer, the oldest entry first. */
  const feed = async (): Promise<FeedEntry[]> =>
    (
      await adminOf(connected).get<{ notifications: FeedEntry[] }>(
        "/admin/notifications?channel=feed&order=created_at&fields=channel,template,status,data"
      )
    ).notifications

  const untilFeedHas = (count: number): Promise<FeedEntry[]> =>
    until(`the feed has ${count} entries`, async () => {
      const entries = await feed()
      return entries.length >= count && entries
    })

  /** Lets a pause that is to last be over now. */
  const endPauses = (): Promise<unknown> =>
    connected.database.query(
      "UPDATE mipos_store_link SET paused_until = now() WHERE paused_until IS NOT NULL"
    )

  it("warns of locks in memory while two processes are at work", async () => {
    const status = await until(
      "both processes are seen",
      async () => {
        const now = await readStatus(connected)
        return now.warnings.length > 0 && now
      },
      60_000
    )
    expect(status.warnings).toEqual([
      { code: "in_memory_locking", message: expect.stringContaining("Stock can be lost.") },
    ])
    expect(status.processes.map(({ pid, mode, locking }) => ({ pid, mode, locking }))).toEqual(
      [connected.store.pid, second.pid].map((pid) => ({
        pid,
        mode: "shared",
        locking: "in-memory",
      }))
    )
    const logs = connected.store.log() + second.log()
    await until("the log says so", async () => logs.includes("locks are kept in memory"), 30_000)
  })

  it("tells the feed once that a shop stopped, and once that it goes on", async () => {
    const position = onlyOne(take(1))
    connected.simulator.addFault({
      match: { path: "/system/", store_id: "store-centro" },
      status: 429,
      headers: { "Retry-After": "3600" },
    })
    await connected.setStock(position, 21.5)
    await until("the shop is paused", async () => {
      const { links } = await readStatus(connected)
      return links[0]?.paused_until
    })
    expect(await feed()).toEqual([])

    // A minute is a long time for a test.
    await connected.database.query(
      "UPDATE mipos_store_link SET failing_since = now() - interval '61 seconds' WHERE failing_since IS NOT NULL"
    )
    const [stopped] = await untilFeedHas(1)
    expect(stopped).toMatchObject({ template: "admin-ui", status: "success" })
    expect(stopped?.data.title).toMatch(/^mipOS: sending for .+ is paused$/)
    expect(stopped?.data.description).toContain("mipOS asks for fewer calls. Nothing is lost")

    await connected.simulator.clearFaults()
    await endPauses()
    await agreement(connected, position)
    const entries = await untilFeedHas(2)
    expect(entries.map(({ data }) => data.title)).toEqual([
      stopped?.data.title,
      expect.stringMatching(/is being sent again$/),
    ])
  })

  it("tells at once of refused credentials, and nothing of a stop that was over soon", async () => {
    const position = onlyOne(take(1))
    const before = await feed()
    connected.simulator.addFault({
      match: { path: "/system/", store_id: "store-centro" },
      status: 429,
      headers: { "Retry-After": "1" },
      times: 1,
    })
    await connected.setStock(position, 31.5)
    await agreement(connected, position)

    await adminOf(connected).post("/admin/mipos/connection", { client_secret: "mistyped" })
    await connected.setStock(position, 32.5)
    const stopped = (await untilFeedHas(before.length + 1)).at(-1)
    expect(stopped?.data.description).toContain("Check them under Settings > mipOS.")
    await adminOf(connected).post("/admin/mipos/connection", {
      client_secret: DEFAULT_ACCOUNT.client_secret,
    })
    await agreement(connected, position)
    const entries = await untilFeedHas(before.length + 2)
    expect(entries).toHaveLength(before.length + 2)
    expect(entries.at(-1)?.data.title).toMatch(/is being sent again$/)
  })

  it("has nothing to warn of once one of them has ended in order", async () => {
    expect(await second.stop()).toBe("code 0")
    const { data } = await connected.store.admin.get<StatusResponse>("/admin/mipos/status")
    expect(data.status.warnings).toEqual([])
    expect(data.status.processes.map(({ pid }) => pid)).toEqual([connected.store.pid])
  })
})
