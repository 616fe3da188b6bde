import type { MovementResponse, PositionResponse } from "../src/types/admin-api"
import { connectStore, type ConnectedStore } from "./harness/connected-store"
import { newInventoryItem } from "./harness/new-item"
import { until } from "./harness/until"
import {
  messageOf,
  plus,
  positionPool,
  readStock,
  send,
  wallClock,
  webhookFor,
} from "./harness/webhook-request"

const STORE = "store-centro"

/** Grace time 15 s, and the tick that confirms comes every 10 s. */
const DRIFT_DEADLINE_MS = 45_000

describe("what webhooks say of the agreement", () => {
  let connected: ConnectedStore
  let take: () => Promise<PositionResponse>
  beforeAll(async () => {
    connected = await connectStore()
    take = positionPool(connected)
  })
  afterAll(() => connected.close())
  afterEach(async () => {
    await connected.simulator.clearFaults()
  })

  const stockThere = (position: PositionResponse): string | undefined =>
    connected.simulator.item(STORE, position.external_id)?.stock

  const pushesOf = (position: PositionResponse): number =>
    connected.simulator
      .requests({ path: "stock/update" })
      .filter((entry) =>
        JSON.stringify(entry.body).includes(`"external_id":"${position.external_id}"`)
      ).length

  const change = async (
    position: PositionResponse,
    quantity: string,
    deliver = true
  ): Promise<void> => {
    await connected.simulator.changeStock({
      store_id: STORE,
      external_id: position.external_id,
      movement_type: quantity.startsWith("-") ? 2 : 1,
      quantity: quantity.replace("-", ""),
      deliver,
    })
  }

  /** Medusa and the agreement say this number, and mipOS too once nothing has to be stated again. */
  const expectAll = async (position: PositionResponse, stock: string): Promise<void> => {
    expect(await readStock(connected, position.id)).toEqual({ level: stock, agreed: stock })
    await until("mipOS says the same", async () => stockThere(position) === stock)
  }

  /** Whether a webhook that is made now can have nothing to do with the last sync. */
  const isLongSynced = async (position: PositionResponse): Promise<boolean> => {
    const [row] = await connected.database.query<{ is_past: boolean }>(
      `SELECT last_sync_at < now() - interval '8 seconds' AS is_past
       FROM mipos_position WHERE id = $1`,
      [position.id]
    )
    return row?.is_past ?? false
  }

  const suspicions = async (position: PositionResponse): Promise<number> =>
    (
      await connected.database.query(
        "SELECT id FROM mipos_position WHERE id = $1 AND drift_suspected_at IS NOT NULL",
        [position.id]
      )
    ).length

  const echoes = async (position: PositionResponse): Promise<MovementResponse[]> =>
    (await connected.movements(position.id)).filter((movement) => movement.kind === "echo")

  describe("our own pushes that come back", () => {
    it("change nothing, and each counts as an echo once", async () => {
      const position = await take()
      const { level: start } = await readStock(connected, position.id)
      connected.simulator.addFault({ echo: true, match: { external_id: position.external_id } })
      const end = plus(start, 2)
      for (const stock of [plus(start, 5), end, plus(end, 1)]) {
        await connected.setStock(position, Number(stock))
        await until("the push is agreed on", async () => {
          const { agreed } = await readStock(connected, position.id)
          return agreed === stock && stockThere(position) === stock
        })
        await connected.simulator.settled()
      }

      await expectAll(position, plus(end, 1))
      expect(pushesOf(position)).toBe(3)
      const recorded = await echoes(position)
      expect(recorded.map((movement) => movement.delta)).toEqual(["0", "0", "0"])
      expect(recorded.map((movement) => movement.quantity).sort()).toEqual(["1", "3", "5"])
      const sent = (await connected.movements(position.id)).filter(
        (movement) => movement.direction === "outbound" && movement.kind === "movement"
      )
      expect(sent.map((movement) => movement.echoed_at !== null)).toEqual([true, true, true])

      // The echo of the last push has come: the same movement again is one that mipOS made.
      await change(position, "1")
      await expectAll(position, plus(end, 2))
      expect(await echoes(position)).toHaveLength(3)
    })

    it("change nothing when they are repeated", async () => {
      const position = await take()
      const { level: start } = await readStock(connected, position.id)
      const match = { external_id: position.external_id }
      connected.simulator.addFault({ echo: true, match })
      connected.simulator.addFault({ duplicate: 3, match })
      await connected.setStock(position, Number(plus(start, 4)))
      await until("the echo arrives", async () => (await echoes(position)).length > 0)
      await connected.simulator.settled()
      await expectAll(position, plus(start, 4))
      expect(await echoes(position)).toHaveLength(1)
    })
  })

  it("know an echo again for as long as it would be taken for fresh", async () => {
    const position = await take()
    const { level: start } = await readStock(connected, position.id)
    const pushed = plus(start, 6)
    await connected.setStock(position, Number(pushed))
    await until("the push is agreed on", async () => {
      const { agreed } = await readStock(connected, position.id)
      return agreed === pushed && stockThere(position) === pushed
    })
    const path = "/admin/mipos/connection"
    const { data } = await connected.store.admin.get<{
      connection: { webhook_tolerance_seconds: number }
    }>(path)
    // Half an hour passes, in which nothing gets through from mipOS.
    await connected.database.query(
      `UPDATE mipos_movement SET created_at = created_at - interval '30 minutes'
       WHERE position_id = $1`,
      [position.id]
    )
    await connected.database.query(
      `UPDATE mipos_position SET last_push_at = last_push_at - interval '30 minutes',
         last_sync_at = last_sync_at - interval '30 minutes' WHERE id = $1`,
      [position.id]
    )
    await connected.store.admin.post(path, { webhook_tolerance_seconds: 3_600 })
    try {
      const now = wallClock(new Date(Date.now() - 30 * 60_000))
      const echo = webhookFor(position, { quantity: "6", current_stock: pushed, now, date: now })
      expect((await send(connected, echo)).status).toBe(204)
    } finally {
      await connected.store.admin.post(path, {
        webhook_tolerance_seconds: data.connection.webhook_tolerance_seconds,
      })
    }
    expect(await echoes(position)).toHaveLength(1)
    await expectAll(position, pushed)
  })

  it("of an item's first sync are to come again, and then count", async () => {
    connected.simulator.addFault({ match: { path: "/system/sync" }, latency_ms: 6_000 })
    const sku = "WH-FIRST-SYNC"
    const id = await newInventoryItem(connected, { sku, title: "Sold while it is sent" })
    const known = await until(
      "mipOS is sent the item",
      async () => {
        const [row] = await connected.database.query<{ id: string; external_id: string }>(
          `SELECT position.id, item.external_id FROM mipos_position position
         JOIN mipos_item item ON item.id = position.item_id
         WHERE position.inventory_item_id = $1 AND position.state = 'in_flight'`,
          [id]
        )
        return row
      },
      60_000
    )
    const position = await connected.position(known.id)
    const sale = webhookFor(position, {
      movement_type: 2,
      quantity: "2",
      current_stock: "4.5",
    })
    const early = await send(connected, sale)
    expect([early.status, messageOf(early)]).toEqual([
      503,
      expect.stringContaining("for the first time"),
    ])
    await connected.simulator.clearFaults()
    await until(
      "the first sync is answered",
      async () => (await connected.position(known.id)).agreed_stock === "6.5"
    )
    // mipOS has sold them, too: what it holds is stated again, because nobody knows which was first.
    await connected.simulator.changeStock({
      store_id: STORE,
      external_id: known.external_id,
      movement_type: 2,
      quantity: "2",
      deliver: false,
    })
    expect((await send(connected, sale)).status).toBe(204)
    await expectAll(position, "4.5")
  })

  describe("webhooks in disorder", () => {
    it("leave exact sums when they are repeated and out of order", async () => {
      const position = await take()
      const { level: start } = await readStock(connected, position.id)
      const match = { external_id: position.external_id }
      connected.simulator.addFault({ duplicate: 2, match })
      connected.simulator.addFault({ reorder: true, match })
      const quantities = ["1", "2.5", "-0.25", "3", "-1.125", "0.1", "0.2", "-0.3"]
      for (const quantity of quantities) {
        await change(position, quantity)
      }
      await connected.simulator.clearFaults()

      const end = quantities.reduce(plus, start)
      await expectAll(position, end)
      const inbound = (await connected.movements(position.id)).filter(
        (movement) => movement.direction === "inbound" && movement.kind === "movement"
      )
      expect(inbound).toHaveLength(quantities.length)
      expect(await suspicions(position)).toBe(0)
    })

    it.each([
      ["the first comes last", [3, 2, 1]],
      ["the last comes first", [3, 1, 2]],
      ["two change places", [2, 1, 3]],
    ])("are no drift when three of one second arrive and %s", async (_, order) => {
      const position = await take()
      const { level: start } = await readStock(connected, position.id)
      const now = wallClock()
      for (const nth of order) {
        // The nth moved by n: 1, then 2, then 3.
        const current_stock = plus(start, (nth * (nth + 1)) / 2)
        const body = webhookFor(position, { now, date: now, quantity: String(nth), current_stock })
        expect(await send(connected, body)).toEqual({ status: 204, text: "" })
      }
      const end = plus(start, 6)
      expect(await readStock(connected, position.id)).toEqual({ level: end, agreed: end })
      expect(await suspicions(position)).toBe(0)
    })

    it("are no drift when the newest second's order is unknown and an older one comes last", async () => {
      const position = await take()
      const { level: start } = await readStock(connected, position.id)
      const now = wallClock()
      const earlier = wallClock(new Date(Date.now() - 2_000))
      for (const [nth, at] of [
        [3, now],
        [2, now],
        [1, earlier],
      ] as const) {
        const current_stock = plus(start, (nth * (nth + 1)) / 2)
        await send(
          connected,
          webhookFor(position, { now: at, date: at, quantity: String(nth), current_stock })
        )
      }
      const end = plus(start, 6)
      expect(await readStock(connected, position.id)).toEqual({ level: end, agreed: end })
      expect(await suspicions(position)).toBe(0)
    })

    it("are doubted when two of one second say the same and nothing tells them apart", async () => {
      const [position, repeated] = [await take(), await take()]
      const { level: start } = await readStock(connected, position.id)
      const now = wallClock()
      const sale = {
        now,
        date: now,
        quantity: "1",
        movement_type: 2,
        current_stock: plus(start, -1),
      }
      const receipt = { now, date: now, quantity: "1", movement_type: 1, current_stock: start }
      for (const body of [sale, receipt, sale]) {
        const answer = await send(connected, webhookFor(position, body))
        expect(answer).toEqual({ status: 204, text: "" })
      }
      expect(await readStock(connected, position.id)).toEqual({ level: start, agreed: start })
      expect((await connected.position(position.id)).doubted_at).not.toBeNull()

      // The same again without anything in between is a repetition, long after any push or sync.
      await connected.database.query(
        "UPDATE mipos_position SET last_sync_at = last_sync_at - interval '10 minutes' WHERE id = $1",
        [repeated.id]
      )
      const body = webhookFor(repeated, { quantity: "2" })
      await send(connected, body)
      await send(connected, body)
      expect((await connected.position(repeated.id)).doubted_at).toBeNull()
    })

    it("add up exactly when a burst is delivered all at once", async () => {
      const position = await take()
      const { level: start } = await readStock(connected, position.id)
      await Promise.all(Array.from({ length: 30 }, () => change(position, "0.1")))
      await connected.simulator.settled()
      await expectAll(position, plus(start, 3))
    })
  })

  describe("drift", () => {
    /** mipOS' stock moves by 5 unnoticed, and by 1 with a webhook. */
    const driftApart = async (position: PositionResponse): Promise<void> => {
      // So soon after a sync, the stock would be stated once more instead of being judged.
      await until("the sync is long enough ago", () => isLongSynced(position))
      await change(position, "5", false)
      await change(position, "1")
    }

    it("is reported with both numbers, and resolved by the side that a person believes", async () => {
      const [believed, doubted] = [await take(), await take()]
      const starts = [believed, doubted].map((position) => position.agreed_stock ?? "")
      const [startOfBelieved = "", startOfDoubted = ""] = starts
      await driftApart(believed)
      await driftApart(doubted)

      for (const [index, position] of [believed, doubted].entries()) {
        const start = starts[index] ?? ""
        const { drift } = await until(
          "the drift is confirmed",
          async () => {
            const now = await connected.position(position.id)
            return now.drift && now
          },
          DRIFT_DEADLINE_MS
        )
        expect(drift).toMatchObject({
          mipos_stock: plus(start, 6),
          agreed_stock: plus(start, 1),
        })
        // Reported is not resolved: nobody's number was overwritten.
        const ours = plus(start, 1)
        expect(await readStock(connected, position.id)).toEqual({ level: ours, agreed: ours })
        expect(stockThere(position)).toBe(plus(start, 6))
      }

      const resolve = async (position: PositionResponse, use: string): Promise<void> => {
        const answer = await connected.store.admin.post(
          `/admin/mipos/positions/${position.id}/resolve`,
          { use }
        )
        expect(answer.status).toBe(200)
      }
      await resolve(believed, "mipos")
      await resolve(doubted, "medusa")

      await expectAll(believed, plus(startOfBelieved, 6))
      await expectAll(doubted, plus(startOfDoubted, 1))
      for (const position of [believed, doubted]) {
        expect((await connected.position(position.id)).drift).toBeNull()
        // Resolved on both sides: the next edit is a movement of its own size, and the only one.
        const { level } = await readStock(connected, position.id)
        await connected.setStock(position, Number(plus(level, 2)))
        await until("the edit arrives", async () => stockThere(position) === plus(level, 2))
        expect(pushesOf(position)).toBe(1)
      }
    })

    it("is resolved by itself where the setting says whom to believe", async () => {
      const believe = async (on_drift: string): Promise<void> => {
        const answer = await connected.store.admin.post("/admin/mipos/connection", { on_drift })
        expect(answer.status).toBe(200)
      }
      for (const [setting, moved] of [
        ["use_medusa", 1],
        ["use_mipos", 6],
      ] as const) {
        const position = await take()
        const start = position.agreed_stock ?? ""
        await believe(setting)
        try {
          await driftApart(position)
          await until(
            `both sides agree again with ${setting}`,
            async () => {
              const { level, agreed } = await readStock(connected, position.id)
              const end = plus(start, moved)
              return (
                level === end &&
                agreed === end &&
                stockThere(position) === end &&
                (await suspicions(position)) === 0
              )
            },
            DRIFT_DEADLINE_MS
          )
        } finally {
          await believe("report")
        }
      }
    })
  })
})
