import { execFileSync } from "node:child_process"
import {
  DEFAULT_ACCOUNT,
  DEFAULT_SIGNATURE_STYLE,
  sign,
  signedText,
  type Simulator,
  type SimulatorOptions,
} from "../index"
import { closeAll, Pos, receiver, send, start, syncedPos, updateBody, until } from "./support"

afterEach(closeAll)

describe("POST /api/v1/inventory/pos/webhook/manage", () => {
  it("creates and updates the URL", async () => {
    const pos = await Pos.connect(await start())
    for (const url of ["https://shop.test/a", "localhost:8003/testurl"]) {
      expect(await pos.manage({ type: "3", url })).toMatchObject({
        status: 200,
        body: { message: "Webhook successfully created.", data: null },
      })
      expect(pos.simulator.webhooks()).toEqual([{ client_id: "demo-client", type: "3", url }])
    }
  })

  it.each(["1", "2"])("answers type %s, which is not for a POS, with 409", async (type) => {
    const pos = await Pos.connect(await start())
    expect(await pos.manage({ type, url: "https://shop.test" })).toMatchObject({
      status: 409,
      body: { message: ["Invalid type."], data: null },
    })
    expect(pos.simulator.webhooks()).toEqual([])
  })

  it.each([
    [{}, { type: ["The type field is required."], url: ["The url field is required."] }],
    [{ type: "4", url: "a.test" }, { type: ["The selected type is invalid."] }],
    [{ type: 3, url: "a.test" }, { type: ["The selected type is invalid."] }],
    [{ type: "3", url: "http://" }, { url: ["The url format is invalid."] }],
    [{ type: "3", url: "ftp://a.test" }, { url: ["The url format is invalid."] }],
  ])("answers %j with 422", async (body, errors) => {
    const pos = await Pos.connect(await start())
    const reply = await pos.manage(body)
    expect(reply.status).toBe(422)
    expect(reply.body).toEqual(errors)
  })
})

describe("the signature", () => {
  const fields = {
    url: "localhost:8003/testurl",
    inventory_system_id: "3d40a24e-d570-4598-ae68-e20687edd1f9",
    store_id: "testst123",
    now: "2020-05-31 09:15:38",
  }
  const secret = "9468da7ccaed13055abcf183fb05c73e8cfc48c5"

  // Computed with the openssl command and with Python's hmac from hand-written texts.
  it.each([
    ["compact", "plain", "94eb971800e504f4f8420b9b4acf8dea501a6d2e2c155548160072be441bf033"],
    ["compact", "escaped", "aa2f80c2c241fec58aecad49b519b4063d5c9a18b5737bf4df39d650a51fe6e9"],
    ["spaced", "plain", "322e2637eb8acd90ab655c5f25d43a727320c4061adf14b83b57feabb9850213"],
  ] as const)("fits the vendor's inputs, %s with %s slashes", (spacing, slashes, expected) => {
    expect(sign(fields, secret, { ...DEFAULT_SIGNATURE_STYLE, spacing, slashes })).toBe(expected)
  })

  it("prints numbers, slashes and other alphabets as PHP does, by default", () => {
    const url = "http://127.0.0.1:9/café/𝄞"
    const odd = { ...fields, url, inventory_system_id: "i", store_id: 1 }
    expect(signedText(odd, DEFAULT_SIGNATURE_STYLE)).toBe(
      String.raw`{"url":"http:\/\/127.0.0.1:9\/caf\u00e9\/\ud834\udd1e","inventory_system_id":"i","store_id":1,"now":"2020-05-31 09:15:38"}`
    )
    expect(
      signedText(odd, { spacing: "spaced", slashes: "plain", unicode: "raw", storeId: "string" })
    ).toBe(
      `{"url": "${url}", "inventory_system_id": "i", "store_id": "1", "now": "2020-05-31 09:15:38"}`
    )
  })
})

async function register(simulator: Simulator, url: string): Promise<void> {
  const pos = await Pos.connect(simulator)
  expect((await pos.manage({ type: "3", url })).status).toBe(200)
}

async function registered(
  url: string,
  options: SimulatorOptions = {}
): Promise<{ pos: Pos; simulator: Simulator }> {
  const pos = await syncedPos({ now: () => new Date("2020-06-01T02:55:18Z"), ...options })
  expect((await pos.manage({ type: "3", url })).status).toBe(200)
  return { pos, simulator: pos.simulator }
}

const SALE = {
  store_id: "store-centro",
  external_id: "coffee",
  movement_type: 2,
  quantity: "1.25",
} as const

