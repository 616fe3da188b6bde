import { createHash } from "node:crypto"
import { request } from "node:http"
import { DEFAULT_ACCOUNT } from "../index"
import { Journal } from "../journal/journal"
import {
  closeAll,
  item,
  Pos,
  send,
  start,
  syncBody,
  syncedPos,
  TOKEN_BODY,
  updateBody,
} from "./support"

afterEach(closeAll)

describe("GET /_simulator/items", () => {
  it("shows all stores, one store, one item", async () => {
    const pos = await syncedPos()
    await pos.sync(syncBody({ items: [item({ external_id: "tea" })] }), "store-norte")
    const get = (query: string) => send(pos.simulator, "GET", `/_simulator/items${query}`)
    expect(await get("")).toMatchObject({ status: 200, body: { count: 2 } })
    expect(await get("?store_id=store-norte")).toMatchObject({
      body: { count: 1, items: [{ external_id: "tea", store_id: "store-norte", stock: "11.22" }] },
    })
    expect(await get("?external_id=coffee")).toMatchObject({
      body: { count: 1, items: [{ external_id: "coffee" }] },
    })
    expect(await get("?store_id=store-norte&external_id=coffee")).toMatchObject({
      body: { count: 0, items: [] },
    })
    expect(await get("?store_id=nowhere")).toMatchObject({
      status: 404,
      body: { message: expect.stringContaining("There is no store nowhere.") },
    })
  })
})

describe("the journal", () => {
  it("keeps requests and answers, newest last, and hides every secret", async () => {
    const pos = await syncedPos()
    await pos.post("/api/oauth/token/refresh", { ...TOKEN_BODY, refresh_token: pos.token })
    const reply = await send(pos.simulator, "GET", "/_simulator/requests")
    expect(reply.body).toMatchObject({
      count: 3,
      requests: [
        {
          id: 1,
          method: "POST",
          path: "/api/oauth/token",
          status: 200,
          body: {
            client_id: "demo-client",
            client_secret: "***",
            password: "***",
            email: "owner@demo.test",
          },
          response: { message: "Access token.", data: { token: "***", token_type: "bearer" } },
        },
        {
          id: 2,
          path: "/api/v1/inventory/pos/store/store-centro/system/sync",
          headers: { authorization: "Bearer ***" },
          body: syncBody(),
          status: 200,
          response: { data: null },
          faults: [],
        },
        { id: 3, path: "/api/oauth/token/refresh", body: { refresh_token: "***" }, status: 422 },
      ],
    })
    const text = JSON.stringify(reply.body)
    for (const secret of [pos.token, DEFAULT_ACCOUNT.client_secret, DEFAULT_ACCOUNT.password]) {
      expect(text).not.toContain(secret)
    }
  })

  it("filters by path, id and limit", async () => {
    const pos = await syncedPos()
    await pos.update(updateBody())
    await pos.update(updateBody())
    const ids = async (query: string): Promise<unknown> => {
      const { body } = await send(pos.simulator, "GET", `/_simulator/requests?${query}`)
      return (body as { requests: { id: number }[] }).requests.map(({ id }) => id)
    }
    expect(await ids("path=stock/update")).toEqual([3, 4])
    expect(await ids("since_id=2")).toEqual([3, 4])
    expect(await ids("limit=1")).toEqual([4])
    expect(await ids("path=sync&limit=5&since_id=0")).toEqual([2])
    expect((await send(pos.simulator, "GET", "/_simulator/requests?limit=x")).status).toBe(422)
  })

  it("does not list control requests", async () => {
    const simulator = await start()
    await send(simulator, "GET", "/_simulator/health")
    await fetch(`${simulator.url}/favicon.ico`)
    expect(simulator.requests()).toEqual([])
  })

  it("summarizes bodies above the limit, and keeps them whole when asked", async () => {
    const summarized = await syncedPos({ journalBodies: 100 })
    expect(summarized.simulator.requests({ path: "sync" })).toMatchObject([
      {
        body: {
          summary: true,
          bytes: expect.any(Number),
          user_id_tps: "30",
          items: { count: 1, external_ids: ["coffee"] },
          units: { count: 2, external_ids: ["bag", "gram"] },
        },
      },
    ])
    const token = summarized.simulator.requests({ path: "token" })
    expect(JSON.stringify(token)).not.toContain(DEFAULT_ACCOUNT.client_secret)
    const whole = await syncedPos({ journalBodies: "full" })
    expect(whole.simulator.requests({ path: "sync" })).toMatchObject([{ body: syncBody() }])
  })

  it("keeps the newest 10,000 entries", async () => {
    const journal = new Journal("full")
    for (let count = 0; count < 10_005; count += 1) {
      journal.arrive({
        at: new Date(0),
        method: "POST",
        path: "/",
        headers: {},
        body: {},
        bytes: 2,
      })
    }
    expect(journal.list()).toHaveLength(10_000)
    expect(journal.list().at(0)?.id).toBe(6)
  })
})

it("forgets everything on reset, and works on", async () => {
  const pos = await syncedPos()
  await pos.manage({ type: "3", url: "localhost:1/x" })
  pos.simulator.addFault({ echo: true })
  expect((await send(pos.simulator, "POST", "/_simulator/reset")).status).toBe(200)
  expect(pos.simulator.items()).toEqual([])
  expect(pos.simulator.requests()).toEqual([])
  expect(pos.simulator.faults()).toEqual([])
  expect(pos.simulator.webhooks()).toEqual([])
  expect((await pos.sync(syncBody())).status).toBe(401)
  const again = await Pos.connect(pos.simulator)
  expect((await again.sync(syncBody())).status).toBe(200)
})

