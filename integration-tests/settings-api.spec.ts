import { DEFAULT_ACCOUNT } from "../simulator"
import type {
  ConnectionRequest,
  ConnectionResponse,
  ConnectionTestResponse,
} from "../src/types/admin-api"
import { allRoutes, DATABASE_WORDS, miposApi, tablesWith, type ApiAnswer } from "./harness/api"
import { connectStore, type ConnectedStore } from "./harness/connected-store"
import { adminOf, agreement, fieldsOf } from "./harness/outbound"

const FIXED_TOKEN = "fixed-token-5f1d0c7e9b2a"

describe("the settings API: connection, test and webhook", () => {
  let connected: ConnectedStore
  const api = () => miposApi(connected)

  beforeAll(async () => {
    connected = await connectStore()
  })
  afterAll(() => connected.close())
  afterEach(async () => {
    await connected.simulator.clearFaults()
  })

  const save = async (request: ConnectionRequest): Promise<ConnectionResponse> =>
    (
      await adminOf(connected).post<{ connection: ConnectionResponse }>(
        "/admin/mipos/connection",
        request
      )
    ).connection
  const readConnection = async (): Promise<ConnectionResponse> =>
    (await adminOf(connected).get<{ connection: ConnectionResponse }>("/admin/mipos/connection"))
      .connection
  const test = (): Promise<ConnectionTestResponse> =>
    adminOf(connected).post<ConnectionTestResponse>("/admin/mipos/connection/test")
  /** A refusal that a person can act on: 400, the words given, and nothing of the database. */
  const expectRefused = (answer: ApiAnswer, ...words: string[]): void => {
    expect(answer).toMatchObject({ status: 400, message: expect.any(String) })
    for (const word of words) {
      expect(answer.message).toContain(word)
    }
    expect(answer.message).not.toMatch(DATABASE_WORDS)
  }

  describe("without a login", () => {
    const routes = allRoutes()

    it("knows all routes of the design", () => {
      expect(routes.length).toBeGreaterThanOrEqual(30)
      expect(routes).toEqual(
        expect.arrayContaining([
          { method: "POST", path: "/connection/test" },
          { method: "DELETE", path: "/units/some-id" },
          { method: "POST", path: "/positions/some-id/push" },
        ])
      )
    })

    it.each(routes)("$method $path is refused", async ({ method, path }) => {
      const { http } = connected.store
      expect((await miposApi(connected, http).call(method, path, {})).status).toBe(401)
      const { status } = await http.request({
        method,
        url: `/admin/mipos${path}`,
        data: {},
        headers: { Authorization: "Bearer nobody" },
      })
      expect(status).toBe(401)
    })
  })

  describe("secrets", () => {
    /** mipOS gives everyone the token that it gave the store, until it expires. */
    const bearerToken = async (): Promise<string> => {
      const { client_id, client_secret, email, password } = DEFAULT_ACCOUNT
      const answer = await fetch(`${connected.simulator.url}/api/oauth/token`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          client_id,
          client_secret,
          grant_type: "client_credentials",
          email,
          password,
        }),
      })
      return String(fieldsOf(fieldsOf(await answer.json())["data"])["token"])
    }

    it("stand in no answer, in no log and in no table", async () => {
      const [position] = await connected.positions(0, 1)
      if (!position) throw new Error("no position")
      await connected.setStock(position, 12)
      await agreement(connected, position)
      const token = await bearerToken()
      const answers: ApiAnswer[] = [await api().post("/connection", { access_token: FIXED_TOKEN })]
      answers.push(await api().post("/connection/test"))
      answers.push(await api().post("/connection", { access_token: null }))
      for (const path of ["/connection/test", "/webhook"]) {
        answers.push(await api().post(path))
      }
      for (const path of ["/connection", "/status", "/store-links", "/suppliers"]) {
        answers.push(await api().get(path))
      }
      for (const path of ["/movements", "/syncs", "/items", "/positions"]) {
        answers.push(await api().get(`${path}?limit=500`))
      }
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))

      const secrets = [
        DEFAULT_ACCOUNT.client_secret,
        DEFAULT_ACCOUNT.password,
        FIXED_TOKEN,
        token,
      ].flatMap((secret) => [
        secret,
        Buffer.from(secret).toString("base64").replace(/=+$/, ""),
        Buffer.from(secret).toString("hex"),
      ])
      for (const secret of secrets) {
        expect(JSON.stringify(answers)).not.toContain(secret)
        expect(connected.store.log()).not.toContain(secret)
      }
      expect(await tablesWith(connected, secrets)).toEqual([])
      // The search finds what is there.
      expect(await tablesWith(connected, [DEFAULT_ACCOUNT.client_id])).toEqual(["mipos_connection"])
    })

    it("are sealed, each for its own column", async () => {
      await save({ access_token: FIXED_TOKEN })
      const [row] = await connected.database.query<Record<string, string>>(
        "SELECT client_secret, password, access_token FROM mipos_connection WHERE deleted_at IS NULL"
      )
      const sealed = Object.values(row ?? {})
      expect(sealed).toHaveLength(3)
      expect(new Set(sealed).size).toBe(3)
      for (const text of sealed) {
        expect(text.length).toBeGreaterThan(40)
      }
      expect(await save({ access_token: null })).toMatchObject({ has_access_token: false })
    })

    it("are not repeated, neither by an answer nor in the log, when they are refused", async () => {
      for (const field of ["client_secret", "password", "access_token"]) {
        for (const wrong of [8_675_309_042, ["hunter-forty-two"], "", "tab\tin-hunter-forty-two"]) {
          const answer = await api().post("/connection", { [field]: wrong })
          expectRefused(answer, `'${field}'`)
          expect(answer.message).not.toMatch(/8675309042|hunter-forty-two/)
        }
      }
      expect(connected.store.log()).not.toMatch(/8675309042|hunter-forty-two/)
    })

    it("are not shown when mipOS repeats them", async () => {
      const { client_secret, password } = DEFAULT_ACCOUNT
      connected.simulator.addFault({
        match: { path: "/oauth\\/token$/" },
        status: 409,
        body: { message: [`No user with ${password} and ${client_secret}.`], data: null },
      })
      const answer = await test()
      expect(answer).toMatchObject({ ok: false, messages: [expect.stringContaining("No user")] })
      expect(JSON.stringify(answer)).not.toContain(password)
      expect(JSON.stringify(answer)).not.toContain(client_secret)
    })
  })

  describe("the connection", () => {
    it("says what is set without showing what is secret", async () => {
      expect(await readConnection()).toMatchObject({
        client_id: DEFAULT_ACCOUNT.client_id,
        has_client_secret: true,
        email: DEFAULT_ACCOUNT.email,
        has_password: true,
        has_access_token: false,
        enabled: true,
        missing: [],
        registered_webhook_url: connected.store.webhookUrl,
      })
      expect(Object.keys(await readConnection())).not.toEqual(
        expect.arrayContaining(["client_secret"])
      )
    })

    it("keeps what a request leaves out", async () => {
      const before = await readConnection()
      const after = await save({ pos_id: "9" })
      expect(after).toEqual({ ...before, pos_id: "9", updated_at: after.updated_at })
      await save({ pos_id: before.pos_id })
      expect((await test()).ok).toBe(true)
    })

    it("removes a secret that is set to null, says so, and takes it back", async () => {
      expect(await save({ password: null })).toMatchObject({
        has_password: false,
        has_client_secret: true,
        missing: ["Password"],
      })
      expect(await test()).toEqual({
        ok: false,
        code: "incomplete",
        missing: ["Password"],
        message: "Still missing: Password.",
        messages: [],
        hint: expect.objectContaining({ code: "connection_incomplete" }),
      })
      expectRefused(await api().post("/webhook"), "Still missing: Password")
      expectRefused(await api().post("/syncs", { type: "full" }), "Still missing: Password")
      expect(await save({ password: DEFAULT_ACCOUNT.password })).toMatchObject({ missing: [] })
      expect((await test()).ok).toBe(true)
    })

    it.each([
      { client_id: 5 },
      { client_id: "" },
      { email: "nobody" },
      { user_id_tps: "3\u00000" },
      { inventory_system_id: "\ud800" },
      { pos_id: "x".repeat(501) },
      { time_zone: "Mars/Olympus" },
      { time_zone: null },
      { webhook_url: "" },
      { webhook_url: "https://shop.example/a b" },
      { webhook_tolerance_seconds: 0 },
      { webhook_tolerance_seconds: "900" },
      { webhook_signature_fields: [] },
      { webhook_signature_fields: [""] },
      { webhook_signature_fields: ["url", "store_id"] },
      { stock_basis: "reserved" },
      { external_id_source: "barcode" },
      { on_drift: null },
      { sync_schedule: "whenever" },
      { sync_schedule: "0 0 3 * * *" },
      { sync_batch_size: 0 },
      { sync_batch_size: 1.5 },
      { default_unit_id: "nobody" },
      { default_supplier_id: "nobody" },
      { default_cost: "1e3" },
      { default_cost: "-1" },
      { default_cost: 12.5 },
      { enabled: "yes" },
    ])("refuses %j and names the field", async (wrong) => {
      const before = await readConnection()
      expectRefused(await api().post("/connection", wrong), Object.keys(wrong)[0] ?? "")
      expect(await readConnection()).toEqual(before)
    })

    it("refuses a field that it does not have", async () => {
      for (const unknown of ["base_url", "clientSecret", "id", "registered_webhook_url"]) {
        expectRefused(await api().post("/connection", { [unknown]: "x" }), unknown)
      }
    })

    it("says what is wrong with what is no JSON object", async () => {
      for (const body of ["[]", "{bad", "5", '"text"']) {
        const answer = await connected.store.admin.post<unknown>("/admin/mipos/connection", body, {
          headers: { "content-type": "application/json" },
        })
        expect(answer.status).toBe(400)
      }
    })
  })

  describe("the test of the connection", () => {
    it.each([
      ["409", 409, { message: ["Client id not found with this user."], data: null }],
      ["409", 409, { message: ["Client secret not found with this user."], data: null }],
      ["409", 409, { message: ["Invalid credentials."], data: null }],
      ["409 as one text", 409, { message: "Invalid credentials.", data: null }],
      ["422", 422, { client_id: ["The client id field is required."] }],
      ["422", 422, { email: ["The email must be a valid email address."] }],
      ["401", 401, "Unauthorized."],
    ])("tells mipOS' own words of a %s", async (_name, status, body) => {
      connected.simulator.addFault({ match: { path: "/oauth\\/token$/" }, status, body })
      const words = Object.values(typeof body === "string" ? [body] : body)
        .flat()
        .filter((text) => text !== null)
      expect(await test()).toMatchObject({
        ok: false,
        missing: [],
        message: `mipOS does not accept the credentials of this connection: ${words.join(" ")}`,
        messages: words,
        hint: expect.objectContaining({ setting: "/settings/mipos/connection" }),
      })
      await connected.simulator.clearFaults()
      expect(await test()).toMatchObject({
        ok: true,
        message: "mipOS accepts the credentials.",
        messages: [],
        hint: null,
      })
    })

    it.each([
      ["asks for fewer calls", { status: 429 }, "mipOS asks for fewer calls."],
      [
        "is not available",
        { status: 503, headers: { "Retry-After": "1" } },
        "mipOS is not available at the moment",
      ],
      ["has a fault", { status: 500, body: "<html></html>" }, "mipOS gave no token (status 500)"],
      ["hangs up", { drop: "before" as const }, "mipOS gave no token"],
      ["answers with a web page", { status: 200, body: "<html></html>" }, "mipOS gave no token"],
    ])("says so when mipOS %s", async (_name, fault, words) => {
      connected.simulator.addFault({ match: { path: "/oauth\\/token$/" }, ...fault })
      const answer = await test()
      expect(answer).toMatchObject({ ok: false, messages: [] })
      expect(answer.message).toContain(words)
    })

    it("finds a wrong password although the token that is held still works", async () => {
      await save({ password: "not-the-password" })
      expect(await test()).toMatchObject({ ok: false, messages: ["Invalid credentials."] })
      await save({ password: DEFAULT_ACCOUNT.password })
      expect((await test()).ok).toBe(true)
    })

    it("says that a fixed token cannot be tried", async () => {
      await save({ access_token: FIXED_TOKEN })
      expect(await test()).toMatchObject({
        ok: true,
        message: expect.stringContaining("fixed token"),
      })
      await save({ access_token: null })
    })

    it("is the only action of the connection", async () => {
      expect(await api().post("/connection/forget")).toMatchObject({
        status: 404,
        message: "A connection can only be tested.",
      })
    })
  })

  describe("the registration of the webhook", () => {
    it("registers the URL that is set, and keeps it", async () => {
      await save({ webhook_url: "http://localhost:9/elsewhere" })
      const answer = await api().post("/webhook")
      expect(answer).toMatchObject({
        status: 200,
        data: { connection: { registered_webhook_url: "http://localhost:9/elsewhere" } },
      })
      expect(connected.simulator.webhooks()).toMatchObject([
        { url: "http://localhost:9/elsewhere" },
      ])
      await save({ webhook_url: connected.store.webhookUrl })
      await api().post("/webhook")
      expect(connected.simulator.webhooks()).toMatchObject([{ url: connected.store.webhookUrl }])
    })

    it.each([
      [409, { message: ["Invalid type."], data: null }, "Invalid type."],
      [422, { url: ["The url field is required."] }, "The url field is required."],
      [422, { type: ["The selected type is invalid."] }, "The selected type is invalid."],
      [401, "Unauthorized.", "mipOS does not accept the credentials"],
      [429, null, "mipOS asks for fewer calls."],
      [500, null, "may or may not have applied the call (500)"],
    ])("says in words that mipOS answered %i", async (status, body, words) => {
      const before = await readConnection()
      connected.simulator.addFault({ match: { path: "webhook/manage" }, status, body })
      expectRefused(await api().post("/webhook"), words)
      expect(await readConnection()).toEqual(before)
    })

    it("asks for the connection to be switched on first", async () => {
      await save({ enabled: false })
      expectRefused(await api().post("/webhook"), "switched off")
      await save({ enabled: true })
    })
  })

  describe("at the end", () => {
    it("forgets every secret with the connection, and says what to do", async () => {
      expect(await api().delete("/connection")).toMatchObject({ status: 200 })
      expect(await readConnection()).toBeNull()
      expect(await test()).toMatchObject({ ok: false, message: "Still missing: everything." })
      for (const table of ["mipos_connection", "mipos_access_token"]) {
        expect(await connected.database.query(`SELECT id FROM ${table}`)).toEqual([])
      }
      expectRefused(await api().post("/webhook"), "mipOS is not set up yet")
      expectRefused(await api().post("/syncs", { type: "full" }), "mipOS is not set up yet")
      expect(await api().get("/status")).toMatchObject({
        status: 200,
        data: { status: { configured: false, enabled: false, missing: ["Connection"] } },
      })
      expect(await api().delete("/connection")).toMatchObject({ status: 200 })

      const { client_id, client_secret, email, password } = DEFAULT_ACCOUNT
      const { user_id_tps, inventory_system_id } = DEFAULT_ACCOUNT
      await save({ client_id, client_secret, email, password, user_id_tps, inventory_system_id })
      expect((await test()).ok).toBe(true)
    })

    it("says that mipOS cannot be reached", async () => {
      await connected.simulator.close()
      const answer = await test()
      expect(answer).toMatchObject({ ok: false, messages: [] })
      expect(answer.message).toBe("The call did not reach mipOS (ECONNREFUSED).")
    })
  })
})