describe("POST /_simulator/stock-updates", () => {
  it("changes the stock, delivers the documented body and tells what came back", async () => {
    const shop = await receiver()
    const { simulator } = await registered(`${shop.url}/hooks`)
    const reply = await send(simulator, "POST", "/_simulator/stock-updates", SALE)
    const body = {
      pos_id: "1",
      inventory_system_id: "4344be8c-c6b9-4c51-88a6-d620144ab406",
      current_stock: "9.97",
      quantity: "1.25",
      date: "2020-06-01 02:55:18",
      movement_type: 2,
      external_id: "coffee",
      now: "2020-06-01 02:55:18",
      store_id: 1,
    }
    expect(shop.received).toHaveLength(1)
    expect(shop.received[0]).toMatchObject({ path: "/hooks" })
    expect(shop.received[0]?.body).toEqual(body)
    expect(reply.status).toBe(200)
    expect(reply.body).toEqual({
      stock: "9.97",
      webhook: {
        delivered: true,
        url: `${shop.url}/hooks`,
        body,
        signature: shop.received[0]?.headers["x-signature-request"],
        status: 204,
        response_body: "",
      },
    })
  })

  it("signs the registered URL without scheme, as openssl would", async () => {
    const shop = await receiver()
    const url = shop.url.replace("http://", "") + "/testurl"
    const { simulator } = await registered(url)
    await simulator.changeStock(SALE)
    const text = `{"url":"${url.replaceAll("/", "\\/")}","inventory_system_id":"4344be8c-c6b9-4c51-88a6-d620144ab406","store_id":1,"now":"2020-06-01 02:55:18"}`
    const printed = execFileSync(
      "openssl",
      ["dgst", "-sha256", "-hmac", DEFAULT_ACCOUNT.client_secret],
      { input: text, encoding: "utf8" }
    )
    const expected = /[0-9a-f]{64}/.exec(printed)?.[0]
    expect(expected).toBeDefined()
    expect(shop.received[0]?.headers["x-signature-request"]).toBe(expected)
  })

  it("takes date, now and a zone, and sends an id that is not all digits as text", async () => {
    const shop = await receiver()
    const pos = await syncedPos({
      now: () => new Date("2020-06-01T02:55:18Z"),
      timeZone: "America/Mexico_City",
      stores: [
        {
          store_id: "store-centro",
          pos_store_id: "tienda-7",
          name: "Centro",
          client_id: DEFAULT_ACCOUNT.client_id,
          inventory_system_id: DEFAULT_ACCOUNT.inventory_system_id,
        },
      ],
    })
    await pos.manage({ type: "3", url: shop.url })
    await pos.simulator.changeStock({ ...SALE, date: "2020-05-30 12:45:03" })
    await pos.simulator.changeStock({ ...SALE, now: "2020-01-01 00:00:00" })
    expect(shop.received.map(({ body }) => [body.date, body.now, body.store_id])).toEqual([
      ["2020-05-30 12:45:03", "2020-05-31 21:55:18", "tienda-7"],
      ["2020-05-31 21:55:18", "2020-01-01 00:00:00", "tienda-7"],
    ])
  })

  it("passes on the shop's error and does not call it delivered", async () => {
    const shop = await receiver(() => ({ status: 409, body: '{"message":"No."}' }))
    const { simulator } = await registered(shop.url)
    const { stock, webhook } = await simulator.changeStock(SALE)
    expect(stock).toBe("9.97")
    expect(webhook).toMatchObject({
      delivered: false,
      status: 409,
      response_body: '{"message":"No."}',
    })
  })

  it("does not follow redirects", async () => {
    const elsewhere = await receiver()
    const shop = await receiver(() => ({ status: 307, headers: { Location: elsewhere.url } }))
    const { simulator } = await registered(shop.url)
    expect((await simulator.changeStock(SALE)).webhook).toMatchObject({
      delivered: false,
      status: 307,
    })
    expect(elsewhere.received).toEqual([])
  })

  it("gives up on a shop that does not answer", async () => {
    const { simulator } = await registered("127.0.0.1:1", { webhookTimeoutMs: 50 })
    const silent = await start()
    silent.addFault({ latency_ms: 60_000 })
    const refused = await simulator.changeStock(SALE)
    expect(refused.webhook).toMatchObject({ delivered: false, status: null })
    expect(refused.webhook.error).toMatch(/ECONNREFUSED/)
    await register(simulator, silent.url)
    const late = await simulator.changeStock(SALE)
    expect(late.webhook).toMatchObject({ status: null, error: "No answer within 50 ms." })
  })

  it("changes the stock when nobody is registered, or deliver is false", async () => {
    const pos = await syncedPos()
    const nobody = await pos.simulator.changeStock(SALE)
    expect(nobody).toMatchObject({
      stock: "9.97",
      webhook: { delivered: false, url: null, signature: null },
    })
    const shop = await receiver()
    await pos.manage({ type: "3", url: shop.url })
    const lost = await pos.simulator.changeStock({ ...SALE, deliver: false })
    expect(lost).toMatchObject({ stock: "8.72", webhook: { delivered: false, url: shop.url } })
    expect(lost.webhook.signature).toMatch(/^[0-9a-f]{64}$/)
    expect(shop.received).toEqual([])
  })

  it.each([
    [404, { ...SALE, store_id: "x" }, "There is no store x."],
    [404, { ...SALE, external_id: "x" }, "Store store-centro has no item x."],
    [422, { ...SALE, quantity: "0" }, "quantity must be a decimal above 0"],
    [422, { ...SALE, movement_type: "2" }, "movement_type must be the number 1"],
    [422, { ...SALE, date: "today" }, "date must be YYYY-MM-DD HH:mm:ss."],
    [422, { ...SALE, amount: 1 }, "amount is not known."],
  ])("answers %i to %j", async (status, change, message) => {
    const pos = await syncedPos()
    expect(await send(pos.simulator, "POST", "/_simulator/stock-updates", change)).toMatchObject({
      status,
      body: { message: expect.stringContaining(message) },
    })
    expect(pos.stock("coffee")).toBe("11.22")
  })
})