it("tells that it is well, and what is registered", async () => {
  const pos = await syncedPos()
  await pos.manage({ type: "3", url: "localhost:1/x" })
  expect(await send(pos.simulator, "GET", "/_simulator/health")).toMatchObject({
    status: 200,
    body: { status: "ok", url: pos.simulator.url },
  })
  expect(await send(pos.simulator, "GET", "/_simulator/webhooks")).toMatchObject({
    body: { count: 1, webhooks: [{ client_id: "demo-client", type: "3", url: "localhost:1/x" }] },
  })
})

it("answers unknown controls and malformed bodies in words", async () => {
  const simulator = await start()
  expect(await send(simulator, "GET", "/_simulator/nothing")).toMatchObject({
    status: 404,
    body: { message: "There is no GET /_simulator/nothing." },
  })
  const response = await fetch(`${simulator.url}/_simulator/faults`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: "{",
  })
  expect(response.status).toBe(400)
  expect(await response.json()).toEqual({ message: "The body is not valid JSON." })
})

it("keeps other web pages away from the controls", async () => {
  const simulator = await start()
  const headers = { Origin: "https://elsewhere.test" }
  expect((await send(simulator, "POST", "/_simulator/reset", {}, headers)).status).toBe(403)
  const own = { Origin: simulator.url }
  expect((await send(simulator, "POST", "/_simulator/reset", {}, own)).status).toBe(200)
})

describe("the page", () => {
  it("shows stores, stock and requests, everything escaped", async () => {
    const pos = await Pos.connect(await start())
    const evil = `<img src=x onerror="alert('x')">`
    await pos.sync(syncBody({ items: [item({ name: evil, external_id: `a"b'c`, sku: evil })] }))
    await send(pos.simulator, "POST", `/api/<script>alert(1)</script>`)
    const response = await fetch(`${pos.simulator.url}/?q=${encodeURIComponent(`<img`)}`)
    const html = await response.text()
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8")
    expect(html).toContain("store-norte")
    expect(html).toContain("11.22")
    expect(html).toContain("&lt;img src=x onerror=&quot;alert(&#39;x&#39;)&quot;&gt;")
    expect(html).toContain(`data-item="a&quot;b&#39;c"`)
    expect(html).toContain(`value="&lt;img"`)
    expect(html).not.toContain("<img")
    expect(html).not.toContain("<script>alert")
    expect(html).toContain("/system/sync")
  })

  it("finds items by name or external id, in any case", async () => {
    const pos = await syncedPos()
    await pos.sync(syncBody({ items: [item({ external_id: "TEA", name: "Green leaves" })] }))
    const page = async (search: string): Promise<string> =>
      (await fetch(`${pos.simulator.url}/?q=${search}`)).text()
    expect(await page("tea")).toContain("1 of 2 items")
    expect(await page("LEAVES")).not.toContain('data-item="coffee"')
    expect(await page("COFF")).toContain('data-item="coffee"')
    expect(await page("milk")).toContain("No item fits.")
  })

  it("runs only its own script and style", async () => {
    const simulator = await start()
    const response = await fetch(simulator.url)
    const policy = response.headers.get("content-security-policy") ?? ""
    const html = await response.text()
    for (const element of ["script", "style"]) {
      const source = new RegExp(`<${element}>(.*)</${element}>`, "s").exec(html)?.[1] ?? ""
      const hash = createHash("sha256").update(source).digest("base64")
      expect(policy).toContain(`${element}-src 'sha256-${hash}'`)
    }
    expect(policy).toContain("default-src 'none'")
  })
})

describe("requests mipOS cannot read", () => {
  const post = async (body: string, contentType: string): Promise<[number, unknown]> => {
    const simulator = await start()
    const response = await fetch(`${simulator.url}/api/oauth/token`, {
      method: "POST",
      headers: { "Content-Type": contentType },
      body,
    })
    return [response.status, await response.json()]
  }

  it.each([
    ["{", "application/json", "The body is not valid JSON."],
    ["[]", "application/json", "The body must be a JSON object."],
    ["a=1", "application/x-www-form-urlencoded", "The body must be JSON"],
  ])("answers %s as %s with 400", async (body, contentType, message) => {
    expect(await post(body, contentType)).toEqual([
      400,
      { message: expect.stringContaining(message) },
    ])
  })

  it.each(["/api/nothing", "/api/v1/inventory/pos/store/%E0%A4%A/system/sync"])(
    "answers %s with 404",
    async (path) => {
      const simulator = await start()
      expect(await send(simulator, "POST", path, {})).toMatchObject({
        status: 404,
        body: { message: `There is no ${path} here.` },
      })
    }
  )

  it("answers another verb with 405", async () => {
    const simulator = await start()
    const reply = await send(simulator, "GET", "/api/oauth/token")
    expect(reply.status).toBe(405)
    expect(reply.headers.get("allow")).toBe("POST")
  })
})

it("reads an encoded store id and takes a body of many items", async () => {
  const pos = await Pos.connect(await start())
  const items = Array.from({ length: 20_000 }, (_, index) =>
    item({ external_id: `item-${index}`, stock: `${index}.5` })
  )
  expect((await pos.sync(syncBody({ items }), "store%2Dcentro")).status).toBe(200)
  expect(pos.simulator.items("store-centro")).toHaveLength(20_000)
  expect(pos.stock("item-19999")).toBe("19999.5")
})

it("keeps connections alive", async () => {
  const simulator = await start()
  const connection = await new Promise<unknown>((resolve, reject) => {
    const get = request(`${simulator.url}/_simulator/health`, { agent: false }, (response) => {
      response.resume()
      resolve(response.headers["keep-alive"])
    })
    get.setHeader("Connection", "keep-alive")
    get.on("error", reject).end()
  })
  expect(connection).toBe("timeout=65")
})
