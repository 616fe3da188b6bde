import { inspect } from "node:util"
import { credentialsFingerprint, type MiposCredentials } from "../credentials"
import {
  MiposNotSentError,
  MiposRateLimitedError,
  MiposRejectedError,
  MiposUnauthorizedError,
} from "../errors"
import { createTokenManager, type TokenManagerOptions } from "../token-manager"
import type { StoredToken } from "../token-store"
import { createTransport, type Transport } from "../transport"
import { type FakeMipos, REFRESH_PATH, startFakeMipos, TOKEN_PATH } from "./fake-mipos"
import { createMemoryTokenStore, type MemoryTokenStore } from "./memory-token-store"
import { eventually, failureOf, sendJson } from "./test-server"

const credentials: MiposCredentials = {
  kind: "client",
  clientId: "client-1",
  clientSecret: "client-secret-value",
  email: "shop@example.com",
  password: "password-value",
}

let mipos: FakeMipos
let transport: Transport
let store: MemoryTokenStore
let time: number

beforeEach(async () => {
  mipos = await startFakeMipos()
  transport = createTransport({ baseUrl: mipos.url, requestTimeoutMs: 3_000, maxSockets: 8 })
  store = createMemoryTokenStore()
  time = Date.UTC(2026, 0, 1)
})

afterEach(async () => {
  transport.close()
  await mipos.close()
})

function manager(options: Partial<TokenManagerOptions> = {}) {
  return createTokenManager({ store, transport, credentials, now: () => time, ...options })
}

function storedToken(change: Partial<StoredToken> = {}): StoredToken {
  return {
    token: "first-token",
    expiresAt: new Date(time + 3_600_000),
    credentialsFingerprint: credentialsFingerprint(credentials, transport.baseUrl),
    ...change,
  }
}

function refuse(status: number, body: unknown, ...paths: string[]): void {
  mipos.intercept = (request, response) => {
    if (!paths.includes(request.path)) {
      return false
    }
    sendJson(response, status, body)
    return true
  }
}

