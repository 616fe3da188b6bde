import { gzipSync } from "node:zlib"
import { DEFAULT_ACCOUNT } from "../simulator"
import type { PositionResponse, StatusResponse } from "../src/types/admin-api"
import { connectStore, type ConnectedStore } from "./harness/connected-store"
import { ENCRYPTION_KEY } from "./harness/environment"
import { until } from "./harness/until"
import {
  hmac,
  messageOf,
  plus,
  positionPool,
  postRaw,
  readEverything,
  readStock,
  registeredUrl,
  send,
  signatureFor,
  wallClock,
  webhookFor,
  type Answer,
  type WebhookBody,
} from "./harness/webhook-request"

const HOUR_MS = 60 * 60_000

/** What nobody outside may ever read in an answer. */
const SECRETS = [
  DEFAULT_ACCOUNT.client_secret,
  DEFAULT_ACCOUNT.password,
  DEFAULT_ACCOUNT.email,
  ENCRYPTION_KEY,
]

describe("a webhook that is refused", () => {
  let connected: ConnectedStore
  let take: () => Promise<PositionResponse>
  let position: PositionResponse
  beforeAll(async () => {
    connected = await connectStore()
    take = positionPool(connected)
    position = await take()
  })
  afterAll(() => connected.close())

  /** Expects a refusal that says something, gives nothing away, and leaves all stock as it was. */
  const expectRefusal = async (
    status: number,
    post: () => Promise<Answer>,
    words: RegExp = /\S/
  ): Promise<string> => {
    const before = await readEverything(connected)
    const answer = await post()
    expect(answer).toMatchObject({ status })
    const message = messageOf(answer)
    expect(message).toMatch(words)
    for (const secret of SECRETS) {
      expect(answer.text).not.toContain(secret)
    }
    expect(await readEverything(connected)).toEqual(before)
    return message
  }

  const without = (field: string): WebhookBody =>
    Object.fromEntries(Object.entries(webhookFor(position)).filter(([name]) => name !== field))

  const refusals = async (): Promise<
    StatusResponse["status"]["webhook"]["refused_last_24_hours"]
  > => {
    const { data } = await connected.store.admin.get<StatusResponse>("/admin/mipos/status")
    return data.status.webhook.refused_last_24_hours
  }

  describe("for its signature: 401", () => {
    const forged: Array<[string, (genuine: string, body: WebhookBody) => string]> = [
      ["upper-case", (genuine) => genuine.toUpperCase()],
      ["cut short", (genuine) => genuine.slice(0, -1)],
      ["too long", (genuine) => `${genuine}0`],
      ["empty", () => ""],
      ["with an algorithm before it", (genuine) => `sha256=${genuine}`],
      ["of another body", (_, body) => signatureFor("http://elsewhere.test/", body)],
      [
        "with another key",
        (_, body) => hmac(signedText(connected, body), `${DEFAULT_ACCOUNT.client_secret}x`),
      ],
      ["with an empty key", (_, body) => hmac(signedText(connected, body), "")],
      [
        "over one more field",
        (_, body) => hmac(signedText(connected, body).replace(/\}$/, `,"quantity":"1"}`)),
      ],
      [
        "over another order of the fields",
        (_, body) =>
          hmac(
            `{"now":"${String(body["now"])}","url":"${registeredUrl(connected)}","inventory_system_id":"${DEFAULT_ACCOUNT.inventory_system_id}","store_id":1}`
          ),
      ],
    ]
    it.each(forged)("%s", async (_, forge) => {
      const body = webhookFor(position)
      const genuine = signatureFor(registeredUrl(connected), body)
      expect(genuine).toMatch(/^[0-9a-f]{64}$/)
      await expectRefusal(401, () => send(connected, body, forge(genuine, body)), /signature/i)
    })

    it("missing, or there twice", async () => {
      const body = webhookFor(position)
      const genuine = signatureFor(registeredUrl(connected), body)
      const json = { "Content-Type": "application/json" }
      const text = JSON.stringify(body)
      const { webhookUrl } = connected.store
      await expectRefusal(401, () => postRaw(webhookUrl, text, json), /signature/i)
      await expectRefusal(
        401,
        () => postRaw(webhookUrl, text, { ...json, "X-Signature-Request": [genuine, genuine] }),
        /signature/i
      )
    })

    it("taken from a webhook of another moment or another shop", async () => {
      const body = webhookFor(position)
      const genuine = signatureFor(registeredUrl(connected), body)
      const later = { ...body, now: wallClock(new Date(Date.now() + 1_000)) }
      await expectRefusal(401, () => send(connected, later, genuine), /signature/i)
      await expectRefusal(401, () => send(connected, { ...body, store_id: 2 }, genuine))
    })
  })

  describe("for what it says: 400", () => {
    const required = [
      "inventory_system_id",
      "current_stock",
      "quantity",
      "date",
      "movement_type",
      "external_id",
      "now",
      "store_id",
    ]
    const signed = ["inventory_system_id", "store_id", "now"]

    it.each(required)("without %s", async (field) => {
      // What is signed and not there cannot have been signed.
      const status = signed.includes(field) ? 401 : 400
      await expectRefusal(
        status,
        () => send(connected, without(field)),
        status === 400 ? new RegExp(`\\b${field}\\b`) : /signature/i
      )
    })

    it.each(required)("with a %s that is neither text nor number", async (field) => {
      for (const value of [null, true, {}, [], ["1"], { value: "1" }]) {
        await expectRefusal(signed.includes(field) ? 401 : 400, () =>
          send(connected, webhookFor(position, { [field]: value }))
        )
      }
    })

    const wrong: Array<[string, unknown[]]> = [
      [
        "quantity",
        ["1e5", "0x10", "NaN", "Infinity", "", " 1", "1 ", "1,5", ".5", "5.", "+1", "１"].concat([
          "0",
          "-1",
          "-0",
          "0.00",
          "9".repeat(16),
          // More decimals than are ever stored.
          `0.${"0".repeat(30)}1`,
        ]),
      ],
      ["quantity", [0, -0.5, 1e21, 1e308]],
      ["current_stock", ["1e5", "0x10", "NaN", "", "many", 1e21, "1".repeat(41)]],
      ["movement_type", [3, 0, -1, 1.5, "add", "", "01"]],
      ["external_id", ["", "a\u0000b", "\ud800", "x".repeat(501)]],
      ["date", ["", "2020-05-30", "30/05/2020 12:45:03", "2020-02-30 12:45:03", 20200530]],
      ["now", ["", "2020-05-30", "2020-13-30 12:45:03", "2026-11-24T12:45:03Z"]],
      ["pos_id", ["", "\u0000", "x".repeat(201)]],
    ]
    it.each(wrong)("with a %s among %j", async (field, values) => {
      for (const value of values) {
        await expectRefusal(
          400,
          () => send(connected, webhookFor(position, { [field]: value })),
          new RegExp(`\\b${field}\\b`)
        )
      }
    })

    it.each([
      ["nothing", ""],
      ["no JSON", "quantity=1"],
      ["half of it", '{"quantity":"1"'],
      ["two objects", "{}{}"],
      ["an array", "[]"],
      ["a text", '"webhook"'],
      ["a number", "1"],
      ["null", "null"],
      ["what is not UTF-8", Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
      ["UTF-16", Buffer.from("{}", "utf16le")],
    ])("with a body that is %s", async (_, body) => {
      await expectRefusal(400, () =>
        postRaw(connected.store.webhookUrl, body, {
          "Content-Type": "application/json",
          "X-Signature-Request": "0".repeat(64),
        })
      )
    })

    it("keeps out what no database can hold, in fields nobody asked for", async () => {
      const other = await take()
      const before = await readStock(connected, other.id)
      const body = webhookFor(other, { note: "a\u0000b", "\u0000": "\ud800", deep: { a: [1] } })
      // Not ours to judge: the nine fields are right, so the movement counts.
      expect(await send(connected, body)).toEqual({ status: 204, text: "" })
      const after = plus(before.level, 1)
      expect(await readStock(connected, other.id)).toEqual({ level: after, agreed: after })
    })
  })

  describe("for its time: 401", () => {
    it("names the zone, and counts a clock that is off by whole hours as such", async () => {
      const madeAt = (hours: number): string => wallClock(new Date(Date.now() + hours * HOUR_MS))
      for (const [hours, detail] of [
        [-6, "-360"],
        [6, "360"],
        [5.5, "330"],
      ] as const) {
        await expectRefusal(
          401,
          () => send(connected, webhookFor(position, { now: madeAt(hours) })),
          /America\/Mexico_City/
        )
        expect(await refusals()).toContainEqual(
          expect.objectContaining({ reason: "not_fresh", detail, count: 1 })
        )
      }
      // Old for no reason of zones: a replay.
      await expectRefusal(
        401,
        () => send(connected, webhookFor(position, { now: "2020-06-01 02:55:18" })),
        /America\/Mexico_City/
      )
      expect(await refusals()).toContainEqual(
        expect.objectContaining({ reason: "not_fresh", detail: "", count: 1 })
      )
    })
  })

  describe("for what Medusa does not have", () => {
    it("404 for a store that is not linked, or of another inventory system", async () => {
      await expectRefusal(
        404,
        () => send(connected, webhookFor(position, { store_id: 99 })),
        /store 99\b/
      )
      await expectRefusal(404, () =>
        send(connected, webhookFor(position, { inventory_system_id: "another" }))
      )
    })

    it("404 for an item that it never sent", async () => {
      await expectRefusal(
        404,
        () => send(connected, webhookFor(position, { external_id: "nobody's" })),
        /nobody's/
      )
      // A text that would be another question to the database.
      await expectRefusal(404, () =>
        send(connected, webhookFor(position, { external_id: `' OR '1'='1` }))
      )
    })

    it("409 for an item that is no longer stocked there", async () => {
      const gone = await take()
      await connected.setStock(gone, 0)
      await until("both sides are at zero", async () => {
        const now = await connected.position(gone.id)
        return now.agreed_stock === "0" && now.state === "idle"
      })
      const deleted = await connected.store.admin.delete(
        `/admin/inventory-items/${gone.inventory_item_id}/location-levels/${gone.stock_location_id}`
      )
      expect(deleted.status).toBe(200)
      await expectRefusal(
        409,
        () => send(connected, webhookFor(gone)),
        new RegExp(gone.external_id)
      )
    })

    it("409 for a stock that no inventory can hold", async () => {
      await expectRefusal(
        409,
        () => send(connected, webhookFor(position, { quantity: "9".repeat(15) })),
        /stock/i
      )
    })
  })

  describe("for how it comes", () => {
    it("413 for a body that is too large, packed or not", async () => {
      const large = JSON.stringify(webhookFor(position, { note: "x".repeat(70_000) }))
      const headers = {
        "Content-Type": "application/json",
        "X-Signature-Request": "0".repeat(64),
      }
      const { webhookUrl } = connected.store
      await expectRefusal(413, () => postRaw(webhookUrl, large, headers))
      await expectRefusal(413, () =>
        postRaw(webhookUrl, gzipSync(Buffer.alloc(20_000_000, 0x20)), {
          ...headers,
          "Content-Encoding": "gzip",
        })
      )
    })

    it.each([
      "text/plain",
      undefined,
      "",
      "multipart/form-data; boundary=x",
      "application/x-www-form-urlencoded",
      "application/json; charset=latin1",
      "application/json; charset=utf-16",
      "application/jsonp",
      "text/json",
    ])("415 as %s", async (type) => {
      const body = webhookFor(position)
      await expectRefusal(
        415,
        () =>
          postRaw(connected.store.webhookUrl, JSON.stringify(body), {
            ...(type === undefined ? {} : { "Content-Type": type }),
            "X-Signature-Request": signatureFor(registeredUrl(connected), body),
          }),
        /application\/json/
      )
    })

    it("415 in an encoding that nobody reads", async () => {
      const body = webhookFor(position)
      await expectRefusal(415, () =>
        postRaw(connected.store.webhookUrl, JSON.stringify(body), {
          "Content-Type": "application/json",
          "Content-Encoding": "zstd",
          "X-Signature-Request": signatureFor(registeredUrl(connected), body),
        })
      )
    })
  })

  describe("for now: 503", () => {
    it("while the connection is switched off, and taken when it is on again", async () => {
      const other = await take()
      const before = await readStock(connected, other.id)
      const body = webhookFor(other)
      const enable = async (enabled: boolean): Promise<void> => {
        const answer = await connected.store.admin.post("/admin/mipos/connection", { enabled })
        expect(answer.status).toBe(200)
      }
      await enable(false)
      try {
        await expectRefusal(503, () => send(connected, body), /switched off/)
      } finally {
        await enable(true)
      }
      expect(await send(connected, body)).toEqual({ status: 204, text: "" })
      const after = plus(before.level, 1)
      expect(await readStock(connected, other.id)).toEqual({ level: after, agreed: after })
    })
  })

  it("is counted by its reason, where the merchant looks", async () => {
    await send(connected, webhookFor(position, { store_id: 98 }))
    await send(connected, webhookFor(position, { store_id: 98 }))
    expect(await refusals()).toContainEqual(
      expect.objectContaining({ reason: "unknown_store", detail: "98", count: 2 })
    )
  })
})

const signedText = (connected: ConnectedStore, body: WebhookBody): string =>
  `{"url":"${registeredUrl(connected)}","inventory_system_id":"${DEFAULT_ACCOUNT.inventory_system_id}","store_id":1,"now":"${String(body["now"])}"}`
