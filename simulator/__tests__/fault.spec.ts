import { seededRandom } from "../faults/seeded-random"
import { closeAll, item, Pos, send, start, syncBody, syncedPos, updateBody, until } from "./support"

afterEach(closeAll)

it("drops the connection before applying", async () => {
  const pos = await syncedPos()
  pos.simulator.addFault({ drop: "before", times: 1 })
  await expect(pos.update(updateBody())).rejects.toThrow("fetch failed")
  expect(pos.stock("coffee")).toBe("11.22")
  expect(pos.simulator.requests().at(-1)).toMatchObject({ status: null, dropped: "before" })
  expect((await pos.update(updateBody())).status).toBe(200)
})

it("drops the connection after applying", async () => {
  const pos = await syncedPos()
  pos.simulator.addFault({ drop: "after", times: 1 })
  await expect(pos.update(updateBody())).rejects.toThrow("fetch failed")
  expect(pos.stock("coffee")).toBe("9.97")
  expect(pos.simulator.requests().at(-1)).toMatchObject({ status: null, dropped: "after" })
})

it("answers a status of its own, applied or not", async () => {
  const pos = await syncedPos()
  pos.simulator.addFault({ status: 429, headers: { "Retry-After": "7" }, times: 1 })
  const limited = await pos.update(updateBody())
  expect(limited.status).toBe(429)
  expect(limited.headers.get("retry-after")).toBe("7")
  expect(limited.body).toEqual({ message: "This answer comes from a fault of the simulator." })
  expect(pos.stock("coffee")).toBe("11.22")

  pos.simulator.addFault({ status: 500, body: { message: "Boom" }, applied: true, times: 1 })
  expect(await pos.update(updateBody())).toMatchObject({ status: 500, body: { message: "Boom" } })
  expect(pos.stock("coffee")).toBe("9.97")

  pos.simulator.addFault({ status: 401, times: 1 })
  expect(await pos.update(updateBody())).toMatchObject({ status: 401, body: "Unauthorized." })
})

it("waits before it applies", async () => {
  const pos = await syncedPos()
  pos.simulator.addFault({ latency_ms: 150, times: 1 })
  const started = performance.now()
  expect((await pos.update(updateBody())).status).toBe(200)
  // Timers may fire a little early against another clock.
  expect(performance.now() - started).toBeGreaterThan(140)
  expect(pos.stock("coffee")).toBe("9.97")
})

it("applies although the caller has gone in the meantime", async () => {
  const pos = await syncedPos()
  pos.simulator.addFault({ latency_ms: 100, times: 1 })
  const path = "/api/v1/inventory/pos/store/store-centro/system/stock/update"
  const impatient = fetch(`${pos.simulator.url}${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${pos.token}` },
    body: JSON.stringify(updateBody()),
    signal: AbortSignal.timeout(50),
  })
  await expect(impatient).rejects.toThrow("timeout")
  expect(pos.stock("coffee")).toBe("11.22")
  await until(() => pos.stock("coffee") === "9.97")
})

it("never applies what still waits when everything is reset", async () => {
  const pos = await syncedPos()
  pos.simulator.addFault({ latency_ms: 60_000 })
  const waiting = pos.sync(syncBody())
  const dropped = expect(waiting).rejects.toThrow("fetch failed")
  await until(() => pos.simulator.requests({ path: "/sync" }).length === 2)
  pos.simulator.reset()
  await dropped
  expect(pos.simulator.items()).toEqual([])
  expect(pos.simulator.faults()).toEqual([])
})

it("strikes on every n-th match, so many times", async () => {
  const pos = await syncedPos()
  pos.simulator.addFault({ status: 503, every: 3, times: 2, match: { path: "stock/update" } })
  const statuses: number[] = []
  for (let count = 0; count < 10; count += 1) {
    statuses.push((await pos.update(updateBody())).status)
    expect((await pos.sync(syncBody())).status).toBe(200)
  }
  expect(statuses).toEqual([200, 200, 503, 200, 200, 503, 200, 200, 200, 200])
  expect(pos.simulator.faults()).toMatchObject([{ applied_count: 2 }])
})

