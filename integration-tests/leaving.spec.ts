import type { PositionResponse } from "../src/types/admin-api"
import { connectStore, type ConnectedStore } from "./harness/connected-store"
import {
  adminOf,
  agreement,
  miposStock,
  onlyOne,
  positionsToUse,
  pushesOf,
  unbalancedPositions,
} from "./harness/outbound"
import { until } from "./harness/until"

/** A lease and the next tick after it. */
const SETTLED_MS = 40_000

describe("an item that leaves the store", () => {
  let connected: ConnectedStore
  let take: (count: number) => PositionResponse[]
  beforeAll(async () => {
    connected = await connectStore({ store: { pluginOptions: { requestTimeoutMs: 1_000 } } })
    take = await positionsToUse(connected)
  })
  afterAll(() => connected.close())
  afterEach(() => connected.simulator.clearFaults())

  /** Medusa lets nobody delete a level that holds stock, so it is brought to zero first. */
  const deleteLevel = async (position: PositionResponse): Promise<void> => {
    await connected.setStock(position, 0)
    await adminOf(connected).delete(
      `/admin/inventory-items/${position.inventory_item_id}/location-levels/${position.stock_location_id}`
    )
  }

  const exclude = (position: PositionResponse): Promise<unknown> =>
    adminOf(connected).post(`/admin/mipos/items/${position.inventory_item_id}`, { excluded: true })

  const zeroAtMipos = (position: PositionResponse): Promise<boolean> =>
    until(
      `mipOS has none of ${position.name}`,
      async () => miposStock(connected, position) === "0",
      SETTLED_MS
    )

  it("ends at zero there when its level is deleted", async () => {
    const position = onlyOne(take(1))
    await connected.setStock(position, 9.5)
    await agreement(connected, position)
    await deleteLevel(position)
    await zeroAtMipos(position)
  })

  it("ends at zero there when it is excluded, and comes back with its stock", async () => {
    const position = onlyOne(take(1))
    await connected.setStock(position, 4.25)
    await agreement(connected, position)
    await exclude(position)
    await zeroAtMipos(position)
    await adminOf(connected).post(`/admin/mipos/items/${position.inventory_item_id}`, {
      excluded: false,
    })
    await agreement(connected, position, { timeoutMs: SETTLED_MS })
    expect(miposStock(connected, position)).toBe("4.25")
  })

  it("is settled, and ends at zero, when nobody knows whether its last push arrived", async () => {
    const [deleted, excluded] = take(2)
    if (!deleted || !excluded) throw new Error("no positions")
    for (const position of [deleted, excluded]) {
      await connected.setStock(position, 20)
      await agreement(connected, position)
      connected.simulator.addFault({
        match: { path: "stock/update", external_id: position.external_id },
        drop: "after",
        times: 1,
      })
      // Held up until the item has left, or else it would be settled while it is still here.
      connected.simulator.addFault({
        match: { path: "system/sync" },
        status: 503,
        headers: { "Retry-After": "1" },
      })
      await connected.setStock(position, 26)
      await until("its push is uncertain", async () => {
        const now = await connected.position(position.id)
        return now.state === "uncertain"
      })
    }
    await deleteLevel(deleted)
    await exclude(excluded)
    await connected.simulator.clearFaults()
    for (const position of [deleted, excluded]) {
      await zeroAtMipos(position)
      await until(
        `${position.name} is settled`,
        async () => {
          const now = await connected.position(position.id)
          return now.state === "idle" && now.agreed_stock === "0"
        },
        SETTLED_MS
      )
      const lost = pushesOf(connected, position).filter(({ dropped }) => dropped)
      expect(lost).toHaveLength(1)
    }
    expect(await unbalancedPositions(connected)).toEqual([])
  })
})
