import type { JournalEntry } from "../simulator"
import type { PositionResponse } from "../src/types/admin-api"
import { connectStore, type ConnectedStore } from "./harness/connected-store"
import {
  adminOf,
  agreement,
  lastRequestId,
  minus,
  miposStock,
  plain,
  positionsToUse,
  pushesOf,
  readStatus,
  storeIdOf,
  syncInState,
  syncRequests,
  unbalancedPositions,
} from "./harness/outbound"
import { addSilently } from "./harness/silent-edit"
import { until } from "./harness/until"

const BATCH_SIZE = 8

const plus = (left: string, right: string): string => minus(left, minus("0", right))

/** What becomes of messages when a process, or an answer, is lost in the middle of one. */
describe("lost processes and lost answers", () => {
  let connected: ConnectedStore
  let take: (count: number) => PositionResponse[]
  let takeNorth: (count: number) => PositionResponse[]

  beforeAll(async () => {
    connected = await connectStore({
      // What a dead process has in flight is taken over after three timeouts and five seconds.
      store: { pluginOptions: { requestTimeoutMs: 1_500 } },
      connection: { sync_batch_size: BATCH_SIZE },
    })
    take = await positionsToUse(connected)
    takeNorth = await positionsToUse(connected, 1)
  })
  afterAll(() => connected.close())
  afterEach(async () => {
    await connected.simulator.clearFaults()
  })

  const syncsOf = (position: PositionResponse, sinceId: number): JournalEntry[] =>
    syncRequests(connected.simulator, sinceId)
      .filter(
        ({ entry, items }) =>
          entry.path.includes(`/${storeIdOf(connected, position)}/`) &&
          items.some((item) => item["external_id"] === position.external_id)
      )
      .map(({ entry }) => entry)

  /** The one movement was sent once, nobody knew its fate, and one sync of its item settled it. */
  const expectSettled = async (
    position: PositionResponse,
    sinceId: number,
    stock: string
  ): Promise<void> => {
    const now = await agreement(connected, position, { timeoutMs: 60_000 })
    expect(now.agreed_stock).toBe(stock)
    // The lost call may have arrived after the sync that settled it: nobody can tell, so it is said.
    expect(now.doubted_at).not.toBeNull()
    expect(miposStock(connected, position)).toBe(stock)
    expect(pushesOf(connected, position, { sinceId })).toHaveLength(1)
    const settling = syncsOf(position, sinceId)
    expect(settling.map(({ status }) => status)).toEqual([200])

    const [movement, settlement, ...others] = (await connected.movements(position.id)).filter(
      ({ kind }) => kind !== "opening"
    )
    expect(others).toEqual([])
    expect(movement).toMatchObject({ kind: "movement", direction: "outbound", state: "settled" })
    expect(plain(movement?.agreed_after ?? "")).toBe(stock)
    expect(settlement).toMatchObject({ kind: "settlement", state: "applied" })
    expect(plain(settlement?.delta ?? "")).toBe(plain(movement?.delta ?? ""))
  }

  it("settles pushes whose answer was lost by one sync of just these items, applied or not", async () => {
    const applied = [...take(2), ...takeNorth(1)]
    const lost = [...take(2), ...takeNorth(1)]
    const fault = (position: PositionResponse, drop: "before" | "after"): void => {
      connected.simulator.addFault({
        match: {
          path: "/system/stock/update",
          store_id: storeIdOf(connected, position),
          external_id: position.external_id,
        },
        drop,
      })
    }
    applied.forEach((position) => fault(position, "after"))
    lost.forEach((position) => fault(position, "before"))
    const sinceId = lastRequestId(connected.simulator)
    await Promise.all(
      [...applied, ...lost].map((position, index) => connected.setStock(position, 301.25 + index))
    )
    for (const [index, position] of [...applied, ...lost].entries()) {
      await expectSettled(position, sinceId, String(301.25 + index))
    }
    // A single sync: no item that had nothing to settle was taken along.
    const items = syncRequests(connected.simulator, sinceId).flatMap((request) => request.items)
    expect(items).toHaveLength(applied.length + lost.length)
  })

  it("says that a settled stock is worth a count, until a person has confirmed it", async () => {
    const [position, untouched] = take(2)
    if (!position || !untouched) throw new Error("no position")
    connected.simulator.addFault({
      match: { path: "/system/stock/update", external_id: position.external_id },
      drop: "after",
      times: 1,
    })
    const before = (await readStatus(connected)).positions.doubted
    await connected.setStock(position, 33)
    await agreement(connected, position, { timeoutMs: 60_000 })
    expect((await readStatus(connected)).positions.doubted).toBe(before + 1)

    const { positions } = await adminOf(connected).get<{ positions: PositionResponse[] }>(
      "/admin/mipos/positions?doubted=true&limit=100"
    )
    expect(positions.map(({ id }) => id)).toContain(position.id)
    expect(positions.map(({ id }) => id)).not.toContain(untouched.id)

    const sinceId = lastRequestId(connected.simulator)
    await adminOf(connected).post(`/admin/mipos/positions/${position.id}/resolve`, {
      use: "medusa",
    })
    expect((await connected.position(position.id)).doubted_at).toBeNull()
    // Confirmed means stated: whatever arrived late is overwritten.
    expect(syncsOf(position, sinceId).map(({ status }) => status)).toEqual([200])
    const again = await connected.store.admin.post<{ message: string }>(
      `/admin/mipos/positions/${position.id}/resolve`,
      { use: "medusa" }
    )
    expect(again).toMatchObject({ status: 400 })
    expect(again.data.message).toContain("nothing to resolve")
  })

  it("settles a push that mipOS answers too late, without sending it again", async () => {
    const [position] = take(1)
    if (!position) throw new Error("no position")
    connected.simulator.addFault({
      match: { path: "/system/stock/update", external_id: position.external_id },
      latency_ms: 2_000,
      times: 1,
    })
    const sinceId = lastRequestId(connected.simulator)
    await connected.setStock(position, 17.5)
    await expectSettled(position, sinceId, "17.5")
  })

  it("sends nothing twice after a kill -9 in mid-push, whether mipOS applied it or not", async () => {
    const applied = [...take(2), ...takeNorth(1)]
    const lost = [...take(2), ...takeNorth(1)]
    const all = [...applied, ...lost]
    for (const [index, position] of all.entries()) {
      connected.simulator.addFault({
        match: {
          path: "/system/stock/update",
          store_id: storeIdOf(connected, position),
          external_id: position.external_id,
        },
        // It arrives, and is applied (or not) after the process is gone.
        latency_ms: 1_200,
        ...(index < applied.length ? {} : { drop: "before" }),
      })
    }
    const sinceId = lastRequestId(connected.simulator)
    await addSilently(connected, all, "11.5")
    await until("all of them are on their way", async () =>
      all.every((position) => pushesOf(connected, position, { sinceId }).length === 1)
    )
    const restarting = connected.restart("kill")
    // Long before another process can have settled anything.
    const held = await until("mipOS is done with all of them", async () => {
      const requests = all.flatMap((position) => pushesOf(connected, position, { sinceId }))
      return (
        requests.every(({ status, dropped }) => status === 200 || dropped === "before") &&
        all.map((position) => miposStock(connected, position))
      )
    })
    await restarting
    expect(held).toEqual([
      ...applied.map((position) => plus(position.agreed_stock ?? "", "11.5")),
      ...lost.map((position) => plain(position.agreed_stock ?? "")),
    ])
    for (const position of all) {
      await expectSettled(position, sinceId, plus(position.agreed_stock ?? "", "11.5"))
    }
    expect(connected.store.log()).toContain("were in flight in a process that is gone")
    expect((await readStatus(connected)).positions).toMatchObject({
      in_flight: 0,
      uncertain: 0,
      blocked: 0,
    })
    expect(await unbalancedPositions(connected)).toEqual([])
  })

  it("goes on with a sync at the batch where a kill -9 ended it", async () => {
    connected.simulator.addFault({ match: { path: "/system/sync" }, latency_ms: 300 })
    const sinceId = lastRequestId(connected.simulator)
    const { sync } = await adminOf(connected).post<{ sync: { id: string } }>("/admin/mipos/syncs", {
      type: "full",
    })
    await until(
      "the sync is in its sixth batch",
      async () => syncRequests(connected.simulator, sinceId).length === 6
    )
    await connected.restart("kill")
    await connected.simulator.clearFaults()
    // Stock that moves while nobody has taken the run over goes its own way.
    const [moved] = take(1)
    if (!moved) throw new Error("no position")
    await connected.setStock(moved, 27.75)

    const done = await syncInState(connected, sync.id, ["completed"], 90_000)
    expect(done).toMatchObject({ items_sent: done.items_total, problems: [], message: null })
    const sent = syncRequests(connected.simulator, sinceId).map(({ entry, items }) =>
      items.map((item) => `${entry.path} ${String(item["external_id"])}`)
    )
    const counts = new Map<string, number>()
    for (const text of sent.flat()) {
      counts.set(text, (counts.get(text) ?? 0) + 1)
    }
    expect(counts.size).toBe(done.items_total)
    // The batch that was on its way, at most, and no other: first by whoever settles what was left
    // in flight, and then because the run goes on there.
    const again = [...counts].filter(([, count]) => count > 1)
    expect(sent[5]).toEqual(expect.arrayContaining(again.map(([text]) => text)))
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(3)

    await agreement(connected, moved)
    await until("all positions agree", async () => {
      const { positions } = await readStatus(connected)
      if (positions.agreed === positions.total) return true
      throw new Error(JSON.stringify(positions))
    })
    for (const link of [0, 1]) {
      for (const position of await connected.positions(link)) {
        expect(miposStock(connected, position)).toBe(plain(position.medusa_stock))
      }
    }
    expect(await unbalancedPositions(connected)).toEqual([])
  })
})