describe("getToken", () => {
  it("asks for a token with the five fields, and stores it", async () => {
    expect(await manager().getToken()).toBe("first-token")
    expect(mipos.requests).toHaveLength(1)
    expect(mipos.requests[0]).toMatchObject({ method: "POST", path: TOKEN_PATH })
    expect(mipos.requests[0]?.headers).not.toHaveProperty("authorization")
    expect(mipos.requests[0]?.body).toEqual({
      client_id: "client-1",
      client_secret: "client-secret-value",
      grant_type: "client_credentials",
      email: "shop@example.com",
      password: "password-value",
    })
    expect(store.current()).toEqual(storedToken())
  })

  it("reads expires_in as an instant where it is one", async () => {
    mipos.expiresIn = String(time / 1000 + 7200)
    await manager().getToken()
    expect(store.current()?.expiresAt).toEqual(new Date(time + 7_200_000))
  })

  it("keeps the token in memory until a minute before its end", async () => {
    const tokens = manager()
    await tokens.getToken()
    time += 3_539_999
    expect(await tokens.getToken()).toBe("first-token")
    expect(store.locks()).toBe(1)
    time += 1
    expect(await tokens.getToken()).toBe("refreshed-token-1")
  })

  it("uses most of a short life and does not refresh with every call", async () => {
    mipos.expiresIn = 40
    const tokens = manager()
    await tokens.getToken()
    time += 29_999
    await tokens.getToken()
    expect(mipos.requests).toHaveLength(1)
    time += 1
    expect(await tokens.getToken()).toBe("refreshed-token-1")
    expect(mipos.requests).toHaveLength(2)
  })

  it("uses what another process has stored", async () => {
    store.set(storedToken({ token: "from-elsewhere" }))
    expect(await manager().getToken()).toBe("from-elsewhere")
    expect(mipos.requests).toHaveLength(0)
  })

  it("refreshes a token that is about to expire, and stores the new one", async () => {
    store.set(storedToken({ expiresAt: new Date(time - 1) }))
    expect(await manager().getToken()).toBe("refreshed-token-1")
    expect(mipos.requests).toHaveLength(1)
    expect(mipos.requests[0]).toMatchObject({ method: "POST", path: REFRESH_PATH })
    expect(mipos.requests[0]?.headers.authorization).toBe("Bearer first-token")
    expect(mipos.requests[0]?.body).toEqual({
      client_id: "client-1",
      client_secret: "client-secret-value",
      grant_type: "refresh_token",
      refresh_token: "first-token",
    })
    expect(store.current()).toEqual(storedToken({ token: "refreshed-token-1" }))
  })

  it.each([401, 409, 422])("asks for a new token when the refresh answers %i", async (status) => {
    store.set(storedToken({ expiresAt: new Date(time) }))
    refuse(status, { message: ["No."] }, REFRESH_PATH)
    mipos.accepted = "another-token"
    expect(await manager().getToken()).toBe("another-token")
    expect(mipos.requests.map((request) => request.path)).toEqual([REFRESH_PATH, TOKEN_PATH])
  })

  it("refreshes once for fifty callers with an expired token", async () => {
    store.set(storedToken({ expiresAt: new Date(time) }))
    const tokens = manager()
    const all = await Promise.all(Array.from({ length: 50 }, () => tokens.getToken()))
    expect(new Set(all)).toEqual(new Set(["refreshed-token-1"]))
    expect(mipos.requests.map((request) => request.path)).toEqual([REFRESH_PATH])
    expect(store.locks()).toBe(1)
  })

  it("refreshes once for two processes with an expired token", async () => {
    store.set(storedToken({ expiresAt: new Date(time) }))
    const processes = [manager(), manager()]
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, index) => processes[index % 2]?.getToken())
    )
    expect(new Set(all)).toEqual(new Set(["refreshed-token-1"]))
    expect(mipos.requests.map((request) => request.path)).toEqual([REFRESH_PATH])
    expect(store.locks()).toBe(2)
  })

  it("says in mipOS's words why the credentials are refused", async () => {
    const messages = ["Client id not found with this user.", "Invalid credentials."]
    refuse(409, { message: messages, data: null }, TOKEN_PATH)
    const error = await failureOf(manager().getToken())
    expect(error).toBeInstanceOf(MiposUnauthorizedError)
    expect(error).toMatchObject({ status: 409, messages })
  })

  it("names the fields that a 422 complains of", async () => {
    refuse(422, { email: ["The email must be a valid email address."] }, TOKEN_PATH)
    const error = await failureOf(manager().getToken())
    expect(error).toBeInstanceOf(MiposUnauthorizedError)
    expect(error).toMatchObject({ messages: ["The email must be a valid email address."] })
  })

  it("tries again after a failure", async () => {
    const tokens = manager()
    refuse(500, null, TOKEN_PATH)
    await failureOf(tokens.getToken())
    mipos.intercept = () => false
    expect(await tokens.getToken()).toBe("first-token")
  })

  it("does not ask mipOS when the store fails, and passes the failure on", async () => {
    const failure = new Error("the database is away")
    const broken = { read: () => Promise.reject(failure), withLock: () => Promise.reject(failure) }
    expect(await failureOf(manager({ store: broken }).getToken())).toBe(failure)
    expect(mipos.requests).toHaveLength(0)
  })
})

