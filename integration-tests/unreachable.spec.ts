import type { PositionResponse } from "../src/types/admin-api"
import { connectStore, type ConnectedStore } from "./harness/connected-store"
import {
  agreement,
  lastRequestId,
  positionsToUse,
  pushesOf,
  readStatus,
  unbalancedPositions,
} from "./harness/outbound"
import { startGate, type Gate } from "./harness/gate"
import { addSilently } from "./harness/silent-edit"
import { startStore, type Store } from "./harness/store"
import { until } from "./harness/until"

const CONCURRENCY = 10
const PROCESSES = 2

/** An outage in which no connection to mipOS is to be had, with two processes that both want to send. */
describe("while mipOS cannot be reached", () => {
  let connected: ConnectedStore
  let first: Store
  let second: Store
  let gate: Gate
  let take: (count: number) => PositionResponse[]

  beforeAll(async () => {
    connected = await connectStore()
    take = await positionsToUse(connected)
    gate = await startGate(connected.simulator.url)
    // From here on, both processes reach the simulator through the gate alone.
    const port = Number(new URL(connected.store.url).port)
    await connected.store.stop()
    const options = { database: connected.database.name, simulatorUrl: gate.url }
    first = await startStore({ ...options, port })
    second = await startStore(options)
  })
  afterAll(async () => {
    await first.kill()
    await second.kill()
    await gate.close()
    await connected.close()
  })

  /** The calls that could not be made: each has left a row in the ledger. */
  const attempts = async (): Promise<number> =>
    (
      await connected.database.query<{ id: string }>(
        "SELECT id FROM mipos_movement WHERE state = 'not_sent' AND response ->> 'networkCode' = 'ECONNREFUSED'"
      )
    ).length

  const linkRow = async (): Promise<{ failures: number; wait_ms: string }> => {
    const [row] = await connected.database.query<{ failures: number; wait_ms: string }>(
      `SELECT consecutive_failures AS failures,
         extract(epoch FROM paused_until - now()) * 1000 AS wait_ms
       FROM mipos_store_link WHERE consecutive_failures > 0`
    )
    if (!row) throw new Error("No link fails.")
    return row
  }

  it("tries with one call at a time, over all processes, and goes on soon after the end", async () => {
    const positions = take(60)
    await gate.close()
    const sinceId = lastRequestId(connected.simulator)
    await addSilently(connected, positions, "1.5")
    await until("the link is paused", async () => (await linkRow()).failures > 0)
    await until("several probes have failed", async () => (await linkRow()).failures >= 5, 90_000)
    const { failures } = await linkRow()
    // Calls that were on their way together are one failure, and each probe is one more.
    expect(await attempts()).toBeLessThanOrEqual(PROCESSES * CONCURRENCY + failures)
    expect(Number((await linkRow()).wait_ms)).toBeLessThanOrEqual(20_000 + 35_000)

    await gate.open()
    const since = Date.now()
    await until(
      "a call has arrived",
      async () => lastRequestId(connected.simulator) > sinceId,
      60_000
    )
    expect(Date.now() - since).toBeLessThan(35_000)
    for (const position of positions) {
      await agreement(connected, position, { timeoutMs: 60_000 })
      expect(pushesOf(connected, position, { sinceId }).map(({ status }) => status)).toEqual([200])
    }
    expect(Date.now() - since).toBeLessThan(60_000)
    expect((await readStatus(connected)).positions).toMatchObject({ uncertain: 0, blocked: 0 })
    expect(await unbalancedPositions(connected)).toEqual([])
  })
})