describe("faults of webhooks", () => {
  const stocks = (received: { body: Record<string, unknown> }[]): unknown[] =>
    received.map(({ body }) => body.current_stock)

  it("echoes a stock update: same direction and quantity, the resulting stock", async () => {
    const shop = await receiver()
    const { pos, simulator } = await registered(shop.url)
    simulator.addFault({ echo: true, times: 1 })
    await pos.update(updateBody())
    await until(() => shop.received.length === 1)
    expect(shop.received[0]?.body).toMatchObject({
      quantity: "1.25",
      movement_type: 2,
      current_stock: "9.97",
      date: "2020-05-30 12:45:03",
      external_id: "coffee",
    })
    await pos.update(updateBody())
    await simulator.settled()
    expect(shop.received).toHaveLength(1)
  })

  it("delivers duplicates that are the same to the byte", async () => {
    const shop = await receiver()
    const { simulator } = await registered(shop.url)
    simulator.addFault({ duplicate: 2, times: 1 })
    const { webhook } = await simulator.changeStock(SALE)
    expect(webhook.duplicates?.map(({ status }) => status)).toEqual([204, 204])
    await simulator.changeStock(SALE)
    const texts = shop.received.map(({ text }) => text)
    expect(texts).toHaveLength(4)
    expect(new Set(texts.slice(0, 3)).size).toBe(1)
    expect(texts[3]).not.toBe(texts[0])
  })

  it("reorders: holds one and delivers it after the next", async () => {
    const shop = await receiver()
    const { simulator } = await registered(shop.url)
    simulator.addFault({ reorder: true, times: 1 })
    const held = await simulator.changeStock(SALE)
    expect(held.webhook).toMatchObject({ delivered: false, error: "Held by a reorder fault." })
    expect(shop.received).toEqual([])
    await simulator.changeStock(SALE)
    expect(stocks(shop.received)).toEqual(["8.72", "9.97"])
  })

  it("delivers a held webhook when the faults are cleared", async () => {
    const shop = await receiver()
    const { simulator } = await registered(shop.url)
    simulator.addFault({ reorder: true })
    await simulator.changeStock(SALE)
    expect(await send(simulator, "DELETE", "/_simulator/faults")).toMatchObject({
      status: 200,
      body: { faults: [], released_webhooks: 1 },
    })
    expect(stocks(shop.received)).toEqual(["9.97"])
  })

  it("delays one webhook past another, with the moment of its movement", async () => {
    const shop = await receiver()
    const { simulator } = await registered(shop.url)
    simulator.addFault({ delay_ms: 150, match: { external_id: "coffee" }, times: 1 })
    const slow = simulator.changeStock(SALE)
    await simulator.changeStock(SALE)
    expect(stocks(shop.received)).toEqual(["8.72"])
    expect((await slow).webhook.delivered).toBe(true)
    expect(stocks(shop.received)).toEqual(["8.72", "9.97"])
    expect(await send(simulator, "GET", "/_simulator/deliveries?since_id=1")).toMatchObject({
      body: { count: 1, deliveries: [{ id: 2, status: 204, body: { current_stock: "9.97" } }] },
    })
  })
})