describe("replaceToken", () => {
  it("reads the store again before it asks mipOS", async () => {
    store.set(storedToken())
    const tokens = manager()
    await tokens.getToken()
    store.set(storedToken({ token: "replaced-by-another-process" }))
    expect(await tokens.replaceToken("first-token")).toBe("replaced-by-another-process")
    expect(await tokens.getToken()).toBe("replaced-by-another-process")
    expect(mipos.requests).toHaveLength(0)
  })

  it("asks for a token when the stored one is the rejected one", async () => {
    store.set(storedToken({ token: "dead" }))
    const tokens = manager()
    expect(await tokens.getToken()).toBe("dead")
    expect(await tokens.replaceToken("dead")).toBe("first-token")
    expect(mipos.requests.map((request) => request.path)).toEqual([TOKEN_PATH])
    expect(store.current()?.token).toBe("first-token")
  })

  it("refreshes when the token call insists on the rejected token", async () => {
    store.set(storedToken())
    expect(await manager().replaceToken("first-token")).toBe("refreshed-token-1")
    expect(mipos.requests.map((request) => request.path)).toEqual([TOKEN_PATH, REFRESH_PATH])
    expect(mipos.requests[1]?.body).toMatchObject({ refresh_token: "first-token" })
    expect(store.current()?.token).toBe("refreshed-token-1")
  })

  it("gives up with mipOS's words when that refresh is refused too", async () => {
    store.set(storedToken())
    refuse(401, "Unauthorized.", REFRESH_PATH)
    const error = await failureOf(manager().replaceToken("first-token"))
    expect(error).toBeInstanceOf(MiposUnauthorizedError)
    expect(error).toMatchObject({ status: 401, messages: ["Unauthorized."] })
    expect(mipos.requests.map((request) => request.path)).toEqual([TOKEN_PATH, REFRESH_PATH])
  })

  it("replaces once for fifty callers, in two processes", async () => {
    store.set(storedToken())
    const processes = [manager(), manager()]
    await Promise.all(processes.map((tokens) => tokens.getToken()))
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, index) => processes[index % 2]?.replaceToken("first-token"))
    )
    expect(new Set(all)).toEqual(new Set(["refreshed-token-1"]))
    expect(mipos.calls(REFRESH_PATH)).toHaveLength(1)
    expect(mipos.calls(TOKEN_PATH)).toHaveLength(1)
  })

  it("takes a late 401 of an older token for what it is", async () => {
    store.set(storedToken())
    const tokens = manager()
    await tokens.getToken()
    expect(await tokens.replaceToken("older-token")).toBe("first-token")
    expect(mipos.requests).toHaveLength(0)
  })

  it("does not hand out the rejected token meanwhile", async () => {
    store.set(storedToken())
    const tokens = manager()
    await tokens.getToken()
    const [replaced, got] = await Promise.all([
      tokens.replaceToken("first-token"),
      tokens.getToken(),
    ])
    expect([replaced, got]).toEqual(["refreshed-token-1", "refreshed-token-1"])
    expect(mipos.calls(REFRESH_PATH)).toHaveLength(1)
  })

  it("renews again when a renewal had already chosen the rejected token from the store", async () => {
    store.set(storedToken())
    let chosen = false
    let commit: () => void = () => undefined
    const committed = new Promise<void>((resolve) => {
      commit = resolve
    })
    const slow = {
      read: store.read,
      withLock: async <T>(work: Parameters<typeof store.withLock<T>>[0]): Promise<T> => {
        const result = await store.withLock(work)
        chosen = true
        await committed
        return result
      },
    }
    // Nothing is held in memory, as after an expiry, when the 401 of a call before arrives.
    const tokens = manager({ store: slow })
    const first = tokens.getToken()
    await eventually(() => chosen)
    const second = tokens.replaceToken("first-token")
    await new Promise((resolve) => setImmediate(resolve))
    commit()
    expect(await first).toBe("first-token")
    expect(await second).toBe("refreshed-token-1")
  })

  it("refreshes when the running token call brings the rejected token", async () => {
    const held: (() => void)[] = []
    mipos.intercept = (request, response) => {
      if (request.path !== TOKEN_PATH || held.length > 0) {
        return false
      }
      held.push(() =>
        sendJson(response, 200, { data: { token: "first-token", expires_in: "3600" } })
      )
      return true
    }
    const tokens = manager()
    const first = tokens.getToken()
    await eventually(() => held.length === 1)
    const second = tokens.replaceToken("first-token")
    // Let the second one join before the answer comes.
    await new Promise((resolve) => setImmediate(resolve))
    held[0]?.()
    await first
    expect(await second).toBe("refreshed-token-1")
  })
})

