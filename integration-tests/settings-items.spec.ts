import type { ItemResponse, PositionResponse, UnitResponse } from "../src/types/admin-api"
import { DATABASE_WORDS, miposApi, type ApiAnswer } from "./harness/api"
import { connectStore, type ConnectedStore } from "./harness/connected-store"
import {
  adminOf,
  agreement,
  lastRequestId,
  miposStock,
  onlyOne,
  positionsToUse,
  syncRequests,
  unbalancedPositions,
} from "./harness/outbound"
import { until } from "./harness/until"

/** The tick of a due sync, and the one that runs it, on a busy machine. */
const AUTOMATIC_SYNC_MS = 60_000

describe("the settings API: items and positions", () => {
  let connected: ConnectedStore
  let take: (count: number) => PositionResponse[]
  const api = () => miposApi(connected)
  const admin = () => adminOf(connected)

  beforeAll(async () => {
    connected = await connectStore()
    take = await positionsToUse(connected)
  })
  afterAll(() => connected.close())
  afterEach(async () => {
    await connected.simulator.clearFaults()
  })

  const expectRefused = (answer: ApiAnswer, ...words: string[]): void => {
    expect(answer.status).toBe(400)
    for (const word of words) {
      expect(answer.message).toContain(word)
    }
    expect(answer.message).not.toMatch(DATABASE_WORDS)
  }
  const itemOf = async ({ inventory_item_id: id }: { inventory_item_id: string }) =>
    (await admin().get<{ item: ItemResponse }>(`/admin/mipos/items/${id}`)).item
  const saveItem = ({ inventory_item_id: id }: { inventory_item_id: string }, body: object) =>
    api().post(`/items/${id}`, body)
  /** An inventory item of Medusa's own, stocked in the first shop. */
  const newInventoryItem = async (fields: {
    sku: string
    title: string
    unit_of_measure?: string
  }): Promise<{ inventory_item_id: string }> => {
    const { inventory_item: made } = await admin().post<{ inventory_item: { id: string } }>(
      "/admin/inventory-items",
      {
        ...fields,
        location_levels: [
          { location_id: connected.links[0]?.stock_location_id, stocked_quantity: 6.5 },
        ],
      }
    )
    return { inventory_item_id: made.id }
  }
  const unitNamed = async (externalId: string): Promise<UnitResponse> => {
    const { units } = await admin().get<{ units: UnitResponse[] }>("/admin/mipos/units")
    const unit = units.find((candidate) => candidate.external_id === externalId)
    if (!unit) throw new Error(`There is no unit ${externalId}.`)
    return unit
  }
  /** How the item was sent to the first shop since then; undefined while it was not. */
  const sentSince = (externalId: string, sinceId: number): Record<string, unknown> | undefined =>
    syncRequests(connected.simulator, sinceId)
      .filter(({ entry }) => entry.path.includes("/store-centro/"))
      .flatMap(({ items }) => items)
      .filter((item) => item["external_id"] === externalId)
      .at(-1)

  describe("an item", () => {
    it("shows what it is mapped to", async () => {
      const position = onlyOne(take(1))
      expect(await itemOf(position)).toEqual({
        id: expect.any(String),
        inventory_item_id: position.inventory_item_id,
        external_id: position.external_id,
        name: position.name,
        sku: position.sku,
        purchase_unit_id: null,
        consumption_unit_id: null,
        supplier_id: null,
        cost: null,
        excluded: false,
        excluded_by: null,
        always_included: false,
        external_id_overridden: false,
        known_to_mipos: true,
        problems: [],
        effective: {
          purchase_unit: expect.objectContaining({ external_id: expect.any(String) }),
          consumption_unit: expect.objectContaining({ external_id: expect.any(String) }),
          supplier: { external_id: expect.any(String), name: expect.any(String) },
          cost: expect.any(String),
        },
      })
    })

    it("keeps the external id that mipOS knows it by", async () => {
      const position = onlyOne(take(1))
      expectRefused(await saveItem(position, { external_id: "other" }), position.external_id)
      expectRefused(await saveItem(position, { external_id: null }), position.external_id)
      expect(await saveItem(position, { external_id: position.external_id })).toMatchObject({
        status: 200,
        data: { item: { external_id: position.external_id } },
      })
    })

    it("takes no value that could not be sent, and no unknown field", async () => {
      const position = onlyOne(take(1))
      const before = await itemOf(position)
      for (const wrong of [
        { cost: "twelve" },
        { cost: "-1" },
        { cost: 12 },
        { purchase_unit_id: "nobody" },
        { consumption_unit_id: "nobody" },
        { supplier_id: "nobody" },
        { external_id: "" },
        { external_id: "a\u0000b" },
        { excluded: "yes" },
        { always_included: true, excluded: true },
        { name: "Otro" },
      ]) {
        expectRefused(await saveItem(position, wrong), Object.keys(wrong)[0] ?? "")
      }
      expect(await itemOf(position)).toEqual(before)
    })

    it("goes out with its own cost, units and supplier, and alone", async () => {
      const position = onlyOne(take(1))
      const stock = miposStock(connected, position)
      const kilogram = await unitNamed("kg")
      const { suppliers } = await admin().get<{ suppliers: Array<{ id: string }> }>(
        "/admin/mipos/suppliers?q=general"
      )
      const sinceId = lastRequestId(connected.simulator)
      await saveItem(position, {
        cost: "7.25",
        purchase_unit_id: kilogram.id,
        consumption_unit_id: kilogram.id,
        supplier_id: suppliers[0]?.id,
      })
      expect((await connected.sync("incremental")).state).toBe("completed")
      expect(sentSince(position.external_id, sinceId)).toMatchObject({
        cost: "7.25",
        purchase_unit_external_id: "kg",
        consumption_unit_external_id: "kg",
        supplier_external_id: "general",
        stock,
      })
      const sent = syncRequests(connected.simulator, sinceId).flatMap(({ items }) => items)
      expect(new Set(sent.map((item) => item["external_id"]))).toEqual(
        new Set([position.external_id])
      )

      // Taken back, what is derived goes out again.
      const backAt = lastRequestId(connected.simulator)
      const none = { cost: null, purchase_unit_id: null, consumption_unit_id: null }
      await saveItem(position, { ...none, supplier_id: null })
      expect((await connected.sync("incremental")).state).toBe("completed")
      const back = sentSince(position.external_id, backAt)
      expect(back).toMatchObject({ stock })
      expect(back?.["cost"]).not.toBe("7.25")
      expect(back?.["supplier_external_id"]).not.toBe("general")
    })

    it("that is excluded ends at no stock, refuses webhooks, and comes back with its stock", async () => {
      const position = onlyOne(take(1))
      await connected.setStock(position, 21)
      await agreement(connected, position)
      await saveItem(position, { excluded: true })
      await until("mipOS has none of it", async () => miposStock(connected, position) === "0")
      expect(await agreement(connected, position)).toMatchObject({ medusa_stock: "0" })

      const { webhook } = await connected.simulator.changeStock({
        store_id: "store-centro",
        external_id: position.external_id,
        movement_type: 1,
        quantity: "1",
      })
      expect(webhook).toMatchObject({ delivered: false, status: 409 })
      expect(JSON.stringify(webhook.response_body)).toContain("Include the item")
      // What the refused webhook left at mipOS is taken back there as a shopkeeper would.
      await connected.simulator.changeStock({
        store_id: "store-centro",
        external_id: position.external_id,
        movement_type: 2,
        quantity: "1",
        deliver: false,
      })

      await saveItem(position, { excluded: false })
      await admin().post(`/admin/mipos/positions/${position.id}/push`)
      expect(await agreement(connected, position)).toMatchObject({ medusa_stock: "21" })
      expect(miposStock(connected, position)).toBe("21")
    })

    it("waits for its unit, takes no external id of another, and is sent once it is fit", async () => {
      const holder = onlyOne(take(1))
      const made = await newInventoryItem({
        sku: "CAJA-1",
        title: "Surtido",
        unit_of_measure: "caja",
      })
      await connected.sync("incremental")
      expect(await itemOf(made)).toMatchObject({
        known_to_mipos: false,
        problems: [{ code: "unknown_unit", message: expect.stringContaining('"caja"') }],
      })

      const taken = await saveItem(made, { external_id: holder.external_id })
      expectRefused(taken, holder.name, "Surtido", holder.external_id)
      expect(await saveItem(made, { external_id: "surtido-1" })).toMatchObject({ status: 200 })

      await admin().post("/admin/mipos/units", {
        external_id: "caja",
        name: "Caja",
        short_name: "cj",
      })
      await until(
        "the new unit has the item sent",
        async () => connected.simulator.item("store-centro", "surtido-1")?.stock === "6.5",
        AUTOMATIC_SYNC_MS
      )
      // mipOS has it a moment before its answer is committed here.
      const sent = await until("the item counts as sent", async () => {
        const item = await itemOf(made)
        return item.known_to_mipos && item
      })
      expect(sent.problems).toEqual([])
    })

    it("is sent anew when a default that it uses changes", async () => {
      const made = await newInventoryItem({ sku: "SIN-COSTO", title: "Sin costo" })
      await connected.sync("incremental")
      expect(sentSince(made.inventory_item_id, 0)).toMatchObject({ cost: "1" })
      const sinceId = lastRequestId(connected.simulator)
      await admin().post("/admin/mipos/connection", { default_cost: "2.5" })
      await until(
        "the new default goes out",
        async () => sentSince(made.inventory_item_id, sinceId)?.["cost"] === "2.5",
        AUTOMATIC_SYNC_MS
      )
    })
  })

  describe("positions", () => {
    const idsIn = async (state: string): Promise<string[]> => {
      const { positions, count } = await admin().get<{
        positions: PositionResponse[]
        count: number
      }>(`/admin/mipos/positions?limit=500&state=${state}`)
      expect(positions).toHaveLength(count)
      return positions.map(({ id }) => id)
    }

    it("are found by how they stand, each in one state only", async () => {
      const [blocked, pending] = take(2)
      if (!blocked || !pending) throw new Error("no positions")
      connected.simulator.addFault({
        match: { path: "stock/update", external_id: blocked.external_id },
        refuse: "external_id_not_found",
      })
      await connected.setStock(blocked, 901)
      await until("one is blocked", async () => (await idsIn("blocked")).length === 1)
      expect(await idsIn("blocked")).toEqual([blocked.id])

      const link = `/admin/mipos/store-links/${pending.store_link_id}`
      await admin().post(link, { enabled: false })
      await connected.setStock(pending, 902)
      await until("one is pending", async () => (await idsIn("pending")).length === 1)
      expect(await idsIn("pending")).toEqual([pending.id])

      const agreed = await idsIn("agreed")
      expect(agreed).not.toEqual(expect.arrayContaining([blocked.id, pending.id]))
      const { count } = await admin().get<{ count: number }>("/admin/mipos/positions")
      expect(agreed).toHaveLength(count - 2)
      for (const state of ["unsent", "in_flight", "uncertain", "drifted"]) {
        expect(await idsIn(state)).toEqual([])
      }

      await connected.simulator.clearFaults()
      await admin().post(link, { enabled: true })
      await agreement(connected, pending)
      await admin().post(`/admin/mipos/positions/${blocked.id}/push`)
      await agreement(connected, blocked)
      expect(await idsIn("agreed")).toHaveLength(count)
    })

    it("are found by link and by item", async () => {
      const position = onlyOne(take(1))
      const { positions: ofItem } = await admin().get<{ positions: PositionResponse[] }>(
        `/admin/mipos/positions?inventory_item_id=${position.inventory_item_id}`
      )
      expect(ofItem.map((row) => row.store_link_id).sort()).toEqual(
        connected.links.map(({ id }) => id).sort()
      )
      const { positions: one } = await admin().get<{ positions: PositionResponse[] }>(
        `/admin/mipos/positions?inventory_item_id=${position.inventory_item_id}&store_link_id=${position.store_link_id}`
      )
      expect(one.map(({ id }) => id)).toEqual([position.id])
    })

    it("have nothing to resolve while both sides agree, and say so", async () => {
      const position = onlyOne(take(1))
      for (const use of ["medusa", "mipos"]) {
        expectRefused(await api().post(`/positions/${position.id}/resolve`, { use }), "agree")
      }
      expectRefused(await api().post(`/positions/${position.id}/resolve`, { use: "both" }), "use")
      expectRefused(await api().post(`/positions/${position.id}/resolve`), "use")
    })

    it("add up to their ledger, whatever the tests above did", async () => {
      expect(await unbalancedPositions(connected)).toEqual([])
    })
  })
})
