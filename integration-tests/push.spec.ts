import { DateTime } from "luxon"
import { DEFAULT_ACCOUNT } from "../simulator"
import type { PositionResponse } from "../src/types/admin-api"
import { connectStore, TIME_ZONE, type ConnectedStore } from "./harness/connected-store"
import {
  adminOf,
  agreement,
  fieldsOf,
  lastRequestId,
  miposStock,
  onlyOne,
  plain,
  positionsToUse,
  pushesOf,
  readStatus,
  unbalancedPositions,
} from "./harness/outbound"
import { until } from "./harness/until"

/** The vendor's page, word for word: what stock/update may be refused with. */
const REFUSALS: Array<{ status: number; body: unknown; words: string[] }> = [
  ...[
    "This user_id_tps does not own this inventory system.",
    "No integration record was found between this user store and the third party system.",
    "External id not found for this store in the inventory system.",
    "This type of webhook is not available.",
    "This inventory system does not have this type of webhook available.",
  ].map((text) => ({ status: 409, body: { message: [text], data: null }, words: [text] })),
  ...Object.entries({
    user_id_tps: ["The user id tps field is required."],
    inventory_system_id: ["The inventory system id field is required."],
    current_stock: ["The current stock field is required."],
    quantity: ["The quantity field is required."],
    date: ["The date field is required."],
    movement_type: [
      "The movement type field is required.",
      "The selected movement type is invalid.",
    ],
  }).map(([field, words]) => ({ status: 422, body: { [field]: words }, words })),
  // "Any other error response comes directly from the inventory system."
  {
    status: 400,
    body: "Almacén cerrado por inventario.",
    words: ["Almacén cerrado por inventario."],
  },
  {
    status: 403,
    body: { message: "El artículo está bloqueado." },
    words: ["El artículo está bloqueado."],
  },
]