describe("a change of credentials", () => {
  const renamed: MiposCredentials = { ...credentials, clientSecret: "another-secret-value" }

  it("makes the stored token worthless", async () => {
    store.set(storedToken({ token: "of-the-old-account" }))
    const tokens = manager({ credentials: renamed })
    expect(await tokens.getToken()).toBe("first-token")
    expect(mipos.requests.map((request) => request.path)).toEqual([TOKEN_PATH])
    expect(store.current()?.credentialsFingerprint).toBe(
      credentialsFingerprint(renamed, transport.baseUrl)
    )
  })

  it("is noticed by a manager that holds a token in memory", async () => {
    let current: MiposCredentials = credentials
    const tokens = manager({ credentials: async () => current })
    await tokens.getToken()
    current = renamed
    mipos.accepted = "of-the-new-account"
    expect(await tokens.getToken()).toBe("of-the-new-account")
    current = { kind: "fixed", accessToken: "fixed-token" }
    expect(await tokens.getToken()).toBe("fixed-token")
  })

  it("changes the fingerprint, whichever part changes", () => {
    const base = {
      kind: "client",
      clientId: "a",
      clientSecret: "b",
      email: "c",
      password: "d",
    } as const
    const all: [MiposCredentials, string][] = [
      [base, "https://one"],
      [base, "https://two"],
      [{ ...base, clientId: "x" }, "https://one"],
      [{ ...base, clientSecret: "x" }, "https://one"],
      [{ ...base, email: "x" }, "https://one"],
      [{ ...base, password: "x" }, "https://one"],
      [{ ...base, clientId: "ab", clientSecret: "" }, "https://one"],
      [{ kind: "fixed", accessToken: "a" }, "https://one"],
      [{ kind: "fixed", accessToken: "b" }, "https://one"],
    ]
    const fingerprints = all.map(([value, url]) => credentialsFingerprint(value, url))
    expect(new Set(fingerprints).size).toBe(all.length)
    expect(fingerprints.every((fingerprint) => /^[0-9a-f]{64}$/.test(fingerprint))).toBe(true)
    expect(credentialsFingerprint({ ...base }, "https://one")).toBe(fingerprints[0])
  })
})

describe("a fixed token", () => {
  const fixed: MiposCredentials = { kind: "fixed", accessToken: "fixed-token" }

  it("is never refreshed and touches neither store nor mipOS", async () => {
    const tokens = manager({ credentials: fixed })
    expect(await tokens.getToken()).toBe("fixed-token")
    expect(await failureOf(tokens.replaceToken("fixed-token"))).toBeInstanceOf(
      MiposUnauthorizedError
    )
    expect(mipos.requests).toHaveLength(0)
    expect(store.locks()).toBe(0)
  })

  it("takes the place of a rejected one that the admin has replaced", async () => {
    const tokens = manager({ credentials: fixed })
    expect(await tokens.replaceToken("the-one-before")).toBe("fixed-token")
  })
})

