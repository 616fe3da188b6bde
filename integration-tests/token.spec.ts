import axios from "axios"
import { DEFAULT_ACCOUNT } from "../simulator"
import type { ConnectionTestResponse, PositionResponse } from "../src/types/admin-api"
import { connectStore, type ConnectedStore } from "./harness/connected-store"
import {
  adminOf,
  agreement,
  lastRequestId,
  miposStock,
  onlyOne,
  positionsToUse,
  pushesOf,
  readStatus,
  unbalancedPositions,
} from "./harness/outbound"
import { addSilently } from "./harness/silent-edit"
import { until } from "./harness/until"

const CALLERS = 60
const REFUSED = "mipOS does not accept the credentials. Check them under Settings > mipOS."

describe("tokens", () => {
  let connected: ConnectedStore
  let take: (count: number) => PositionResponse[]
  const admin = () => adminOf(connected)

  beforeAll(async () => {
    connected = await connectStore({ store: { pluginOptions: { concurrency: CALLERS } } })
    take = await positionsToUse(connected)
  })
  afterAll(() => connected.close())
  afterEach(async () => {
    await connected.simulator.clearFaults()
  })

  /** The calls that hand out tokens, by their last word. */
  const tokenCalls = (sinceId: number): string[] =>
    connected.simulator
      .requests({ path: "/api/oauth/", sinceId })
      .map(({ path }) => path.split("/").at(-1) ?? "")

  const test = (): Promise<ConnectionTestResponse> =>
    admin().post<ConnectionTestResponse>("/admin/mipos/connection/test")

  it(`asks for one new token when ${CALLERS} callers meet the end of the old one at once`, async () => {
    const positions = take(CALLERS)
    // Long enough that all of them are under way before the first is answered.
    connected.simulator.addFault({
      match: { path: "/system/stock/update" },
      latency_ms: 1_500,
      times: CALLERS,
    })
    expect(connected.simulator.expireTokens()).toBe(1)
    const sinceId = lastRequestId(connected.simulator)
    await addSilently(connected, positions, "1.5")
    for (const position of positions) {
      await agreement(connected, position, { timeoutMs: 60_000 })
    }

    expect(tokenCalls(sinceId)).toEqual(["token"])
    const statuses = positions.map((position) =>
      pushesOf(connected, position, { sinceId }).map(({ status }) => status)
    )
    expect(statuses.flat().filter((status) => status === 401).length).toBeGreaterThanOrEqual(50)
    for (const each of statuses) {
      // Refused without a token, which applies nothing, and sent once with one.
      expect(each.filter((status) => status === 200)).toHaveLength(1)
      expect(each.length).toBeLessThanOrEqual(2)
    }
    for (const position of positions) {
      const movements = (await connected.movements(position.id)).filter(
        ({ kind }) => kind === "movement"
      )
      expect(movements.map(({ state }) => state)).toEqual(["applied"])
    }
    expect((await readStatus(connected)).links.map(({ paused_until }) => paused_until)).toEqual([
      null,
      null,
    ])
  })

  it("asks for one new token in a sync and pushes that meet the end of the old one together", async () => {
    const positions = take(5)
    connected.simulator.expireTokens()
    const sinceId = lastRequestId(connected.simulator)
    const [sync] = await Promise.all([
      connected.sync(),
      ...positions.map((position, index) => connected.setStock(position, 90 + index / 4)),
    ])
    expect(sync).toMatchObject({ state: "completed", items_sent: sync.items_total })
    await Promise.all(positions.map((position) => agreement(connected, position)))
    expect(tokenCalls(sinceId)).toEqual(["token"])
  })

  it("says that the credentials are refused, loses nothing, and goes on once they are right", async () => {
    const position = onlyOne(take(1))
    const before = miposStock(connected, position)
    await admin().post("/admin/mipos/connection", { client_secret: "mistyped" })
    expect(await test()).toMatchObject({
      ok: false,
      messages: ["Client secret not found with this user."],
    })

    const sinceId = lastRequestId(connected.simulator)
    await connected.setStock(position, 66.5)
    await until("the status says so", async () =>
      (await readStatus(connected)).links.some(({ pause_reason }) => pause_reason === REFUSED)
    )
    // Nothing is wrong with the item, and nothing was sent of it.
    expect((await connected.position(position.id)).state).toBe("idle")
    expect((await readStatus(connected)).positions).toMatchObject({ blocked: 0, uncertain: 0 })
    expect(pushesOf(connected, position, { sinceId })).toEqual([])
    expect(miposStock(connected, position)).toBe(before)

    await admin().post("/admin/mipos/connection", {
      client_secret: DEFAULT_ACCOUNT.client_secret,
    })
    expect(await test()).toEqual({
      ok: true,
      code: "accepted",
      message: "mipOS accepts the credentials.",
      messages: [],
      missing: [],
      hint: null,
    })
    const { links } = await readStatus(connected)
    expect(links.map(({ pause_reason }) => pause_reason)).toEqual([null, null])
    await agreement(connected, position)
    expect(pushesOf(connected, position, { sinceId })).toHaveLength(1)
  })

  it("works with a token that is given, and says when mipOS no longer takes it", async () => {
    const issue = async (): Promise<string> => {
      const { client_id, client_secret, email, password } = DEFAULT_ACCOUNT
      const { data } = await axios.post<{ data: { token: string } }>(
        `${connected.simulator.url}/api/oauth/token`,
        { client_id, client_secret, email, password, grant_type: "client_credentials" }
      )
      return data.data.token
    }
    await admin().post("/admin/mipos/connection", {
      access_token: await issue(),
      client_id: null,
      email: null,
      password: null,
    })
    const position = onlyOne(take(1))
    let sinceId = lastRequestId(connected.simulator)
    await connected.setStock(position, 31.5)
    await agreement(connected, position)
    expect(pushesOf(connected, position, { sinceId })).toHaveLength(1)
    expect(tokenCalls(sinceId)).toEqual([])

    connected.simulator.expireTokens()
    await connected.setStock(position, 32.5)
    await until("the status says so", async () =>
      (await readStatus(connected)).links.some(({ pause_reason }) => pause_reason === REFUSED)
    )
    expect(miposStock(connected, position)).toBe("31.5")
    expect(await connected.position(position.id)).toMatchObject({ state: "idle", difference: "1" })
    expect(tokenCalls(sinceId)).toEqual([])

    const token = await issue()
    sinceId = lastRequestId(connected.simulator)
    await admin().post("/admin/mipos/connection", { access_token: token })
    await agreement(connected, position)
    expect(tokenCalls(sinceId)).toEqual([])
    expect(
      pushesOf(connected, position, { sinceId }).filter(({ status }) => status === 200)
    ).toHaveLength(1)
  })

  it("keeps the ledger's sums equal to what is agreed, whatever the tests above did", async () => {
    expect(await unbalancedPositions(connected)).toEqual([])
  })
})
