import { connectStore, type ConnectedStore } from "./harness/connected-store"
import { until } from "./harness/until"

describe("stock in both directions", () => {
  let connected: ConnectedStore
  beforeAll(async () => {
    connected = await connectStore()
  })
  afterAll(() => connected.close())

  it("sends a stock edit of Medusa's admin as one movement", async () => {
    const [position] = await connected.positions(0)
    if (!position) throw new Error("no position")
    const before = connected.simulator.requests({ path: "stock/update" }).length
    await connected.setStock(position, 41.5)
    await until(
      "the movement arrives",
      async () => connected.simulator.item("store-centro", position.external_id)?.stock === "41.5"
    )
    const requests = connected.simulator.requests({ path: "stock/update" }).slice(before)
    expect(requests).toHaveLength(1)
  })
})
