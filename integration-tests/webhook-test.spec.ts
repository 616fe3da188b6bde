import { createServer, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import type { WebhookTestResponse } from "../src/types/admin-api"
import { miposApi } from "./harness/api"
import { connectStore, type ConnectedStore } from "./harness/connected-store"
import { adminOf, readStatus } from "./harness/outbound"
import { until } from "./harness/until"
import { readEverything } from "./harness/webhook-request"

describe("a test of the webhook", () => {
  let connected: ConnectedStore
  let stranger: Server
  let strangerUrl: string
  let answer: (response: ServerResponse) => void
  let received: number
  const admin = () => adminOf(connected)
  const test = () => admin().post<WebhookTestResponse>("/admin/mipos/webhook/test")

  beforeAll(async () => {
    connected = await connectStore()
    stranger = createServer((request, response) => {
      received += 1
      request.resume()
      request.on("end", () => answer(response))
    })
    await new Promise<void>((resolve) => stranger.listen(0, "127.0.0.1", resolve))
    strangerUrl = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}/hooks`
  })
  afterAll(async () => {
    stranger.close()
    stranger.closeAllConnections()
    await connected.close()
  })
  beforeEach(() => {
    received = 0
    answer = (response) => response.end()
  })

  /** As if mipOS had been told of another address. */
  const pointTo = (url: string | null): Promise<unknown> =>
    connected.database.query(
      "UPDATE mipos_connection SET webhook_url = $1, registered_webhook_url = $1",
      [url]
    )

  it("arrives, changes nothing, and is not counted among what was refused", async () => {
    const before = await readEverything(connected)
    const { webhook } = await readStatus(connected)
    expect(await test()).toEqual({
      ok: true,
      code: "ok",
      message: expect.any(String),
      status: 404,
      hint: null,
    })
    expect(await readEverything(connected)).toEqual(before)
    expect((await readStatus(connected)).webhook).toEqual(webhook)
  })

  it("tells when the address reaches a store that does not know the signature", async () => {
    await pointTo(`${connected.store.webhookUrl}?other`)
    await connected.database.query(
      "UPDATE mipos_connection SET webhook_signature_fields = ARRAY['url', 'now', 'colour']"
    )
    expect(await test()).toMatchObject({ ok: false, code: "refused_signature" })
    await connected.database.query("UPDATE mipos_connection SET webhook_signature_fields = NULL")
    await pointTo(connected.store.webhookUrl)
    answer = (response) =>
      response.writeHead(401, { "content-type": "application/json" }).end(
        JSON.stringify({
          message:
            "The signature does not fit. Register the webhook again under Settings > mipOS in Medusa, and check that the client secret is the account's.",
        })
      )
    await pointTo(strangerUrl)
    expect(await test()).toMatchObject({ ok: false, code: "refused_signature", status: 401 })
    answer = (response) =>
      response
        .writeHead(401, { "content-type": "application/json" })
        .end(JSON.stringify({ message: "The webhook's time (2026-01-01 00:00:00) is off." }))
    expect(await test()).toMatchObject({ ok: false, code: "refused_time", status: 401 })
  })

  it.each([
    [200, "text/html", "<html>Log in</html>"],
    [404, "text/html", "<html>Cannot POST</html>"],
    [404, "application/json", '{"message":"Medusa knows no item medusa-plugin-mipos-test-1."}'],
    [204, "text/plain", ""],
    [500, "application/json", '{"secret":"hunter2"}'],
  ])("tells when something else answers: %d, %s, %j", async (status, type, body) => {
    answer = (response) => response.writeHead(status, { "content-type": type }).end(body)
    await pointTo(strangerUrl)
    const result = await test()
    expect(result).toMatchObject({ ok: false, code: "wrong_answer", status })
    expect(JSON.stringify(result)).not.toContain("hunter2")
  })

  it("follows no redirect, and shows no signature to where it would lead", async () => {
    answer = (response) => response.writeHead(307, { location: connected.store.webhookUrl }).end()
    await pointTo(strangerUrl)
    expect(await test()).toMatchObject({ ok: false, code: "wrong_answer", status: 307 })
    expect(received).toBe(1)
  })

  it("tells when nobody is there, in time, and calls nothing but the web", async () => {
    for (const url of [
      "http://127.0.0.1:1/hooks",
      "http://nobody.invalid/hooks",
      "ftp://127.0.0.1/hooks",
      "file:///etc/passwd",
      "https://",
    ]) {
      await pointTo(url)
      expect(await test()).toMatchObject({ ok: false, code: "unreachable", status: null })
    }
    answer = () => undefined
    await pointTo(strangerUrl)
    const began = Date.now()
    expect(await test()).toMatchObject({ ok: false, code: "unreachable", status: null })
    expect(Date.now() - began).toBeLessThan(20_000)
  })

  it("tells what is missing before there is anything to send", async () => {
    await pointTo(null)
    expect(await test()).toMatchObject({ ok: false, code: "no_url", status: null })
    await pointTo(connected.store.webhookUrl)
    await admin().post("/admin/mipos/connection", { enabled: false })
    expect(await test()).toMatchObject({ ok: false, code: "not_enabled" })
    await admin().post("/admin/mipos/connection", { enabled: true })
    // What was changed in the database itself is seen once the settings are read anew.
    await until("the test goes by the right address", async () => {
      const result = await test()
      expect(result).toMatchObject({ ok: true, code: "ok" })
      return result
    })
    const [{ client_secret: secret } = { client_secret: null }] = await connected.database.query<{
      client_secret: string | null
    }>("SELECT client_secret FROM mipos_connection")
    await connected.database.query("UPDATE mipos_connection SET client_secret = NULL")
    expect(await test()).toMatchObject({
      ok: false,
      code: "no_secret",
      hint: { code: "connection_incomplete" },
    })
    await connected.database.query("UPDATE mipos_connection SET client_secret = $1", [secret])
    expect((await miposApi(connected).post("/webhook/other")).status).toBe(404)
  })
})