describe("a token call that fails", () => {
  const paths = [TOKEN_PATH, REFRESH_PATH]

  it.each([TOKEN_PATH, REFRESH_PATH])("with 429 asks to wait: %s", async (path) => {
    store.set(path === REFRESH_PATH ? storedToken({ expiresAt: new Date(time) }) : null)
    mipos.intercept = (_request, response) => {
      sendJson(response, 429, null, { "Retry-After": "9" })
      return true
    }
    const error = await failureOf(manager().getToken())
    expect(error).toBeInstanceOf(MiposRateLimitedError)
    expect(error).toMatchObject({ retryAfterMs: 9_000 })
    expect(mipos.requests.map((request) => request.path)).toEqual([path])
  })

  it("with 503 and Retry-After is not sent", async () => {
    mipos.intercept = (_request, response) => {
      sendJson(response, 503, null, { "Retry-After": "9" })
      return true
    }
    const error = await failureOf(manager().getToken())
    expect(error).toBeInstanceOf(MiposNotSentError)
    expect(error).toMatchObject({ status: 503, retryAfterMs: 9_000 })
  })

  it.each([408, 500, 502, 503])("with %i leaves the caller's own call unsent", async (status) => {
    refuse(status, "<html>Oops</html>", ...paths)
    const error = await failureOf(manager().getToken())
    expect(error).toBeInstanceOf(MiposNotSentError)
    expect(error).toMatchObject({ status, retryable: true, ambiguous: false })
  })

  it("with a reset leaves the caller's own call unsent", async () => {
    mipos.intercept = (_request, response) => {
      response.socket?.resetAndDestroy()
      return true
    }
    const error = await failureOf(manager().getToken())
    expect(error).toBeInstanceOf(MiposNotSentError)
    expect(error).toMatchObject({ networkCode: "ECONNRESET", ambiguous: false })
  })

  it("with a closed port is not sent", async () => {
    await mipos.close()
    const error = await failureOf(manager().getToken())
    expect(error).toBeInstanceOf(MiposNotSentError)
    expect(error).toMatchObject({ networkCode: "ECONNREFUSED" })
    mipos = await startFakeMipos()
  })

  it.each([
    ["no token", { data: {} }],
    ["an empty token", { data: { token: "" } }],
    ["a token that is a number", { data: { token: 5 } }],
    ["no data", { data: null }],
    ["a web page", "<html></html>"],
    ["nothing", null],
  ])("by answering 200 with %s is not sent, and stores nothing", async (_name, body) => {
    refuse(200, body, ...paths)
    expect(await failureOf(manager().getToken())).toBeInstanceOf(MiposNotSentError)
    expect(store.current()).toBeNull()
  })

  it("never blames what the caller wanted to send", async () => {
    for (const status of [302, 400, 403, 404, 405]) {
      refuse(status, null, ...paths)
      const error = await failureOf(manager().getToken())
      expect(error).toBeInstanceOf(MiposUnauthorizedError)
      expect(error).not.toBeInstanceOf(MiposRejectedError)
    }
  })

  it("recovers when a refresh was applied and its answer lost", async () => {
    store.set(storedToken({ expiresAt: new Date(time) }))
    const tokens = manager()
    mipos.intercept = (request, response) => {
      if (request.path !== REFRESH_PATH) {
        return false
      }
      mipos.accepted = "nobody-was-told"
      response.socket?.resetAndDestroy()
      return true
    }
    expect(await failureOf(tokens.getToken())).toBeInstanceOf(MiposNotSentError)
    mipos.intercept = () => false
    expect(await tokens.getToken()).toBe("nobody-was-told")
  })

  it.each([
    ["409", 409],
    ["500", 500],
    ["429", 429],
    ["200", 200],
  ])("shows no secret, even when mipOS answers %s with what it got", async (_name, status) => {
    store.set(storedToken({ token: "stored-token-value", expiresAt: new Date(time) }))
    mipos.intercept = (request, response) => {
      const echo = `got ${JSON.stringify(request.body)} ${request.headers.authorization}`
      sendJson(response, status, { message: [echo], fields: { [echo]: [echo] } })
      return true
    }
    const error = await failureOf(manager().getToken())
    const seen = inspect(error, { depth: 20, showHidden: true }) + JSON.stringify(error)
    expect(seen).toContain("mipos_")
    for (const secret of ["client-secret-value", "password-value", "stored-token-value"]) {
      expect(seen).not.toContain(secret)
    }
    expect(error).not.toHaveProperty("cause")
  })
})
