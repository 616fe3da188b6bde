import { inspect } from "node:util"
import { createMiposClient, type MiposClient } from "../client"
import type { MiposCredentials } from "../credentials"
import {
  MiposAmbiguousError,
  MiposNotSentError,
  MiposRateLimitedError,
  MiposRejectedError,
  MiposUnauthorizedError,
} from "../errors"
import type { StockUpdateRequest, SyncRequest } from "../payloads"
import { createTokenManager } from "../token-manager"
import { createTransport, type Transport } from "../transport"
import { type FakeMipos, REFRESH_PATH, startFakeMipos, TOKEN_PATH } from "./fake-mipos"
import { createMemoryTokenStore } from "./memory-token-store"
import { eventually, failureOf, sendJson } from "./test-server"

const UPDATE_PATH = "/api/v1/inventory/pos/store/42/system/stock/update"
const SYNC_PATH = "/api/v1/inventory/pos/store/42/system/sync"
const WEBHOOK_PATH = "/api/v1/inventory/pos/webhook/manage"

const credentials: MiposCredentials = {
  kind: "client",
  clientId: "client-1",
  clientSecret: "client-secret-value",
  email: "shop@example.com",
  password: "password-value",
}

const update: StockUpdateRequest = {
  user_id_tps: "30",
  inventory_system_id: "4344be8c-c6b9-4c51-88a6-d620144ab406",
  external_id: "item_abc123",
  current_stock: "12.44",
  quantity: "1.25",
  date: "2020-05-30 12:45:03",
  movement_type: 2,
}

const sync: SyncRequest = {
  user_id_tps: "30",
  inventory_system_id: "3d40a24e-d570-4598-ae68-e20687edd1f9",
  items: [
    {
      name: "Piñata grande",
      external_id: "item_abc123",
      purchase_unit_external_id: "pos_u1",
      consumption_unit_external_id: "pos_u2",
      supplier_external_id: "pos_sup_1",
      cost: "1250",
      stock: "11.22",
      sku: "SKU-1",
    },
  ],
  units: [
    { name: "Unit 1", short_name: "u1", external_id: "pos_u1" },
    { name: "Unit 2", short_name: "u2", external_id: "pos_u2" },
  ],
  suppliers: [{ name: "supplier 1", external_id: "pos_sup_1" }],
}

let mipos: FakeMipos
let transport: Transport
let client: MiposClient

beforeEach(async () => {
  mipos = await startFakeMipos()
  transport = createTransport({ baseUrl: mipos.url, requestTimeoutMs: 3_000, maxSockets: 8 })
  client = clientWith(credentials)
})

afterEach(async () => {
  transport.close()
  await mipos.close()
})

function clientWith(given: MiposCredentials): MiposClient {
  const store = createMemoryTokenStore()
  const tokens = createTokenManager({ store, transport, credentials: given, now: Date.now })
  return createMiposClient({ transport, tokens })
}

function answerWith(status: number, body: unknown, headers: Record<string, string> = {}): void {
  mipos.intercept = (request, response) => {
    if (request.path.startsWith("/api/oauth/")) {
      return false
    }
    sendJson(response, status, body, headers)
    return true
  }
}

