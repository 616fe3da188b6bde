import BigNumber from "bignumber.js"
import { connectStore, type ConnectedStore } from "./harness/connected-store"
import { adminOf, agreement, miposStock, storeIdOf, unbalancedPositions } from "./harness/outbound"
import { crossing, crossings, expectShelf, stockShelf, type Shelf } from "./harness/shelf"
import { openShop, type Shop } from "./harness/shop"

/** The demo's kits, each for one test: their parts, and how many of each one kit takes. */
const TORTILLA_KIT = {
  sku: "KIT-TOR",
  parts: { "PRE-HIERRO": 1, "COM-BAR-25-CM": 1, "HAR-MAI-1-KG-AZUL": 2 },
}
const GIFT_BOX = { sku: "REG-SAB", parts: { "CAJ-300-G": 1, "CHO-MES-250-G-CANELA": 2 } }

/** More than any test orders, whatever the demo's dice gave. */
const STOCK = 40

const out = (delta: number, stockAfter: number) => crossing("outbound", delta, stockAfter)
const into = (delta: number, stockAfter: number) => crossing("inbound", delta, stockAfter)

describe("orders", () => {
  let connected: ConnectedStore
  let shop: Shop

  beforeAll(async () => {
    connected = await connectStore()
    shop = await openShop(connected)
  })
  afterAll(() => connected.close())
  afterEach(async () => {
    expect(await unbalancedPositions(connected)).toEqual([])
  })

  const useBasis = (basis: "stocked" | "available") =>
    adminOf(connected).post("/admin/mipos/connection", { stock_basis: basis })
  const shelfOf = (sku: string) => stockShelf(connected, sku, STOCK)
  const shelvesOf = async (
    parts: Record<string, number>
  ): Promise<Array<{ shelf: Shelf; perKit: number }>> => {
    const shelves = []
    for (const [sku, perKit] of Object.entries(parts)) {
      shelves.push({ shelf: await shelfOf(sku), perKit })
    }
    return shelves
  }
  const expectStock = (shelf: Shelf, stock: number, expected: ReturnType<typeof out>[]) =>
    expectShelf(connected, shelf, stock, expected)
  /** A sale (2) or a receipt (1) at the inventory system. */
  const moveAtMipos = async ({ position }: Shelf, type: 1 | 2, quantity: string) => {
    const { webhook } = await connected.simulator.changeStock({
      store_id: storeIdOf(connected, position),
      external_id: position.external_id,
      movement_type: type,
      quantity,
    })
    expect(webhook).toMatchObject({ delivered: true, status: 204 })
  }

  describe("with physical stock as the basis", () => {
    beforeAll(() => useBasis("stocked"))

    it("says nothing when an order is placed, and removes what is fulfilled", async () => {
      const sku = "CAF-CHI-250-G-GRANO"
      const shelf = await shelfOf(sku)
      const order = await shop.placeOrder([{ sku, quantity: 3 }])
      expect(await shop.reserved(shelf.position)).toBe(3)
      await expectStock(shelf, 40, [])

      await shop.fulfil(order, [{ sku, quantity: 2 }])
      await expectStock(shelf, 38, [out(-2, 38)])
      await shop.fulfil(order, [{ sku, quantity: 1 }])
      expect(await shop.reserved(shelf.position)).toBe(0)
      await expectStock(shelf, 37, [out(-2, 38), out(-1, 37)])
    })

    it("says nothing when an order is cancelled of which nothing left the shop", async () => {
      const sku = "CAF-CHI-250-G-MOLIDO"
      const shelf = await shelfOf(sku)
      const order = await shop.placeOrder([{ sku, quantity: 4 }])
      await shop.cancelOrder(order)
      expect(await shop.reserved(shelf.position)).toBe(0)
      await expectStock(shelf, 40, [])
    })

    it("gives back what a cancelled fulfilment had taken", async () => {
      const sku = "CAF-CHI-500-G-GRANO"
      const shelf = await shelfOf(sku)
      const order = await shop.placeOrder([{ sku, quantity: 5 }])
      const fulfilment = await shop.fulfil(order)
      await expectStock(shelf, 35, [out(-5, 35)])
      await shop.cancelFulfilment(order, fulfilment)
      await expectStock(shelf, 40, [out(-5, 35), out(5, 40)])

      await shop.cancelOrder(order)
      await expectStock(shelf, 40, [out(-5, 35), out(5, 40)])
    })

    it("gives back what is received of a return, and not what was only announced", async () => {
      const sku = "CAF-CHI-500-G-MOLIDO"
      const shelf = await shelfOf(sku)
      const order = await shop.placeOrder([{ sku, quantity: 3 }])
      await shop.deliver(order, await shop.fulfil(order))
      const announced = await shop.requestReturn(order, [{ sku, quantity: 2 }])
      await expectStock(shelf, 37, [out(-3, 37)])
      await shop.receiveReturn(announced, order, [{ sku, quantity: 2 }])
      await expectStock(shelf, 39, [out(-3, 37), out(2, 39)])
    })

    it("moves the parts of a kit, each by as many as the kit takes", async () => {
      const parts = await shelvesOf(TORTILLA_KIT.parts)
      const order = await shop.placeOrder([{ sku: TORTILLA_KIT.sku, quantity: 2 }])
      for (const { shelf } of parts) {
        await expectStock(shelf, 40, [])
      }
      const fulfilment = await shop.fulfil(order)
      for (const { shelf, perKit } of parts) {
        const left = 40 - 2 * perKit
        await expectStock(shelf, left, [out(-2 * perKit, left)])
      }
      await shop.cancelFulfilment(order, fulfilment)
      for (const { shelf, perKit } of parts) {
        const left = 40 - 2 * perKit
        await expectStock(shelf, 40, [out(-2 * perKit, left), out(2 * perKit, 40)])
      }
    })

    it("takes a sale of mipOS in while an order holds goods back, and sends nothing back", async () => {
      const sku = "CAF-CHI-1-KG-GRANO"
      const shelf = await shelfOf(sku)
      const order = await shop.placeOrder([{ sku, quantity: 3 }])
      await moveAtMipos(shelf, 2, "5")
      await expectStock(shelf, 35, [into(-5, 35)])
      await moveAtMipos(shelf, 1, "1.5")
      await expectStock(shelf, 36.5, [into(-5, 35), into(1.5, 36.5)])
      await shop.fulfil(order)
      await expectStock(shelf, 33.5, [into(-5, 35), into(1.5, 36.5), out(-3, 33.5)])
    })

    it("ends exact when two orders take from one shelf at once", async () => {
      const sku = "CAF-CHI-1-KG-MOLIDO"
      const shelf = await shelfOf(sku)
      const orders = await Promise.all(
        [2, 5].map((quantity) => shop.placeOrder([{ sku, quantity }]))
      )
      expect(await shop.reserved(shelf.position)).toBe(7)
      await Promise.all(orders.map((order) => shop.fulfil(order)))
      await expectRemoved(shelf, 7)
    })
  })

  describe("with what is free to sell as the basis", () => {
    beforeAll(() => useBasis("available"))

    it("removes at once what is ordered, and nothing more when it leaves the shop", async () => {
      const sku = "CAF-OLL-250-G-CANELA"
      const shelf = await shelfOf(sku)
      const order = await shop.placeOrder([{ sku, quantity: 3 }])
      await expectStock(shelf, 37, [out(-3, 37)])
      await shop.fulfil(order)
      expect(await shop.reserved(shelf.position)).toBe(0)
      await expectStock(shelf, 37, [out(-3, 37)])
    })

    it("gives back at once what a cancelled order had held back", async () => {
      const sku = "CAF-OLL-250-G-PILONCILLO"
      const shelf = await shelfOf(sku)
      const order = await shop.placeOrder([{ sku, quantity: 4 }])
      await expectStock(shelf, 36, [out(-4, 36)])
      await shop.cancelOrder(order)
      await expectStock(shelf, 40, [out(-4, 36), out(4, 40)])
    })

    it("keeps a cancelled fulfilment's goods for their order until that is cancelled, too", async () => {
      const sku = "CAF-OLL-500-G-CANELA"
      const shelf = await shelfOf(sku)
      const order = await shop.placeOrder([{ sku, quantity: 5 }])
      await expectStock(shelf, 35, [out(-5, 35)])
      // Looked at after each: what goes on for longer than a second is looked at in between, too.
      const fulfilment = await shop.fulfil(order)
      await expectStock(shelf, 35, [out(-5, 35)])
      await shop.cancelFulfilment(order, fulfilment)
      await expectStock(shelf, 35, [out(-5, 35)])
      await shop.cancelOrder(order)
      await expectStock(shelf, 40, [out(-5, 35), out(5, 40)])
    })

    it("gives back what is received of a return", async () => {
      const sku = "CAF-OLL-500-G-PILONCILLO"
      const shelf = await shelfOf(sku)
      const order = await shop.placeOrder([{ sku, quantity: 3 }])
      await expectStock(shelf, 37, [out(-3, 37)])
      const fulfilment = await shop.fulfil(order)
      await expectStock(shelf, 37, [out(-3, 37)])
      await shop.deliver(order, fulfilment)
      const announced = await shop.requestReturn(order, [{ sku, quantity: 1 }])
      await expectStock(shelf, 37, [out(-3, 37)])
      await shop.receiveReturn(announced, order, [{ sku, quantity: 1 }])
      await expectStock(shelf, 38, [out(-3, 37), out(1, 38)])
    })

    it("holds the parts of a kit back with the order", async () => {
      const parts = await shelvesOf(GIFT_BOX.parts)
      const order = await shop.placeOrder([{ sku: GIFT_BOX.sku, quantity: 3 }])
      for (const { shelf, perKit } of parts) {
        const left = 40 - 3 * perKit
        await expectStock(shelf, left, [out(-3 * perKit, left)])
      }
      await shop.fulfil(order)
      for (const { shelf, perKit } of parts) {
        const left = 40 - 3 * perKit
        await expectStock(shelf, left, [out(-3 * perKit, left)])
      }
    })

    it("takes a sale of mipOS in while an order holds goods back, and sends nothing back", async () => {
      const sku = "TE-MAN-20-SOBRES"
      const shelf = await shelfOf(sku)
      const order = await shop.placeOrder([{ sku, quantity: 3 }])
      await expectStock(shelf, 37, [out(-3, 37)])
      await moveAtMipos(shelf, 2, "5")
      await expectStock(shelf, 32, [out(-3, 37), into(-5, 32)])
      // Medusa's shelf has the goods of the order on top of what is free to sell.
      expect(await stockedQuantity(shelf)).toBe("35")
      await shop.fulfil(order)
      await expectStock(shelf, 32, [out(-3, 37), into(-5, 32)])
      expect(await stockedQuantity(shelf)).toBe("32")
    })

    it("ends exact when two orders take from one shelf at once", async () => {
      const sku = "TE-MAN-50-SOBRES"
      const shelf = await shelfOf(sku)
      const orders = await Promise.all(
        [2, 5].map((quantity) => shop.placeOrder([{ sku, quantity }]))
      )
      await expectRemoved(shelf, 7)
      await Promise.all(orders.map((order) => shop.fulfil(order)))
      await expectRemoved(shelf, 7)
    })
  })

  it("tells mipOS the difference when the basis changes while orders are open", async () => {
    const sku = "TE-JAM"
    await useBasis("stocked")
    const shelf = await shelfOf(sku)
    const order = await shop.placeOrder([{ sku, quantity: 6 }])
    await expectStock(shelf, 40, [])
    await useBasis("available")
    await expectStock(shelf, 34, [out(-6, 34)])
    await useBasis("stocked")
    await adminOf(connected).post(`/admin/mipos/positions/${shelf.position.id}/push`)
    await expectStock(shelf, 40, [out(-6, 34), out(6, 40)])
    await shop.fulfil(order)
    await expectStock(shelf, 34, [out(-6, 34), out(6, 40), out(-6, 34)])
  })

  /** Removed in as many movements as it took: two orders may cross in one, or in two. */
  const expectRemoved = async (shelf: Shelf, quantity: number): Promise<void> => {
    const now = await agreement(connected, shelf.position)
    const rows = await crossings(connected, shelf)
    expect(now.medusa_stock).toBe(String(STOCK - quantity))
    expect(miposStock(connected, shelf.position)).toBe(String(STOCK - quantity))
    expect(BigNumber.sum(...rows.map(({ delta }) => delta)).toFixed()).toBe(String(-quantity))
    for (const row of rows) {
      expect(row).toMatchObject({ direction: "outbound", movement_type: 2, state: "applied" })
    }
  }

  /** Medusa's physical stock, which the positions of this basis do not show. */
  const stockedQuantity = async ({ position }: Shelf): Promise<string | undefined> => {
    const [level] = await connected.database.query<{ stocked: string }>(
      `SELECT raw_stocked_quantity->>'value' AS stocked FROM inventory_level
       WHERE inventory_item_id = $1 AND location_id = $2 AND deleted_at IS NULL`,
      [position.inventory_item_id, position.stock_location_id]
    )
    return level?.stocked
  }
})
