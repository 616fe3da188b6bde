import { closeAll, getToken, Pos, send, start, syncBody, tokenData, TOKEN_BODY } from "./support"

afterEach(closeAll)

describe("POST /api/oauth/token", () => {
  it("gives a bearer token whose expiry is a Unix time in seconds, as text", async () => {
    const simulator = await start({
      now: () => new Date("2020-04-01T00:00:00Z"),
      tokenLifetimeSeconds: 3600,
    })
    const reply = await send(simulator, "POST", "/api/oauth/token", TOKEN_BODY)
    expect(reply.status).toBe(200)
    expect(reply.body).toEqual({
      message: "Access token.",
      data: { token: expect.any(String), token_type: "bearer", expires_in: "1585702800" },
    })
  })

  it("gives the same token until it expires, then another", async () => {
    let now = new Date("2020-04-01T00:00:00Z")
    const simulator = await start({ now: () => now, tokenLifetimeSeconds: 60 })
    const first = await getToken(simulator)
    now = new Date("2020-04-01T00:00:59Z")
    expect(await getToken(simulator)).toEqual(first)
    now = new Date("2020-04-01T00:01:00Z")
    expect((await getToken(simulator)).token).not.toBe(first.token)
  })

  it.each([
    [{ client_id: "x" }, ["Client id not found with this user."]],
    [{ client_secret: "x" }, ["Client secret not found with this user."]],
    [{ password: "x" }, ["Invalid credentials."]],
    [{ email: "x@demo.test" }, ["Invalid credentials."]],
    [
      { client_id: "x", client_secret: "x", password: "x" },
      [
        "Client id not found with this user.",
        "Client secret not found with this user.",
        "Invalid credentials.",
      ],
    ],
  ])("refuses %j with 409", async (changes, message) => {
    const simulator = await start()
    const reply = await send(simulator, "POST", "/api/oauth/token", { ...TOKEN_BODY, ...changes })
    expect(reply).toMatchObject({ status: 409, body: { message, data: null } })
  })

  it("names every missing field", async () => {
    const simulator = await start()
    expect(await send(simulator, "POST", "/api/oauth/token", {})).toMatchObject({
      status: 422,
      body: {
        client_id: ["The client id field is required."],
        client_secret: ["The client secret field is required."],
        grant_type: ["The grant type field is required."],
        email: ["The email field is required."],
        password: ["The password field is required."],
      },
    })
  })

  it("wants the grant type client_credentials", async () => {
    const simulator = await start()
    const body = { ...TOKEN_BODY, grant_type: "password" }
    expect(await send(simulator, "POST", "/api/oauth/token", body)).toMatchObject({
      status: 422,
      body: { grant_type: ["The selected grant type is invalid."] },
    })
  })
})

describe("POST /api/oauth/token/refresh", () => {
  const refreshBody = (token: string): Record<string, unknown> => ({
    client_id: TOKEN_BODY.client_id,
    client_secret: TOKEN_BODY.client_secret,
    grant_type: "refresh_token",
    refresh_token: token,
  })

  it("replaces the token, and the old one stops working at once", async () => {
    const pos = await Pos.connect(await start())
    const reply = await pos.post("/api/oauth/token/refresh", refreshBody(pos.token))
    expect(reply.body).toMatchObject({ message: "New access token." })
    const { token } = tokenData(reply)
    expect(token).not.toBe(pos.token)
    expect(await pos.sync(syncBody())).toMatchObject({ status: 401, body: "Unauthorized." })
    expect((await getToken(pos.simulator)).token).toBe(token)
    const renewed = await Pos.connect(pos.simulator)
    expect((await renewed.sync(syncBody())).status).toBe(200)
  })

  it.each([
    [{ client_id: "x" }, "Client id not found with this user."],
    [{ client_secret: "x" }, "Client secret not found with this user."],
    [{ refresh_token: "x" }, "Invalid credentials."],
  ])("refuses %j with 409 and keeps the token", async (changes, text) => {
    const pos = await Pos.connect(await start())
    const body = { ...refreshBody(pos.token), ...changes }
    expect(await pos.post("/api/oauth/token/refresh", body)).toMatchObject({
      status: 409,
      body: { message: [text], data: null },
    })
    expect((await pos.sync(syncBody())).status).toBe(200)
  })

  it("names missing fields and a wrong grant type", async () => {
    const pos = await Pos.connect(await start())
    expect(await pos.post("/api/oauth/token/refresh", { grant_type: "x" })).toMatchObject({
      status: 422,
      body: {
        client_id: ["The client id field is required."],
        client_secret: ["The client secret field is required."],
        grant_type: ["The selected grant type is invalid."],
        refresh_token: ["The refresh token field is required."],
      },
    })
  })
})

describe("calls without a valid token", () => {
  const paths = [
    "/api/oauth/token/refresh",
    "/api/v1/inventory/pos/store/store-centro/system/sync",
    "/api/v1/inventory/pos/store/store-centro/system/stock/update",
    "/api/v1/inventory/pos/webhook/manage",
  ]

  it.each(paths)("answers %s with 401 and the JSON string", async (path) => {
    const simulator = await start()
    const attempts: Record<string, string>[] = [
      {},
      { Authorization: "Bearer wrong" },
      { Authorization: "Basic x" },
    ]
    for (const headers of attempts) {
      const reply = await send(simulator, "POST", path, {}, headers)
      expect(reply).toMatchObject({ status: 401, body: "Unauthorized." })
    }
  })

  it("ends every token on demand", async () => {
    const pos = await Pos.connect(await start())
    expect(await send(pos.simulator, "POST", "/_simulator/tokens/expire")).toMatchObject({
      status: 200,
      body: { expired: 1 },
    })
    expect((await pos.sync(syncBody())).status).toBe(401)
    expect((await getToken(pos.simulator)).token).not.toBe(pos.token)
  })
})