describe("the calls", () => {
  it("sync sends exactly the contract's fields", async () => {
    expect(await client.sync("42", sync)).toEqual({
      status: 200,
      body: { message: "Done.", data: null },
    })
    expect(mipos.calls(SYNC_PATH)).toEqual([
      {
        method: "POST",
        path: SYNC_PATH,
        headers: expect.objectContaining({
          authorization: "Bearer first-token",
          "content-type": "application/json",
        }),
        body: sync,
      },
    ])
  })

  it("is not sent any more when its token comes after the moment it had to go out by", async () => {
    let time = Date.now()
    const tokens = {
      getToken: async () => {
        time += 30_000
        return "late-token"
      },
      replaceToken: async () => "late-token",
      checkCredentials: async () => {},
    }
    const late = createMiposClient({ transport, tokens, now: () => time })
    await expect(late.updateStock("42", update, new Date(time + 20_000))).rejects.toThrow(
      MiposNotSentError
    )
    await expect(late.sync("42", sync, new Date(time + 20_000))).rejects.toThrow(MiposNotSentError)
    expect(mipos.calls(UPDATE_PATH)).toHaveLength(0)
    expect(mipos.calls(SYNC_PATH)).toHaveLength(0)
  })

  it("updateStock sends exactly the contract's fields, the movement type as a number", async () => {
    await client.updateStock("42", update)
    expect(mipos.calls(UPDATE_PATH)).toHaveLength(1)
    expect(mipos.calls(UPDATE_PATH)[0]).toMatchObject({
      method: "POST",
      headers: { authorization: "Bearer first-token", "content-type": "application/json" },
    })
    expect(mipos.calls(UPDATE_PATH)[0]?.body).toEqual({
      user_id_tps: "30",
      inventory_system_id: "4344be8c-c6b9-4c51-88a6-d620144ab406",
      external_id: "item_abc123",
      current_stock: "12.44",
      quantity: "1.25",
      date: "2020-05-30 12:45:03",
      movement_type: 2,
    })
  })

  it("manageWebhook sends the type as a text", async () => {
    await client.manageWebhook({ type: "3", url: "https://shop.example/hooks/mipos/stock-update" })
    expect(mipos.calls(WEBHOOK_PATH)[0]).toMatchObject({
      method: "POST",
      headers: { authorization: "Bearer first-token" },
      body: { type: "3", url: "https://shop.example/hooks/mipos/stock-update" },
    })
  })

  it("testCredentials gets a token and calls nothing else", async () => {
    await client.testCredentials()
    expect(mipos.requests.map((request) => request.path)).toEqual([TOKEN_PATH])
  })

  it("testCredentials asks mipOS, also while a token is held that works", async () => {
    await client.updateStock("42", update)
    mipos.intercept = (request, response) => {
      if (request.path !== TOKEN_PATH) {
        return false
      }
      sendJson(response, 409, { message: ["Invalid credentials."], data: null })
      return true
    }
    const error = await failureOf(client.testCredentials())
    expect(error).toBeInstanceOf(MiposUnauthorizedError)
    expect(error).toMatchObject({ messages: ["Invalid credentials."] })
    expect((await client.updateStock("42", update)).status).toBe(200)
  })

  it("testCredentials keeps the token that it got", async () => {
    await client.testCredentials()
    await client.updateStock("42", update)
    expect(mipos.calls(TOKEN_PATH)).toHaveLength(1)
  })

  it("use one token for all of them", async () => {
    await Promise.all([client.sync("42", sync), client.updateStock("42", update)])
    await client.updateStock("42", update)
    expect(mipos.calls(TOKEN_PATH)).toHaveLength(1)
  })

  it("take any 2xx for a success", async () => {
    answerWith(204, undefined)
    expect(await client.updateStock("42", update)).toEqual({ status: 204, body: null })
  })
})

describe("the store id in the path", () => {
  it("is encoded", async () => {
    await client.updateStock("a/b?c#d é", update)
    expect(mipos.requests.at(-1)?.path).toBe(
      "/api/v1/inventory/pos/store/a%2Fb%3Fc%23d%20%C3%A9/system/stock/update"
    )
  })

  it.each(["", " ", ".", "..", "\ud800"])(
    "is refused where it would change the path: %j",
    async (id) => {
      for (const call of [client.updateStock(id, update), client.sync(id, sync)]) {
        const error = await failureOf(call)
        expect(error).toBeInstanceOf(MiposRejectedError)
        expect(error).toMatchObject({ rejected: true, status: undefined })
      }
      expect(mipos.requests).toHaveLength(0)
    }
  )
})

describe("a 401", () => {
  it("replaces the token and sends the call once more", async () => {
    await client.testCredentials()
    mipos.accepted = "replaced-elsewhere"
    expect((await client.updateStock("42", update)).status).toBe(200)
    const sent = mipos.calls(UPDATE_PATH)
    expect(sent.map((request) => request.headers.authorization)).toEqual([
      "Bearer first-token",
      "Bearer replaced-elsewhere",
    ])
    expect(sent[1]?.body).toEqual(update)
  })

  it("for fifty calls at once replaces the token once", async () => {
    await client.testCredentials()
    mipos.accepted = "replaced-elsewhere"
    const before = mipos.calls(TOKEN_PATH).length
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => client.updateStock("42", update))
    )
    expect(answers.every((answer) => answer.status === 200)).toBe(true)
    expect(mipos.calls(TOKEN_PATH).length - before).toBe(1)
    expect(mipos.calls(REFRESH_PATH)).toHaveLength(0)
  })

  it("for a fresh token, too, is final", async () => {
    answerWith(401, "Unauthorized.")
    const error = await failureOf(client.updateStock("42", update))
    expect(error).toBeInstanceOf(MiposUnauthorizedError)
    expect(error).toMatchObject({ status: 401, messages: ["Unauthorized."], rejected: false })
    expect(mipos.calls(UPDATE_PATH)).toHaveLength(2)
  })

  it("for a fixed token is final at once", async () => {
    answerWith(401, "Unauthorized.")
    const fixed = clientWith({ kind: "fixed", accessToken: "fixed-token" })
    expect(await failureOf(fixed.updateStock("42", update))).toBeInstanceOf(MiposUnauthorizedError)
    expect(mipos.requests.map((request) => request.path)).toEqual([UPDATE_PATH])
  })
})

