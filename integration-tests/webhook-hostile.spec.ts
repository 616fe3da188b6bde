import { once } from "node:events"
import { request } from "node:http"
import { connect, type Socket } from "node:net"
import type { PositionResponse } from "../src/types/admin-api"
import { connectStore, type ConnectedStore } from "./harness/connected-store"
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
  webhookFor,
  type Answer,
} from "./harness/webhook-request"
import { printObject, signedText, type Member } from "./hostile/request"

const APPLIED: Answer = { status: 204, text: "" }

describe("a webhook's URL under attack", () => {
  let connected: ConnectedStore
  let take: () => Promise<PositionResponse>
  beforeAll(async () => {
    connected = await connectStore()
    take = positionPool(connected)
  })
  afterAll(() => connected.close())

  const open = async (text: string): Promise<Socket> => {
    const { hostname, port } = new URL(connected.store.url)
    const socket = connect(Number(port), hostname)
    socket.on("error", () => undefined)
    await once(socket, "connect")
    socket.write(text)
    return socket
  }

  const head = (path: string, headers: Record<string, string>): string =>
    [
      `POST ${path} HTTP/1.1`,
      `Host: ${new URL(connected.store.url).host}`,
      "Content-Type: application/json",
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      "\r\n",
    ].join("\r\n")

  /** The status of the first answer to these bytes. */
  const statusOf = async (text: string): Promise<number> => {
    const socket = await open(text)
    const [first]: unknown[] = await once(socket, "data")
    socket.destroy()
    return Number(/^HTTP\/1\.1 (\d{3})/.exec(String(first))?.[1])
  }

  const verb = (method: string): Promise<Answer & { allow: string | undefined }> =>
    new Promise((resolve, reject) => {
      const outgoing = request(connected.store.webhookUrl, { method }, (response) => {
        const chunks: Buffer[] = []
        response.on("data", (chunk: Buffer) => chunks.push(chunk))
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            text: Buffer.concat(chunks).toString("utf8"),
            allow: response.headers.allow,
          })
        )
      })
      outgoing.on("error", reject)
      outgoing.end()
    })

  it("is not held up by bodies that never come to their end", async () => {
    const position = await take()
    const before = await readStock(connected, position.id)
    const body = webhookFor(position)
    const stalled = await Promise.all(
      Array.from({ length: 50 }, () =>
        open(
          `${head("/hooks/mipos/stock-update", {
            "X-Signature-Request": signatureFor(registeredUrl(connected), body),
            "Content-Length": "1000",
          })}{"pos_id":`
        )
      )
    )
    try {
      expect(await send(connected, body)).toEqual(APPLIED)
    } finally {
      stalled.forEach((socket) => socket.destroy())
    }
    const after = plus(before.level, 1)
    expect(await readStock(connected, position.id)).toEqual({ level: after, agreed: after })
  })

  it("still takes what is genuine while strangers knock", async () => {
    const position = await take()
    let strangers = true
    const knock = async (): Promise<void> => {
      while (strangers) {
        const answer = await send(connected, webhookFor(position), "0".repeat(64))
        expect(answer).toMatchObject({ status: 401 })
      }
    }
    const knocking = Promise.all(Array.from({ length: 15 }, knock))
    try {
      for (let count = 0; count < 10; count += 1) {
        const other = await take()
        expect(await send(connected, webhookFor(other))).toEqual(APPLIED)
      }
    } finally {
      strangers = false
    }
    await knocking
  })

  it.each(["GET", "HEAD", "PUT", "PATCH", "DELETE"])(
    "says what it is for to %s",
    async (method) => {
      const answer = await verb(method)
      expect(answer).toMatchObject({ status: 405, allow: "POST" })
      if (method !== "HEAD") {
        expect(messageOf(answer)).toMatch(/POST/)
      }
    }
  )

  it.each([
    "/hooks/mipos/stock-update/",
    "/HOOKS/mipos/Stock-Update",
    "/hooks/mipos/stock-update?x",
  ])("is the same URL as %s: a webhook sent to both counts once", async (path) => {
    const position = await take()
    const before = await readStock(connected, position.id)
    const body = webhookFor(position)
    const headers = {
      "Content-Type": "application/json",
      "X-Signature-Request": signatureFor(registeredUrl(connected), body),
    }
    const url = connected.store.url + path
    expect(await postRaw(url, JSON.stringify(body), headers)).toEqual(APPLIED)
    expect(await send(connected, body)).toEqual(APPLIED)
    const after = plus(before.level, 1)
    expect(await readStock(connected, position.id)).toEqual({ level: after, agreed: after })
    const broken = await postRaw(url, "{", headers)
    expect(broken).toMatchObject({ status: 400 })
    messageOf(broken)
  })

  it("is not smuggled past, and no broken request is an error of ours", async () => {
    const path = "/hooks/mipos/stock-update"
    const signature = "0".repeat(64)
    const before = await readEverything(connected)
    for (const text of [
      `${head(path, { "Content-Length": "5", "Transfer-Encoding": "chunked" })}0\r\n\r\n`,
      `${head(path, { "Content-Length": "5\r\nContent-Length: 6" })}abcdef`,
      `${head(path, { "Content-Length": "-5" })}abcdef`,
      `${head(path, { "Transfer-Encoding": "x" })}abcdef`,
      `${head(path, { "Transfer-Encoding": "chunked" })}zz\r\nabcdef`,
      `${head(path, { "Transfer-Encoding": "chunked" })}2\r\n{}\r\n0\r\n\r\n`,
      `${head(path, { "X-Signature-Request": "a".repeat(20_000), "Content-Length": "2" })}{}`,
      `${head(path, { "X-Signature-Request": `${signature}\r\n and more`, "Content-Length": "2" })}{}`,
      `${head(path, { Connection: "Upgrade", Upgrade: "websocket", "Content-Length": "2" })}{}`,
      head(path, {}),
      head("/hooks/mipos/stock-update%00", { "Content-Length": "0" }),
      head("/hooks/mipos/%", { "Content-Length": "0" }),
      head("/hooks//mipos//stock-update", { "Content-Length": "0" }),
      head("/hooks/mipos/../mipos/stock-update", { "Content-Length": "0" }),
    ]) {
      const status = await statusOf(text)
      const refused = status >= 400 && status <= 499
      expect({ text: text.slice(0, 300), status, refused }).toMatchObject({ refused: true })
    }
    expect(await readEverything(connected)).toEqual(before)
  })

  it("counts a webhook once, however it is printed and signed the second time", async () => {
    const position = await take()
    const before = await readStock(connected, position.id)
    const body = webhookFor(position)
    expect(await send(connected, body)).toEqual(APPLIED)
    const members = Object.entries(body).map(([name, value]): Member => [
      name,
      JSON.stringify(value),
    ])
    const url = registeredUrl(connected)
    const stock = String(body["current_stock"])
    const prints: Record<string, string>[] = [
      { quantity: "1" },
      { quantity: '"1.000"' },
      { quantity: "1e0" },
      { movement_type: '"1"' },
      { current_stock: `${stock}${stock.includes(".") ? "" : "."}0` },
      { store_id: '"1"' },
    ]
    for (const print of prints) {
      const again = members.map(([name, value]): Member => [name, print[name] ?? value]).reverse()
      const answer = await postRaw(connected.store.webhookUrl, printObject(again), {
        "Content-Type": "application/json; charset=utf-8",
        "X-Signature-Request": hmac(signedText(url, again)),
      })
      expect({ print, ...answer }).toEqual({ print, ...APPLIED })
    }
    const after = plus(before.level, 1)
    expect(await readStock(connected, position.id)).toEqual({ level: after, agreed: after })
  })

  it("answers a repeated webhook as the first one, although no other would be taken now", async () => {
    const position = await take()
    const body = webhookFor(position)
    expect(await send(connected, body)).toEqual(APPLIED)
    const excluded = await connected.store.admin.post(
      `/admin/mipos/items/${position.inventory_item_id}`,
      { excluded: true }
    )
    expect(excluded.status).toBe(200)
    expect(await send(connected, body)).toEqual(APPLIED)
    const another = await send(connected, webhookFor(position, { quantity: "2" }))
    expect(another).toMatchObject({ status: 409 })
    expect(messageOf(another)).toContain(position.external_id)
  })

  it("refuses with 409 an item that mipOS never got, and leaves it as it is", async () => {
    const position = await take()
    await connected.database.query(`UPDATE mipos_position SET agreed_stock = NULL WHERE id = $1`, [
      position.id,
    ])
    const answer = await send(connected, webhookFor(position))
    expect(answer).toMatchObject({ status: 409 })
    expect(messageOf(answer)).toMatch(/sync/)
    expect(await connected.movements(position.id)).not.toContainEqual(
      expect.objectContaining({ direction: "inbound" })
    )
  })

  it("takes a small quantity that JSON prints with an exponent, exactly", async () => {
    const position = await take()
    const before = await readStock(connected, position.id)
    const after = plus(before.level, "0.0000001")
    expect(
      await send(connected, webhookFor(position, { quantity: 1e-7, current_stock: after }))
    ).toEqual(APPLIED)
    expect(await readStock(connected, position.id)).toEqual({ level: after, agreed: after })
  })

  it("takes a third, which no float holds, and has nothing left to do about it", async () => {
    for (const quantity of ["0.333333333333333333", "0.3333333333333333"]) {
      const position = await take()
      const after = plus((await readStock(connected, position.id)).level, quantity)
      expect(
        await send(connected, webhookFor(position, { quantity, current_stock: after }))
      ).toEqual(APPLIED)
      expect(await readStock(connected, position.id)).toEqual({ level: after, agreed: after })
      expect(await connected.position(position.id)).toMatchObject({
        medusa_stock: after,
        agreed_stock: after,
        difference: "0",
      })
      const { data } = await connected.store.admin.get<{ positions: PositionResponse[] }>(
        `/admin/mipos/positions?state=pending&inventory_item_id=${position.inventory_item_id}`
      )
      expect(data.positions).toEqual([])
    }
  })

  it("refuses with 409 a movement that Medusa would round", async () => {
    const position = await take()
    const before = await readEverything(connected)
    for (const quantity of ["0.000000000000000000001", "123456789.123456789123456789"]) {
      const answer = await send(connected, webhookFor(position, { quantity }))
      expect(answer).toMatchObject({ status: 409 })
      expect(messageOf(answer)).toMatch(/stock/)
    }
    expect(await readEverything(connected)).toEqual(before)
  })

  it("refuses with 400 a date that the database could not read", async () => {
    const position = await take()
    for (const date of ["0000-01-01 00:00:00", "0001-01-01 00:00:00", "9999-12-31 23:59:59"]) {
      const answer = await send(connected, webhookFor(position, { date }))
      expect({ date, ...answer }).toMatchObject({ date, status: 400 })
      expect(messageOf(answer)).toMatch(/\bdate\b/)
    }
  })

  it("counts every refusal, and keeps few rows, however many items somebody names", async () => {
    const position = await take()
    const rows = (): Promise<Array<{ rows: number; count: number }>> =>
      connected.database.query(
        `SELECT count(*)::integer AS rows, coalesce(sum(count), 0)::integer AS count
         FROM mipos_refused_webhook WHERE reason = 'unknown_item'`
      )
    await connected.database.query(
      `INSERT INTO mipos_refused_webhook (id, reason, detail, hour, message, last_at)
       VALUES ('old', 'unknown_item', '', now() - interval '8 days', 'No.', now())`
    )
    await Promise.all(
      Array.from({ length: 400 }, async (_, at) => {
        const answer = await send(connected, webhookFor(position, { external_id: `nobody ${at}` }))
        expect(answer).toMatchObject({ status: 404 })
      })
    )
    const [after] = await rows()
    // What is older than a week went away meanwhile.
    expect(after?.count).toBe(400)
    // A hundred in an hour and one for the others; the test may see the hour change.
    expect(after?.rows).toBeLessThanOrEqual(2 * 101)
  })
})
