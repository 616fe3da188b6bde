import { USER_WITHOUT_ROLE } from "../simulator"
import { VENDOR_TEXTS } from "../src/modules/mipos/hints/__tests__/vendor-texts"
import type { PositionResponse, StoreLinkResponse } from "../src/types/admin-api"
import { connectStore, type ConnectedStore } from "./harness/connected-store"
import { readInventoryItems } from "./harness/medusa-catalogue"
import {
  adminOf,
  agreement,
  lastRequestId,
  miposStock,
  plain,
  readStatus,
  syncInState,
  syncRequests,
  unbalancedPositions,
} from "./harness/outbound"
import { until } from "./harness/until"

/** The vendor's page, word for word: what a sync may be refused with. */
const REFUSALS: Array<{ status: number; body: unknown; words: string[] }> = [
  ...VENDOR_TEXTS["system/sync, 409"].map((text) => ({
    status: 409,
    body: { message: [text], data: null },
    words: [text],
  })),
  ...Object.entries({
    items: ["The items field is required."],
    inventory_system_id: [
      "The inventory system id field is required.",
      "The inventory system id must be a string.",
    ],
    units: ["The units field is required."],
    suppliers: ["The suppliers field is required."],
    user_id_tps: ["The user id tps field is required."],
  }).map(([field, words]) => ({ status: 422, body: { [field]: words }, words })),
]