it("strikes with a probability, the same way for the same seed", async () => {
  const strikes = async (seed: number): Promise<number[]> => {
    const simulator = await start()
    simulator.addFault({ status: 500, probability: 0.5, seed })
    const statuses: number[] = []
    for (let count = 0; count < 20; count += 1) {
      statuses.push((await send(simulator, "POST", "/api/oauth/token", {})).status)
    }
    return statuses
  }
  const first = await strikes(7)
  expect(new Set(first)).toEqual(new Set([500, 422]))
  expect(await strikes(7)).toEqual(first)
  expect(await strikes(8)).not.toEqual(first)
})

it("draws numbers from 0 up to 1, evenly", () => {
  const random = seededRandom(42)
  const drawn = Array.from({ length: 1000 }, () => random())
  expect(drawn.every((number) => number >= 0 && number < 1)).toBe(true)
  const low = drawn.filter((number) => number < 0.25).length
  expect(low).toBeGreaterThan(200)
  expect(low).toBeLessThan(300)
})

it.each([
  [{ path: "/system/sync" }, [409, 200, 409]],
  [{ path: "/update$/" }, [200, 409, 200]],
  [{ store_id: "store-norte" }, [200, 200, 409]],
  [{ external_id: "tea" }, [200, 200, 409]],
  [{ external_id: "coffee", store_id: "store-centro" }, [409, 409, 200]],
])("matches %j", async (match, expected) => {
  const pos = await syncedPos()
  pos.simulator.addFault({ status: 409, match })
  const tea = syncBody({ items: [item({ external_id: "tea" })] })
  const statuses = [
    (await pos.sync(syncBody())).status,
    (await pos.update(updateBody())).status,
    (await pos.sync(tea, "store-norte")).status,
  ]
  expect(statuses).toEqual(expected)
})

it("does not use up a rule about stock updates on other calls", async () => {
  const pos = await syncedPos()
  pos.simulator.addFault({ refuse: "webhook_type_not_available", times: 1 })
  expect((await pos.sync(syncBody())).status).toBe(200)
  expect((await pos.update(updateBody())).status).toBe(409)
  expect((await pos.update(updateBody())).status).toBe(200)
})

describe("/_simulator/faults", () => {
  it("adds one rule or several, lists and clears them", async () => {
    const { simulator } = await Pos.connect(await start())
    const path = "/_simulator/faults"
    const first = await send(simulator, "POST", path, { latency_ms: 1, times: 2 })
    expect(first.status).toBe(200)
    expect(first.body).toEqual({ faults: [{ id: 1, latency_ms: 1, times: 2, applied_count: 0 }] })
    await send(simulator, "POST", path, [{ echo: true }, { drop: "after" }])
    expect(await send(simulator, "GET", path)).toMatchObject({
      body: { faults: [{ id: 1 }, { id: 2, echo: true }, { id: 3, drop: "after" }] },
    })
    expect(await send(simulator, "DELETE", path)).toMatchObject({
      body: { faults: [], released_webhooks: 0 },
    })
    expect(simulator.faults()).toEqual([])
  })

  it.each([
    [{ latency: 5 }, "latency is not known."],
    [{ match: { url: "x" }, echo: true }, "match.url is not known."],
    [{ match: "x", echo: true }, "match must be an object."],
    [{ match: { path: "/(/" }, echo: true }, "match.path is not a regular expression."],
    [{ latency_ms: -1 }, "latency_ms must be a whole number"],
    [{ status: 99 }, "status must be a whole number from 200 to 599."],
    [{ drop: "now" }, 'drop must be "before" or "after".'],
    [{ echo: "yes" }, "echo must be true or false."],
    [{ duplicate: 0 }, "duplicate must be a whole number from 1"],
    [{ probability: 2, echo: true }, "probability must be from 0 to 1."],
    [{ status: 429, headers: { "Retry-After": 7 } }, "headers must be an object"],
    [{ body: "x" }, "body needs a status."],
    [{ times: 3 }, "The fault does nothing"],
    [{ constructor: 1, echo: true }, "constructor is not known."],
    [[{ echo: true }, 5], "A fault must be an object."],
  ])("refuses %j with 422 and takes nothing of it", async (rule, message) => {
    const simulator = await start()
    expect(await send(simulator, "POST", "/_simulator/faults", rule)).toMatchObject({
      status: 422,
      body: { message: expect.stringContaining(message) },
    })
    expect(simulator.faults()).toEqual([])
  })
})
