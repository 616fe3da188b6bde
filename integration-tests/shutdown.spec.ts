import { once } from "node:events"
import { connect } from "node:net"
import type { PositionResponse } from "../src/types/admin-api"
import { connectStore, type ConnectedStore } from "./harness/connected-store"
import {
  agreement,
  lastRequestId,
  onlyOne,
  positionsToUse,
  pushesOf,
  syncInState,
  syncRequests,
  adminOf,
  unbalancedPositions,
} from "./harness/outbound"
import { addSilently } from "./harness/silent-edit"
import { until } from "./harness/until"

const LATENCY_MS = 1_500

/** What a process does that is asked to end (SIGTERM), as every rolling deployment does. */
describe("an orderly end", () => {
  let connected: ConnectedStore
  let take: (count: number) => PositionResponse[]

  beforeAll(async () => {
    connected = await connectStore({
      store: { pluginOptions: { requestTimeoutMs: 5_000, concurrency: 5 } },
      connection: { sync_batch_size: 8 },
    })
    take = await positionsToUse(connected)
  })
  afterAll(() => connected.close())
  afterEach(async () => {
    await connected.simulator.clearFaults()
  })

  const slow = (path: string): void => {
    connected.simulator.addFault({ match: { path }, latency_ms: LATENCY_MS })
  }

  /** Nothing is on its way, and nothing was left in doubt. */
  const expectTidy = async (): Promise<void> => {
    const left = await connected.database.query(
      "SELECT id, state FROM mipos_position WHERE state <> 'idle' OR lease_id IS NOT NULL"
    )
    expect(left).toEqual([])
    const doubtful = await connected.database.query(
      "SELECT id, state FROM mipos_movement WHERE state IN ('in_flight', 'uncertain', 'settled')"
    )
    expect(doubtful).toEqual([])
    expect(await connected.database.query("SELECT id FROM mipos_process")).toEqual([])
  }

  it("waits for the pushes that are on their way, and sends no more", async () => {
    const positions = take(40)
    slow("/system/stock/update")
    const sinceId = lastRequestId(connected.simulator)
    await addSilently(connected, positions, "1.25")
    await until(
      "a push has arrived",
      async () =>
        (await connected.database.query("SELECT id FROM mipos_position WHERE state = 'in_flight'"))
          .length > 0
    )
    const askedAt = Date.now()
    expect(await connected.store.stop()).toBe("code 0")
    expect(Date.now() - askedAt).toBeLessThan(5_000 + LATENCY_MS)
    await expectTidy()
    const sent = positions.flatMap((position) => pushesOf(connected, position, { sinceId }))
    expect(sent.length).toBeLessThan(positions.length)

    await connected.simulator.clearFaults()
    await connected.restart("stop")
    for (const position of positions) {
      await agreement(connected, position, { timeoutMs: 60_000 })
      expect(pushesOf(connected, position, { sinceId }).map(({ status }) => status)).toEqual([200])
    }
    expect(await unbalancedPositions(connected)).toEqual([])
    await connected.store.stop()
    await expectTidy()
    await connected.restart("stop")
  })

  it("leaves a sync where it is, for the next process to go on with", async () => {
    slow("/system/sync")
    const sinceId = lastRequestId(connected.simulator)
    const { sync } = await adminOf(connected).post<{ sync: { id: string } }>("/admin/mipos/syncs", {
      type: "full",
    })
    await until(
      "a batch was answered",
      async () => syncRequests(connected.simulator, sinceId).length > 0
    )
    expect(await connected.store.stop()).toBe("code 0")
    await expectTidy()
    const done = syncRequests(connected.simulator, sinceId).length
    await connected.simulator.clearFaults()
    await connected.restart("stop")
    const { items_sent, items_total } = await syncInState(connected, sync.id, ["completed"], 60_000)
    expect(items_sent).toBe(items_total)
    // No batch twice.
    const requests = syncRequests(connected.simulator, sinceId)
    expect(requests.length).toBeGreaterThan(done)
    const sent = requests.flatMap(({ entry, items }) =>
      items.map((item) => `${entry.path} ${String(item["external_id"])}`)
    )
    expect(sent).toHaveLength(new Set(sent).size)
  })

  it("answers 503 to a webhook that comes in while it ends", async () => {
    const position = onlyOne(take(1))
    slow("/system/stock/update")
    await addSilently(connected, [position], "2")
    const { hostname, port } = new URL(connected.store.url)

    const socket = connect(Number(port), hostname)
    await once(socket, "connect")
    let received = ""
    socket.on("data", (chunk: Buffer) => (received += chunk.toString()))
    const request = (path: string, headers: string[], body: string): string =>
      [
        `POST ${path} HTTP/1.1`,
        `Host: ${hostname}`,
        "Content-Type: application/json",
        `Content-Length: ${Buffer.byteLength(body)}`,
        ...headers,
        "",
        body,
      ].join("\r\n")
    // A request that takes a while keeps the connection open while the process ends.
    const token = String(connected.store.admin.defaults.headers["Authorization"])
    socket.write(
      request(`/admin/mipos/positions/${position.id}/push`, [`Authorization: ${token}`], "{}")
    )
    await until(
      "the push is on its way",
      async () =>
        (await connected.database.query("SELECT id FROM mipos_position WHERE state = 'in_flight'"))
          .length > 0
    )
    const ended = connected.store.stop()
    await until("the process is ending", async () =>
      connected.store.log().includes("Gracefully shutting down")
    )
    socket.write(request("/hooks/mipos/stock-update", [], "{}"))
    expect(await ended).toBe("code 0")
    const statuses = [...received.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)
    expect(statuses).toEqual(["200", "503"])
    expect(received).toMatch(/Retry-After: 5/i)
    await expectTidy()
    await connected.restart("stop")
    await agreement(connected, position)
  })
})
