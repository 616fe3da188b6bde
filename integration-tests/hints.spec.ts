import type {
  ConnectionTestResponse,
  MovementResponse,
  PositionResponse,
  SyncDetailResponse,
} from "../src/types/admin-api"
import { miposApi } from "./harness/api"
import { connectStore, type ConnectedStore } from "./harness/connected-store"
import { adminOf, positionsToUse, readStatus, storeIdOf } from "./harness/outbound"
import { until } from "./harness/until"

describe("advice beside mipOS' words", () => {
  let connected: ConnectedStore
  let takePositions: (count: number) => PositionResponse[]
  const admin = () => adminOf(connected)

  beforeAll(async () => {
    connected = await connectStore()
    takePositions = await positionsToUse(connected)
  })
  afterAll(() => connected.close())
  afterEach(async () => {
    await connected.simulator.clearFaults()
  })

  const takePosition = (): PositionResponse => {
    const [position] = takePositions(1)
    if (!position) throw new Error("no position")
    return position
  }
  const refuse = (position: PositionResponse, path: string, words: string): void => {
    connected.simulator.addFault({
      match: { path, store_id: storeIdOf(connected, position), external_id: position.external_id },
      status: 409,
      body: { message: [words], data: null },
    })
  }

  it("is with a position that mipOS refused, and with the movement, and goes with the refusal", async () => {
    const position = takePosition()
    refuse(position, "stock/update", "This user_id_tps does not own this inventory system.")
    await connected.setStock(position, Number(position.medusa_stock) + 1)
    const hint = {
      code: "user_not_owner",
      cause: expect.stringContaining("another user"),
      what_to_do: expect.stringContaining("user ID"),
      setting: "/settings/mipos/connection",
    }

    const blocked = await until("the position is blocked", async () => {
      const now = await connected.position(position.id)
      return now.state === "blocked" && now
    })
    expect(blocked.hint).toEqual(hint)
    const rejected = (await connected.movements(position.id)).find(
      ({ state }) => state === "rejected"
    )
    expect(rejected?.hint).toEqual(hint)
    const { movement } = await admin().get<{ movement: MovementResponse }>(
      `/admin/mipos/movements/${rejected?.id}`
    )
    expect(movement.hint).toEqual(hint)

    await connected.simulator.clearFaults()
    await admin().post(`/admin/mipos/positions/${position.id}/push`)
    await until("it went through", async () => {
      const now = await connected.position(position.id)
      return now.state === "idle" && now.difference === "0"
    })
    expect((await connected.position(position.id)).hint).toBeNull()
    const applied = (await connected.movements(position.id)).filter(
      ({ state }) => state === "applied"
    )
    expect(applied.map((each) => each.hint)).toEqual(applied.map(() => null))
  })

  it("is with each item that a sync left out, and leads to the item where that helps", async () => {
    const [named, unknown] = [takePosition(), takePosition()]
    refuse(named, "system/sync", "The item must have a name.")
    refuse(unknown, "system/sync", "The moon is not full.")
    const sync = await connected.sync()

    const problemOf = (position: PositionResponse) =>
      sync.problems.find(({ inventory_item_id: id }) => id === position.inventory_item_id)
    expect(problemOf(named)?.reasons).toMatchObject([
      { code: "rejected", hint: { setting: `/inventory/${named.inventory_item_id}` } },
    ])
    expect(problemOf(unknown)?.reasons).toEqual([
      { code: "rejected", message: "The moon is not full.", hint: null },
    ])
  })

  it("is with a link for which mipOS refuses everything, and with the sync that found out", async () => {
    const [, link] = connected.links
    if (!link) throw new Error("no link")
    await admin().post(`/admin/mipos/store-links/${link.id}`, { user_id_tps: "40" })
    const { sync: begun } = await admin().post<{ sync: { id: string } }>("/admin/mipos/syncs", {
      type: "full",
      store_link_id: link.id,
    })
    const sync = await until("the sync has failed", async () => {
      const answer = await admin().get<{ sync: SyncDetailResponse }>(
        `/admin/mipos/syncs/${begun.id}`
      )
      return answer.sync.state === "failed" && answer.sync
    })

    expect(sync.hint?.code).toBe("user_without_role")
    const { links } = await readStatus(connected)
    expect(links.map(({ hint }) => hint?.code ?? null)).toEqual([null, "user_without_role"])
    await admin().post(`/admin/mipos/store-links/${link.id}`, { user_id_tps: null })
    expect((await readStatus(connected)).links[1]?.hint).toBeNull()
  })

  it("is with a connection test that failed, whether mipOS said no or nothing", async () => {
    const test = (): Promise<ConnectionTestResponse> =>
      admin().post<ConnectionTestResponse>("/admin/mipos/connection/test")
    expect(await test()).toMatchObject({ ok: true, hint: null })

    connected.simulator.addFault({
      match: { path: "/oauth/token" },
      status: 409,
      body: { message: ["Client secret not found with this user."], data: null },
    })
    expect(await test()).toMatchObject({
      ok: false,
      hint: { code: "client_secret_wrong", setting: "/settings/mipos/connection" },
    })
    await connected.simulator.clearFaults()
    await connected.simulator.disconnect()
    expect(await test()).toMatchObject({ ok: false, hint: { code: "unreachable" } })
    await connected.simulator.reconnect()
  })

  it("is in the words of a webhook that mipOS did not register", async () => {
    connected.simulator.addFault({
      match: { path: "/webhook/manage" },
      status: 409,
      body: { message: ["Invalid type."], data: null },
    })

    const { status, message } = await miposApi(connected).post("/webhook")

    expect(status).toBe(400)
    expect(message).toContain("Invalid type.")
    expect(message).toContain("set up as a POS")
  })
})
