import { findFreePort } from "../demo/ports"
import { DEFAULT_ACCOUNT } from "../simulator"
import type { MovementResponse, PositionResponse } from "../src/types/admin-api"
import { connectStore, type ConnectedStore } from "./harness/connected-store"
import { until } from "./harness/until"
import {
  hmac,
  plus,
  positionPool,
  postRaw,
  readStock,
  registeredUrl,
  send,
  wallClock,
  webhookFor,
} from "./harness/webhook-request"

const NO_ANSWER = { status: 204, text: "" }

describe("a genuine webhook", () => {
  let connected: ConnectedStore
  let take: () => Promise<PositionResponse>
  beforeAll(async () => {
    // An URL with slashes, a letter beyond ASCII and one beyond the BMP: every way to print it differs.
    const port = await findFreePort()
    connected = await connectStore({
      store: { port },
      connection: {
        external_id_source: "sku",
        webhook_url: `http://localhost:${port}/hooks/mipos/stock-update?tienda=Señora🪅`,
      },
    })
    take = positionPool(connected)
  })
  afterAll(() => connected.close())

  const inbound = async (positionId: string): Promise<MovementResponse[]> =>
    (await connected.movements(positionId)).filter(
      (movement) => movement.direction === "inbound" && movement.kind === "movement"
    )

  const pushesOf = (externalId: string): unknown[] =>
    connected.simulator
      .requests({ path: "stock/update" })
      .map((entry) => entry.body)
      .filter((body) => JSON.stringify(body).includes(`"external_id":"${externalId}"`))

  it("moves Medusa's stock and the agreed stock as one, and pushes nothing back", async () => {
    const position = await take()
    const before = await readStock(connected, position.id)

    const { stock, webhook } = await connected.simulator.changeStock({
      store_id: "store-centro",
      external_id: position.external_id,
      movement_type: 2,
      quantity: "1.25",
    })

    expect(webhook).toMatchObject({ status: 204, response_body: "" })
    const after = plus(before.level, "-1.25")
    expect(stock).toBe(after)
    expect(await readStock(connected, position.id)).toEqual({ level: after, agreed: after })
    const [movement, ...more] = await inbound(position.id)
    expect(more).toEqual([])
    expect(movement).toMatchObject({
      state: "applied",
      movement_type: 2,
      quantity: "1.25",
      delta: "-1.25",
      current_stock: after,
      agreed_after: after,
    })
    // One push at a time leaves for a position: had the webhook's stock been pushed back, it would
    // have left before this edit, or as part of it.
    await connected.setStock(position, Number(plus(after, 3)))
    await until("the later edit arrives", async () => {
      const there = connected.simulator.item("store-centro", position.external_id)?.stock
      return there === plus(after, 3)
    })
    expect(pushesOf(position.external_id)).toEqual([
      expect.objectContaining({ quantity: "3", movement_type: 1, current_stock: plus(after, 3) }),
    ])
  })

  it("takes the vendor's example word for word", async () => {
    const [location] = connected.links
    if (!location) throw new Error("no link")
    const { data } = await connected.store.admin.post<{ inventory_item: { id: string } }>(
      "/admin/inventory-items",
      { sku: "avcc123", title: "The vendor's example" }
    )
    await connected.store.admin.post(
      `/admin/inventory-items/${data.inventory_item.id}/location-levels`,
      { location_id: location.stock_location_id, stocked_quantity: 13.69 }
    )
    const position = await until("the new item is known to mipOS", async () => {
      const all = await connected.positions(0)
      return all.find(
        (candidate) => candidate.external_id === "avcc123" && candidate.agreed_stock === "13.69"
      )
    })
    const tolerance = async (seconds: number): Promise<void> => {
      const answer = await connected.store.admin.post("/admin/mipos/connection", {
        webhook_tolerance_seconds: seconds,
      })
      expect(answer.status).toBe(200)
    }
    const before = await connected.store.admin.get<{
      connection: { webhook_tolerance_seconds: number }
    }>("/admin/mipos/connection")
    // The page, but for line breaks.
    const body = `{
"pos_id": "1",
"inventory_system_id": "4344be8c-c6b9-4c51-88a6-d620144ab406",
"current_stock": "12.44",
"quantity": "1.25",
"date": "2020-05-30 12:45:03",
"movement_type": 2,
"external_id": "avcc123",
"now": "2020-06-01 02:55:18",
"store_id": 1
}`
    const signature = hmac(
      `{"url": "${registeredUrl(connected)}", "inventory_system_id": "4344be8c-c6b9-4c51-88a6-d620144ab406", "store_id": 1, "now": "2020-06-01 02:55:18"}`
    )
    await tolerance(1_000_000_000)
    try {
      const answer = await postRaw(connected.store.webhookUrl, body, {
        "Content-Type": "application/json",
        "X-Signature-Request": signature,
      })
      expect(answer).toEqual(NO_ANSWER)
    } finally {
      await tolerance(before.data.connection.webhook_tolerance_seconds)
    }

    expect(await readStock(connected, position.id)).toEqual({ level: "12.44", agreed: "12.44" })
    const [movement] = await inbound(position.id)
    expect(movement?.occurred_at).toBe("2020-05-30T17:45:03.000Z")
    expect((await connected.position(position.id)).drift).toBeNull()
  })

  it("takes ids and numbers as JSON text or as JSON numbers, whichever comes", async () => {
    const position = await take()
    const before = await readStock(connected, position.id)
    const url = registeredUrl(connected)
    const system = DEFAULT_ACCOUNT.inventory_system_id
    // Digits that a float would lose.
    const first = plus(before.level, "0.123456789012")
    const second = plus(first, "-0.02")
    const now = wallClock()
    const bodies = [
      `{"pos_id":1,"inventory_system_id":"${system}","current_stock":${first},"quantity":0.123456789012,"date":"${now}","movement_type":1,"external_id":"${position.external_id}","now":"${now}","store_id":"1"}`,
      `{"pos_id":"1","inventory_system_id":"${system}","current_stock":"${second}","quantity":"0.020","date":"${now}","movement_type":"2","external_id":"${position.external_id}","now":"${now}","store_id":1}`,
    ]
    for (const [index, body] of bodies.entries()) {
      const storeId = index === 0 ? `"1"` : "1"
      const signature = hmac(
        `{"url":"${url}","inventory_system_id":"${system}","store_id":${storeId},"now":"${now}"}`
      )
      const answer = await postRaw(connected.store.webhookUrl, body, {
        "Content-Type": "application/json; charset=utf-8",
        "X-Signature-Request": signature,
      })
      expect(answer).toEqual(NO_ANSWER)
    }
    expect(await readStock(connected, position.id)).toEqual({ level: second, agreed: second })
  })

  it("is known by its signature however mipOS prints the signed text", async () => {
    const position = await take()
    const before = await readStock(connected, position.id)
    const url = registeredUrl(connected)
    expect(url).toContain("/hooks/mipos/stock-update?tienda=Señora🪅")
    const now = wallClock()
    const system = DEFAULT_ACCOUNT.inventory_system_id
    const asciiUrl = url.replace("ñ", "\\u00f1").replace("🪅", "\\ud83e\\ude85")

    const texts = new Set<string>()
    for (const printed of [url, asciiUrl]) {
      for (const slashed of [printed, printed.replaceAll("/", "\\/")]) {
        for (const storeId of ["1", '"1"']) {
          texts.add(
            `{"url":"${slashed}","inventory_system_id":"${system}","store_id":${storeId},"now":"${now}"}`
          )
          texts.add(
            `{"url": "${slashed}", "inventory_system_id": "${system}", "store_id": ${storeId}, "now": "${now}"}`
          )
        }
      }
    }
    expect(texts.size).toBe(16)
    let stated = before.level
    for (const text of texts) {
      stated = plus(stated, 1)
      const body = webhookFor(position, { now, current_stock: stated })
      expect({ signed: text, ...(await send(connected, body, hmac(text))) }).toEqual({
        signed: text,
        ...NO_ANSWER,
      })
    }
    const after = plus(before.level, 16)
    expect(await readStock(connected, position.id)).toEqual({ level: after, agreed: after })
  })

  it("has one effect when fifty copies of it arrive at once, and none after a crash", async () => {
    const position = await take()
    const before = await readStock(connected, position.id)
    const body = webhookFor(position)

    const answers = await Promise.all(Array.from({ length: 50 }, () => send(connected, body)))

    expect(answers).toEqual(Array.from({ length: 50 }, () => NO_ANSWER))
    const after = plus(before.level, 1)
    expect(await readStock(connected, position.id)).toEqual({ level: after, agreed: after })
    expect(await inbound(position.id)).toHaveLength(1)

    await connected.restart("kill")
    // Printed anew by a retry: the same content is the same webhook.
    const reversed = Object.fromEntries(Object.entries(body).reverse())
    expect(await send(connected, body)).toEqual(NO_ANSWER)
    expect(await send(connected, reversed)).toEqual(NO_ANSWER)
    expect(await readStock(connected, position.id)).toEqual({ level: after, agreed: after })
    expect(await inbound(position.id)).toHaveLength(1)
  })

  it("counts beside another of the same second that carries the same signature", async () => {
    const position = await take()
    const before = await readStock(connected, position.id)
    const one = webhookFor(position)
    const other = {
      ...one,
      quantity: "2",
      current_stock: plus(before.level, 3),
    }
    // The same signature by the contract: it covers neither quantity nor stock.
    expect(await send(connected, one)).toEqual(NO_ANSWER)
    expect(await send(connected, other)).toEqual(NO_ANSWER)

    const after = plus(before.level, 3)
    expect(await readStock(connected, position.id)).toEqual({ level: after, agreed: after })
    expect(await inbound(position.id)).toHaveLength(2)
  })
})