describe("syncs that mipOS refuses, or that items are not fit for", () => {
  let connected: ConnectedStore
  const admin = () => adminOf(connected)

  beforeAll(async () => {
    // By SKU, so that an item without one has no external id.
    connected = await connectStore({
      firstSync: false,
      connection: { enabled: false, external_id_source: "sku" },
    })
  })
  afterAll(() => connected.close())
  afterEach(async () => {
    await connected.simulator.clearFaults()
  })

  const linkOf = (index: number): StoreLinkResponse => {
    const link = connected.links[index]
    if (!link) throw new Error(`There is no link ${index}.`)
    return link
  }

  const bySku = async (sku: string, link = 0): Promise<PositionResponse> => {
    const position = (await connected.positions(link)).find((each) => each.sku === sku)
    if (!position) throw new Error(`There is no position of ${sku}.`)
    return position
  }

  it("finds the items that mipOS refuses among all, keeps its words, and brings the rest", async () => {
    const skus = (await readInventoryItems(connected)).flatMap(({ sku }) => (sku ? [sku] : []))
    // From all over the catalogue, as they stand in real life.
    const step = Math.floor(skus.length / REFUSALS.length)
    const refused = REFUSALS.map((refusal, index) => ({ refusal, sku: skus[index * step] ?? "" }))
    for (const { refusal, sku } of refused) {
      connected.simulator.addFault({
        match: { path: "/system/sync", store_id: "store-centro", external_id: sku },
        status: refusal.status,
        body: refusal.body,
      })
    }
    await admin().post("/admin/mipos/connection", { enabled: true })
    const sync = await connected.sync()

    expect(sync.state).toBe("completed")
    const rejected = sync.problems.filter(({ reasons }) => reasons[0]?.code === "rejected")
    expect(
      rejected
        .map(({ external_id, store_link_id, reasons }) => ({
          external_id,
          store_link_id,
          words: reasons.map(({ message }) => message),
        }))
        .sort((left, right) => ((left.external_id ?? "") < (right.external_id ?? "") ? -1 : 1))
    ).toEqual(
      refused
        .map(({ refusal, sku }) => ({
          external_id: sku,
          store_link_id: linkOf(0).id,
          words: refusal.words,
        }))
        .sort((left, right) => (left.external_id < right.external_id ? -1 : 1))
    )
    for (const { refusal, sku } of refused) {
      const position = await bySku(sku)
      expect(position).toMatchObject({
        state: "blocked",
        agreed_stock: null,
        blocked_reason: { status: refusal.status, messages: refusal.words },
      })
      expect(miposStock(connected, position)).toBeUndefined()
    }
    const bad = new Set(refused.map(({ sku }) => sku))
    for (const link of [0, 1]) {
      for (const position of await connected.positions(link)) {
        if (link === 0 && bad.has(position.external_id)) continue
        expect(position).toMatchObject({ state: "idle", difference: "0" })
        expect(miposStock(connected, position)).toBe(plain(position.medusa_stock))
      }
    }
    expect((await readStatus(connected)).positions.blocked).toBe(refused.length)

    // Mended at mipOS, the next sync takes exactly these along.
    await connected.simulator.clearFaults()
    const sinceId = lastRequestId(connected.simulator)
    await connected.sync("incremental")
    const sent = syncRequests(connected.simulator, sinceId).flatMap(({ items }) =>
      items.map((item) => String(item["external_id"]))
    )
    expect(sent.sort()).toEqual([...bad].sort())
    for (const { sku } of refused) {
      expect(await bySku(sku)).toMatchObject({ state: "idle", difference: "0" })
    }
  })

  it.each([
    // A store that mipOS no longer has, or that lost its system: nothing that an admin can set.
    { wrong: {}, words: "You don't have this store available." },
    {
      wrong: {},
      words: "No integration record was found between this user store and the third party system.",
    },
    {
      wrong: { user_id_tps: USER_WITHOUT_ROLE },
      words: "The third_party_id does not have an Inventory System role or does not exist.",
    },
  ])("blames the shop and not its items: $words", async ({ wrong, words }) => {
    const link = linkOf(1)
    const storeId = link.store_id
    const before = await connected.positions(1)
    if (Object.keys(wrong).length === 0) {
      connected.simulator.addFault({
        match: { path: "/system/sync", store_id: storeId },
        status: 409,
        body: { message: [words], data: null },
      })
    }
    await admin().post(`/admin/mipos/store-links/${link.id}`, wrong)
    const sinceId = lastRequestId(connected.simulator)
    const sync = await connected.sync()

    expect(sync.state).toBe("failed")
    expect(sync.message).toContain(words)
    expect(sync.message).toContain(storeId)
    expect(
      sync.problems.filter(
        ({ store_link_id, reasons }) => store_link_id === link.id && reasons[0]?.code === "rejected"
      )
    ).toEqual([])
    const status = await readStatus(connected)
    expect(status.links.find(({ id }) => id === link.id)?.pause_reason).toContain(words)
    expect(status.last_sync).toMatchObject({ state: "failed", message: sync.message })
    // Not two for every item of the shop.
    const requests = syncRequests(connected.simulator, sinceId)
    expect(
      requests.filter(({ entry }) => entry.path.includes(`/${storeId}/`)).length
    ).toBeLessThanOrEqual(20)
    // The other shop has nothing to do with it.
    const other = requests.filter(({ entry }) => entry.path.includes("/store-centro/"))
    expect(other.flatMap(({ items }) => items)).toHaveLength((await connected.positions(0)).length)
    const after = await connected.positions(1)
    expect(after.map(({ id, state, agreed_stock }) => ({ id, state, agreed_stock }))).toEqual(
      before.map(({ id, state, agreed_stock }) => ({ id, state, agreed_stock }))
    )

    // Put right, it goes on at once.
    await connected.simulator.clearFaults()
    await admin().post(`/admin/mipos/store-links/${link.id}`, { user_id_tps: null })
    expect((await readStatus(connected)).links[1]?.paused_until).toBeNull()
    expect(await connected.sync()).toMatchObject({ state: "completed", message: null })
  })

  it("leaves out what is not fit to be sent, says of each why, and brings it once it is mended", async () => {
    const items = await readInventoryItems(connected)
    const withoutSku = items.find(({ sku }) => sku === null)
    const unknownUnit = items.find(({ sku }) => sku === "CHI-ANC")
    const badCost = items.find(({ sku }) => sku === "COM")
    if (!withoutSku || !unknownUnit || !badCost) throw new Error("The demo's shop has changed.")
    const change = (id: string, body: object): Promise<unknown> =>
      admin().post(`/admin/inventory-items/${id}`, body)
    await change(unknownUnit.id, { unit_of_measure: "costal" })
    await change(badCost.id, { metadata: { cost: "12,50 pesos" } })

    let sinceId = lastRequestId(connected.simulator)
    const { sync } = await admin().post<{ sync: { id: string } }>("/admin/mipos/syncs", {
      type: "full",
    })
    const done = await syncInState(connected, sync.id, ["completed"])
    const unfit = [
      { item: withoutSku, code: "no_external_id", message: "Give it a SKU" },
      { item: unknownUnit, code: "unknown_unit", message: '"costal"' },
      { item: badCost, code: "invalid_cost", message: 'metadata key "cost"' },
    ]
    expect(done).toMatchObject({
      items_left_out: 2 * unfit.length,
      items_sent: done.items_total - 2 * unfit.length,
      problems_count: 2 * unfit.length,
    })
    const sent = (): string[] =>
      syncRequests(connected.simulator, sinceId).flatMap(({ entry, items: given }) =>
        given.map((item) => `${entry.path.split("/")[6]} ${String(item["external_id"])}`)
      )
    for (const { item, code, message } of unfit) {
      const problems = done.problems.filter(
        ({ inventory_item_id }) => inventory_item_id === item.id
      )
      expect(problems.map(({ store_link_id }) => store_link_id).sort()).toEqual(
        connected.links.map(({ id }) => id).sort()
      )
      expect(problems[0]).toMatchObject({
        name: expect.stringMatching(/^[A-ZÁ-Ú][a-zá-ú]+ /),
        reasons: [{ code, message: expect.stringContaining(message) }],
      })
      expect(sent().filter((text) => text.endsWith(` ${item.sku}`))).toEqual([])
      const { item: shown } = await admin().get<{ item: { problems: unknown } }>(
        `/admin/mipos/items/${item.id}`
      )
      expect(shown.problems).toEqual(problems[0]?.reasons)
    }

    sinceId = lastRequestId(connected.simulator)
    await change(withoutSku.id, { sku: "ADO-CASA" })
    await change(unknownUnit.id, { unit_of_measure: "Gramo" })
    await change(badCost.id, { metadata: { cost: "12.50" } })
    await until(
      "all three are at mipOS as they are now",
      async () =>
        ["store-centro", "store-norte"].every(
          (id) =>
            connected.simulator.item(id, "ADO-CASA") &&
            connected.simulator.item(id, "CHI-ANC")?.purchase_unit_external_id === "g" &&
            connected.simulator.item(id, "COM")?.cost === "12.5"
        ),
      60_000
    )
    const wanted = ["ADO-CASA", "CHI-ANC", "COM"].flatMap((sku) => [
      `store-centro ${sku}`,
      `store-norte ${sku}`,
    ])
    expect(sent().sort()).toEqual(wanted.sort())
    const { item: shown } = await admin().get<{ item: { problems: unknown } }>(
      `/admin/mipos/items/${withoutSku.id}`
    )
    expect(shown.problems).toEqual([])
    await agreement(connected, await bySku("ADO-CASA", 0))
    await agreement(connected, await bySku("ADO-CASA", 1))
  })

  it("blames no shop for a batch of nothing but bad items, and mends them when they go back", async () => {
    const words = "The item must have a cost."
    const chosen = (await connected.positions(0))
      .filter(({ state, agreed_stock }) => state === "idle" && agreed_stock !== null)
      .slice(0, 20)
    expect(chosen).toHaveLength(20)
    const ids = new Set(chosen.map(({ external_id }) => external_id))
    for (const external_id of ids) {
      connected.simulator.addFault({
        match: { path: "/system/sync", store_id: "store-centro", external_id },
        status: 409,
        body: { message: [words], data: null },
      })
    }
    const reprice = async (cost: string | null): Promise<void> => {
      for (const { inventory_item_id: id } of chosen) {
        await admin().post(`/admin/mipos/items/${id}`, { cost })
      }
    }
    await reprice("777")
    await until(
      "all of them are blocked",
      async () =>
        (await connected.positions(0)).filter(({ state }) => state === "blocked").length === 20,
      60_000
    )
    const status = await readStatus(connected)
    expect(status.links.map(({ pause_reason }) => pause_reason)).toEqual([null, null])

    // A run that follows some other change does not ask for them again.
    const sinceId = lastRequestId(connected.simulator)
    const other = await bySku("ADO-CASA")
    await admin().post(`/admin/mipos/items/${other.inventory_item_id}`, { cost: "42" })
    await until(
      "the other item is told",
      async () => connected.simulator.item("store-centro", other.external_id)?.cost === "42",
      60_000
    )
    expect(
      syncRequests(connected.simulator, sinceId)
        .filter(({ entry }) => entry.path.includes("store-centro"))
        .flatMap(({ items }) => items.map((item) => item["external_id"]))
    ).toEqual([other.external_id])

    await connected.simulator.clearFaults()
    await reprice(null)
    await until(
      "none is blocked any more",
      async () => (await connected.positions(0)).every(({ state }) => state === "idle"),
      60_000
    )
  })

  it("keeps the ledger's sums equal to what is agreed, whatever the tests above did", async () => {
    expect(await unbalancedPositions(connected)).toEqual([])
  })
})