describe("every other failure is sent once and typed", () => {
  it.each([
    ["409", 409, {}, MiposRejectedError],
    ["422", 422, {}, MiposRejectedError],
    ["404", 404, {}, MiposRejectedError],
    ["302", 302, { Location: "/elsewhere" }, MiposRejectedError],
    ["429", 429, { "Retry-After": "3" }, MiposRateLimitedError],
    ["503 with Retry-After", 503, { "Retry-After": "3" }, MiposNotSentError],
    ["503", 503, {}, MiposAmbiguousError],
    ["500", 500, {}, MiposAmbiguousError],
    ["408", 408, {}, MiposAmbiguousError],
  ])("%s", async (_name, status, headers, type) => {
    answerWith(status, { message: ["No."], data: null }, headers)
    const error = await failureOf(client.updateStock("42", update))
    expect(error).toBeInstanceOf(type)
    expect(error).toMatchObject({ status })
    expect(mipos.calls(UPDATE_PATH)).toHaveLength(1)
  })

  it("a lost answer", async () => {
    mipos.intercept = (request, response) => {
      if (request.path !== UPDATE_PATH) {
        return false
      }
      response.socket?.resetAndDestroy()
      return true
    }
    const error = await failureOf(client.updateStock("42", update))
    expect(error).toBeInstanceOf(MiposAmbiguousError)
    expect(mipos.calls(UPDATE_PATH)).toHaveLength(1)
  })

  it("a token call whose answer is lost: the movement was not sent", async () => {
    mipos.intercept = (_request, response) => {
      response.socket?.resetAndDestroy()
      return true
    }
    const error = await failureOf(client.updateStock("42", update))
    expect(error).toBeInstanceOf(MiposNotSentError)
    expect(mipos.calls(UPDATE_PATH)).toHaveLength(0)
  })

  it("a Retry-After that is a date, by the clock that was given", async () => {
    answerWith(429, null, { "Retry-After": "Thu, 01 Jan 2026 12:00:30 GMT" })
    const now = () => Date.UTC(2026, 0, 1, 12, 0, 0)
    const tokens = {
      getToken: async () => "t",
      replaceToken: async () => "t",
      checkCredentials: async () => undefined,
    }
    const timed = createMiposClient({ transport, tokens, now })
    expect(await failureOf(timed.updateStock("42", update))).toMatchObject({ retryAfterMs: 30_000 })
  })
})

describe("secrets", () => {
  it.each([400, 401, 409, 422, 429, 500, 503])(
    "stand in no error, even when mipOS answers %i with what it got",
    async (status) => {
      const fixed = clientWith({ kind: "fixed", accessToken: "fixed-token-value" })
      mipos.intercept = (request, response) => {
        const echo = `got ${request.headers.authorization}`
        sendJson(response, status, { message: [echo], [echo]: [echo] })
        return true
      }
      const error = await failureOf(fixed.updateStock("42", update))
      const seen = inspect(error, { depth: 20, showHidden: true }) + JSON.stringify(error)
      expect(seen).toContain("mipos_")
      expect(seen).not.toContain("fixed-token-value")
    }
  )

  it("stand in no answer", async () => {
    answerWith(200, { message: "first-token", nested: [{ "first-token": "Bearer first-token" }] })
    const answer = await client.updateStock("42", update)
    expect(answer.body).toEqual({
      message: "[redacted]",
      nested: [{ "[redacted]": "Bearer [redacted]" }],
    })
  })

  it("stand in no error of a call that timed out", async () => {
    mipos.intercept = (request) => request.path === UPDATE_PATH
    const hasty = createTransport({ baseUrl: mipos.url, requestTimeoutMs: 600, maxSockets: 2 })
    const tokens = {
      getToken: async () => "bearer-token-value",
      replaceToken: async () => "bearer-token-value",
      checkCredentials: async () => undefined,
    }
    const error = await failureOf(
      createMiposClient({ transport: hasty, tokens }).updateStock("42", update)
    )
    hasty.close()
    expect(error).toBeInstanceOf(MiposAmbiguousError)
    expect(inspect(error, { depth: 20, showHidden: true })).not.toContain("bearer-token-value")
    await eventually(() => mipos.calls(UPDATE_PATH).length === 1)
  })
})