describe("pushes of stock", () => {
  let connected: ConnectedStore
  let take: (count: number) => PositionResponse[]
  let takeNorth: (count: number) => PositionResponse[]
  const admin = () => adminOf(connected)

  beforeAll(async () => {
    connected = await connectStore()
    take = await positionsToUse(connected)
    takeNorth = await positionsToUse(connected, 1)
  })
  afterAll(() => connected.close())
  afterEach(async () => {
    await connected.simulator.clearFaults()
  })

  /** An edit that Medusa tells nobody of: what a lost event looks like. */
  const setSilently = (position: PositionResponse, quantity: string): Promise<unknown> =>
    connected.database.query(
      `UPDATE inventory_level SET stocked_quantity = $3::numeric,
         raw_stocked_quantity = jsonb_build_object('value', $3::text, 'precision', 20)
       WHERE inventory_item_id = $1 AND location_id = $2 AND deleted_at IS NULL`,
      [position.inventory_item_id, position.stock_location_id, quantity]
    )

  it("tells mipOS of an edit in one request, field by field as its page has it", async () => {
    const position = onlyOne(take(1))
    await connected.setStock(position, 50)
    await agreement(connected, position)
    const sinceId = lastRequestId(connected.simulator)

    await connected.setStock(position, 38.75)
    await agreement(connected, position)

    const [removal, ...others] = pushesOf(connected, position, { sinceId })
    expect(others).toEqual([])
    expect(removal).toMatchObject({
      method: "POST",
      path: "/api/v1/inventory/pos/store/store-centro/system/stock/update",
      status: 200,
    })
    expect(removal?.headers).toMatchObject({
      authorization: expect.stringMatching(/^Bearer ./),
      "content-type": expect.stringMatching(/^application\/json/),
    })
    const { date, ...fields } = fieldsOf(removal?.body)
    expect(fields).toEqual({
      user_id_tps: DEFAULT_ACCOUNT.user_id_tps,
      inventory_system_id: DEFAULT_ACCOUNT.inventory_system_id,
      external_id: position.external_id,
      current_stock: "38.75",
      quantity: "11.25",
      movement_type: 2,
    })
    expect(date).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
    const at = DateTime.fromFormat(String(date), "yyyy-MM-dd HH:mm:ss", { zone: TIME_ZONE })
    expect(Math.abs(at.toMillis() - Date.now())).toBeLessThan(20_000)
  })

  it("calls the other shop for the other shop's stock, and adds with type 1", async () => {
    const position = onlyOne(takeNorth(1))
    await connected.setStock(position, 3)
    await agreement(connected, position)
    const sinceId = lastRequestId(connected.simulator)
    await connected.setStock(position, 3.125)
    await agreement(connected, position)

    const [addition] = pushesOf(connected, position, { sinceId })
    expect(addition?.path).toBe("/api/v1/inventory/pos/store/store-norte/system/stock/update")
    expect(addition?.body).toMatchObject({
      current_stock: "3.125",
      quantity: "0.125",
      movement_type: 1,
    })
  })

  it("writes the movement into the ledger with what was sent and what came back", async () => {
    const position = onlyOne(take(1))
    const before = plain(position.agreed_stock ?? "0")
    await connected.setStock(position, Number(before) + 2)
    const { agreed_stock } = await agreement(connected, position)

    const movements = await connected.movements(position.id)
    expect(movements.at(-1)).toMatchObject({
      direction: "outbound",
      kind: "movement",
      state: "applied",
      movement_type: 1,
      request: expect.objectContaining({ quantity: "2" }),
      response: expect.objectContaining({ status: 200 }),
    })
    expect(plain(movements.at(-1)?.delta ?? "")).toBe("2")
    expect(plain(movements.at(-1)?.agreed_after ?? "")).toBe(plain(agreed_stock ?? ""))
  })

  it("spends few requests on a burst of edits, one after the other, and ends exact", async () => {
    const position = onlyOne(take(1))
    const latencyMs = 300
    connected.simulator.addFault({
      match: { path: "stock/update", external_id: position.external_id },
      latency_ms: latencyMs,
    })
    for (let edit = 1; edit <= 20; edit += 1) {
      await connected.setStock(position, 100 + edit / 4)
    }
    await agreement(connected, position)

    const pushes = pushesOf(connected, position)
    expect(pushes.length).toBeLessThanOrEqual(10)
    expect(pushes.at(-1)?.body).toMatchObject({ current_stock: "105" })
    expect(miposStock(connected, position)).toBe("105")
    // Each is applied after the latency only, so the next one may not even have arrived by then.
    const arrivals = pushes.map(({ at }) => Date.parse(at))
    for (const [index, arrival] of arrivals.slice(1).entries()) {
      expect(arrival - (arrivals[index] ?? 0)).toBeGreaterThanOrEqual(latencyMs - 5)
    }
  })

  it("sends edits of many items at once, each once, and none of an item overlaps", async () => {
    const positions = take(30)
    const sinceId = lastRequestId(connected.simulator)
    connected.simulator.addFault({ match: { path: "stock/update" }, latency_ms: 100 })
    await Promise.all(positions.map((position, index) => connected.setStock(position, 200 + index)))
    await Promise.all(positions.map((position) => agreement(connected, position)))

    for (const [index, position] of positions.entries()) {
      expect(miposStock(connected, position)).toBe(String(200 + index))
      expect(pushesOf(connected, position, { sinceId })).toHaveLength(1)
    }
  })

  it("finds by itself what no event told it of", async () => {
    const [first, second] = take(2)
    if (!first || !second) throw new Error("no positions")
    await setSilently(first, "7.1")
    await setSilently(second, "0.30000000000000004")
    await agreement(connected, first, { timeoutMs: 15_000 })
    await agreement(connected, second, { timeoutMs: 15_000 })
    expect(miposStock(connected, first)).toBe("7.1")
    expect(miposStock(connected, second)).toBe("0.30000000000000004")
  })

  it("keeps back a stock that is no quantity, says so, and goes on once it is corrected", async () => {
    const position = onlyOne(take(1))
    const before = miposStock(connected, position)
    await setSilently(position, "1e308")
    const blocked = await until(
      "it is blocked",
      async () => {
        const now = await connected.position(position.id)
        if (now.state !== "blocked") throw new Error(JSON.stringify(now))
        return now
      },
      25_000
    )
    expect(blocked.blocked_reason?.messages).toEqual([
      expect.stringContaining("no number that an inventory system can hold"),
    ])
    expect(miposStock(connected, position)).toBe(before)

    await connected.setStock(position, 12)
    await admin().post(`/admin/mipos/positions/${position.id}/push`)
    await agreement(connected, position)
  })

  it("blocks what mipOS refuses, in mipOS's own words, while everything else goes on", async () => {
    const refused = take(REFUSALS.length)
    const other = onlyOne(take(1))
    for (const [index, position] of refused.entries()) {
      const refusal = REFUSALS[index]
      connected.simulator.addFault({
        match: { path: "stock/update", external_id: position.external_id },
        status: refusal?.status,
        body: refusal?.body,
      })
    }
    await Promise.all([...refused, other].map((position) => connected.setStock(position, 64.5)))
    await agreement(connected, other)
    for (const [index, position] of refused.entries()) {
      const blocked = await until(`${position.name} is blocked`, async () => {
        const now = await connected.position(position.id)
        return now.state === "blocked" && now
      })
      expect(blocked.blocked_reason).toEqual({
        messages: REFUSALS[index]?.words,
        status: REFUSALS[index]?.status,
      })
      expect(blocked.agreed_stock).toBe(position.agreed_stock)
      expect(pushesOf(connected, position)).toHaveLength(1)
    }
    const status = await readStatus(connected)
    expect(status.positions.blocked).toBe(refused.length)
    expect(status.links.map((link) => link.paused_until)).toEqual([null, null])

    // Mended at mipOS: one half is tried again from the position, the other from the ledger.
    await connected.simulator.clearFaults()
    for (const [index, position] of refused.entries()) {
      const movement = (await connected.movements(position.id)).at(-1)
      expect(movement).toMatchObject({ state: "rejected", kind: "movement" })
      await admin().post(
        index % 2 === 0
          ? `/admin/mipos/positions/${position.id}/push`
          : `/admin/mipos/movements/${movement?.id ?? ""}/retry`
      )
      const now = await agreement(connected, position)
      expect(now.blocked_reason).toBeNull()
    }
    // The counts are kept for a second.
    await until(
      "none is counted as blocked",
      async () => (await readStatus(connected)).positions.blocked === 0
    )
  })

  it("does not send a movement again that got through", async () => {
    const position = onlyOne(take(1))
    await connected.setStock(position, 19)
    await agreement(connected, position)
    const movement = (await connected.movements(position.id)).at(-1)
    const answer = await connected.store.admin.post(
      `/admin/mipos/movements/${movement?.id ?? ""}/retry`,
      {}
    )
    expect(answer.status).toBe(400)
    expect(answer.data).toMatchObject({ message: expect.stringContaining("got through") })
    expect(pushesOf(connected, position)).toHaveLength(1)
  })

  it("pauses the whole shop when mipOS asks for fewer calls, and goes on by itself", async () => {
    const [first, second] = take(2)
    const elsewhere = onlyOne(takeNorth(1))
    if (!first || !second) throw new Error("no positions")
    connected.simulator.addFault({
      match: { path: "stock/update", store_id: "store-centro" },
      status: 429,
      headers: { "Retry-After": "4" },
      times: 1,
    })
    await connected.setStock(first, 71)
    const paused = await until("the link is paused", async () => {
      const { links } = await readStatus(connected)
      const link = links.find(({ id }) => id === first.store_link_id)
      return link?.paused_until ? link : null
    })
    expect(paused.pause_reason).toBe("mipOS asks for fewer calls.")
    expect(Date.parse(paused.paused_until ?? "") - Date.now()).toBeGreaterThan(2_000)

    await connected.setStock(second, 72)
    await connected.setStock(elsewhere, 73)
    await agreement(connected, elsewhere)
    expect(pushesOf(connected, second)).toEqual([])

    await agreement(connected, first)
    await agreement(connected, second)
    for (const push of [...pushesOf(connected, first).slice(1), ...pushesOf(connected, second)]) {
      expect(Date.parse(push.at)).toBeGreaterThanOrEqual(Date.parse(paused.paused_until ?? ""))
    }
    const link = (await readStatus(connected)).links.find(({ id }) => id === first.store_link_id)
    expect(link).toMatchObject({ paused_until: null, pause_reason: null })
  })

  it("honours a 503 that says when to come back, and does not take it for a lost answer", async () => {
    const position = onlyOne(takeNorth(1))
    connected.simulator.addFault({
      match: { path: "stock/update", external_id: position.external_id },
      status: 503,
      headers: { "Retry-After": "1" },
      times: 1,
    })
    await connected.setStock(position, 15.5)
    await agreement(connected, position)
    expect((await connected.movements(position.id)).map(({ state }) => state)).toEqual(
      expect.arrayContaining(["not_sent", "applied"])
    )
    expect(pushesOf(connected, position).map(({ status }) => status)).toEqual([503, 200])
  })

  it("keeps the ledger's sums equal to what is agreed, whatever the tests above did", async () => {
    const position = onlyOne(take(1))
    await connected.setStock(position, 88)
    await agreement(connected, position)
    expect(await unbalancedPositions(connected)).toEqual([])
  })
})
