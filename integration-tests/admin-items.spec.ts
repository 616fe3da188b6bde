import type {
  ItemBatchRequest,
  ItemImportDetailResponse,
  ItemResponse,
  PositionResponse,
  ProductSupplierResponse,
  SyncProblemsResponse,
  SyncResponse,
} from "../src/types/admin-api"
import { miposApi } from "./harness/api"
import { connectStore, type ConnectedStore } from "./harness/connected-store"
import { fileOf, previewFile } from "./harness/csv-file"
import { lastSent, newInventoryItem, readItem } from "./harness/new-item"
import { adminOf, positionsToUse } from "./harness/outbound"
import { idsByExternalId, runSync } from "./harness/sent-items"
import { until } from "./harness/until"

describe("items and what is left out, for people", () => {
  let connected: ConnectedStore
  let take: (count: number) => PositionResponse[]
  let units: Map<string, string>
  const api = () => miposApi(connected)
  const admin = () => adminOf(connected)

  beforeAll(async () => {
    connected = await connectStore()
    take = await positionsToUse(connected)
    units = await idsByExternalId(connected, "units")
  })
  afterAll(() => connected.close())

  const list = (query: string) =>
    admin().get<{ items: ItemResponse[]; count: number }>(`/admin/mipos/items?limit=500&${query}`)
  const idsOf = ({ items }: { items: ItemResponse[] }): string[] =>
    items.map((item) => item.inventory_item_id)
  const takeIds = (count: number): string[] => take(count).map((each) => each.inventory_item_id)
  const batch = (request: ItemBatchRequest) => api().post("/items/batch", request)

  it("say what a sync sends of them: overrides, vendors, linked suppliers and defaults", async () => {
    const { items } = await list("")
    expect(items.length).toBeGreaterThan(50)
    for (const item of items.filter((each) => each.known_to_mipos)) {
      const sent = lastSent(connected, item.external_id ?? "")
      if (sent) {
        expect({ name: item.name, ...item.effective }).toMatchObject({
          name: item.name,
          consumption_unit: { external_id: sent.item["consumption_unit_external_id"] },
          purchase_unit: { external_id: sent.item["purchase_unit_external_id"] },
          supplier: { external_id: sent.item["supplier_external_id"] },
          cost: String(sent.item["cost"]),
        })
      }
    }

    const [position] = take(1)
    if (!position?.product) throw new Error("no product")
    const { supplier } = await admin().post<{ supplier: { id: string } }>(
      "/admin/mipos/suppliers",
      { external_id: "linked", name: "Linked by hand" }
    )
    await admin().post<ProductSupplierResponse>(
      `/admin/mipos/products/${position.product.product_id}/supplier`,
      { supplier_id: supplier.id }
    )
    const overridden = await admin().post<{ item: ItemResponse }>(
      `/admin/mipos/items/${position.inventory_item_id}`,
      {
        purchase_unit_id: units.get("kg"),
        consumption_unit_id: units.get("g"),
        supplier_id: supplier.id,
        cost: "7.25",
      }
    )
    expect(overridden.item.effective).toEqual({
      purchase_unit: expect.objectContaining({ external_id: "kg" }),
      consumption_unit: expect.objectContaining({ external_id: "g" }),
      supplier: { external_id: "linked", name: "Linked by hand" },
      cost: "7.25",
    })
    expect(idsOf(await list(`supplier_id=${supplier.id}`))).toEqual([position.inventory_item_id])
  })

  it("are null where nobody can tell, beside the problem, and found by that", async () => {
    const id = await newInventoryItem(connected, {
      sku: "QUINTAL-1",
      title: "Sold by the quintal",
      unit_of_measure: "quintal",
    })
    const sync = await runSync(connected, "incremental")
    expect(await readItem(connected, id)).toMatchObject({
      problems: [{ code: "unknown_unit" }],
      effective: { consumption_unit: null, purchase_unit: null, cost: "1" },
    })
    expect(idsOf(await list("has_problems=true"))).toEqual([id])
    expect(idsOf(await list("has_problems=false"))).not.toContain(id)
    expect(idsOf(await list("q=quintal"))).toEqual([id])
    expect((await list("has_problems=true&q=nobody")).count).toBe(0)

    const problems = await admin().get<SyncProblemsResponse>(
      `/admin/mipos/syncs/${sync.id}/problems?q=QUINTAL&limit=10`
    )
    expect(problems).toMatchObject({
      problems: [
        {
          inventory_item_id: id,
          name: "Sold by the quintal",
          reasons: [{ code: "unknown_unit", hint: { code: "unknown_unit" } }],
        },
      ],
      count: 1,
      offset: 0,
      limit: 10,
    })
    expect(await admin().get(`/admin/mipos/syncs/${sync.id}/problems?q=nobody%25`)).toMatchObject({
      problems: [],
      count: 0,
    })
    expect((await api().get("/syncs/nobody/problems")).status).toBe(404)
    expect((await api().get(`/syncs/${sync.id}/problems?colour=red`)).status).toBe(400)
  })

  it("are found by whether they stay out, and come in any order", async () => {
    const [id] = takeIds(1)
    await admin().post(`/admin/mipos/items/${id}`, { excluded: true })
    expect(idsOf(await list("excluded=true"))).toEqual([id])
    expect(idsOf(await list("excluded=false"))).not.toContain(id)
    await admin().post(`/admin/mipos/items/${id}`, { excluded: false })
    for (const column of ["name", "sku", "external_id", "created_at", "updated_at"]) {
      const up = idsOf(await list(`order=${column}`))
      const down = idsOf(await list(`order=-${column}`))
      expect(down).toEqual([...up].reverse())
    }
    const [first, second] = takeIds(2)
    expect(
      new Set(idsOf(await list(`inventory_item_id[]=${first}&inventory_item_id[]=${second}`)))
    ).toEqual(new Set([first, second]))
  })

  describe("changed together", () => {
    it("all get it, and are sent by it", async () => {
      const ids = takeIds(3)
      expect(
        await batch({ inventory_item_ids: ids, update: { cost: "3.5", purchase_unit_id: null } })
      ).toMatchObject({ status: 200, data: { count: 3 } })
      for (const id of ids) {
        expect(await readItem(connected, id)).toMatchObject({
          cost: "3.5",
          effective: { cost: "3.5" },
        })
      }
      await runSync(connected, "incremental")
      for (const id of ids) {
        expect(lastSent(connected, id)?.item["cost"]).toBe("3.5")
      }
      await batch({ inventory_item_ids: ids, update: { cost: null } })
      expect((await readItem(connected, ids[0] ?? "")).cost).toBeNull()
    })

    it("or none of them, when one is unknown, is named twice, or the change is wrong", async () => {
      const ids = takeIds(2)
      const before = await Promise.all(ids.map((id) => readItem(connected, id)))
      const update = { cost: "99" }
      for (const [request, status, words] of [
        [{ inventory_item_ids: [...ids, "nobody"], update }, 404, "nobody"],
        [{ inventory_item_ids: [...ids, ids[0]], update }, 400, "twice"],
        [{ inventory_item_ids: ids, update: { cost: "-1" } }, 400, "cost"],
        [{ inventory_item_ids: ids, update: { supplier_id: "nobody" } }, 400, "supplier_id"],
        [{ inventory_item_ids: ids, update: { purchase_unit_id: "nobody" } }, 400, "purchase"],
        [{ inventory_item_ids: ids, update: { external_id: "x" } }, 400, "external_id"],
        [{ inventory_item_ids: ids, update: {} }, 400, "update"],
        [
          { inventory_item_ids: ids, update: { excluded: true, always_included: true } },
          400,
          "always_included",
        ],
        [{ inventory_item_ids: [], update }, 400, "inventory_item_ids"],
        [
          { inventory_item_ids: Array.from({ length: 501 }, (_, nth) => `i${nth}`), update },
          400,
          "inventory_item_ids",
        ],
      ] as const) {
        expect(await api().post("/items/batch", request)).toMatchObject({
          status,
          message: expect.stringContaining(words),
        })
      }
      expect(await Promise.all(ids.map((id) => readItem(connected, id)))).toEqual(before)
    })

    it("keep what is each one's own decision", async () => {
      const [first, second] = takeIds(2)
      if (!first || !second) throw new Error("no item")
      await admin().post(`/admin/mipos/items/${first}`, { excluded: true })
      await admin().post(`/admin/mipos/items/${second}`, { always_included: true })
      await batch({ inventory_item_ids: [first, second], update: { cost: "2" } })
      expect(await readItem(connected, first)).toMatchObject({
        excluded: true,
        excluded_by: "person",
        cost: "2",
      })
      expect(await readItem(connected, second)).toMatchObject({
        excluded: false,
        always_included: true,
        cost: "2",
      })
      await batch({ inventory_item_ids: [first, second], update: { excluded: false } })
      expect(await readItem(connected, first)).toMatchObject({ excluded: false, excluded_by: null })
      expect(await readItem(connected, second)).toMatchObject({ always_included: true })
    })
  })

  it("keep their external id when they are being sent for the first time just then", async () => {
    const id = await newInventoryItem(connected, {
      sku: "RACE-1",
      title: "Raced",
      unit_of_measure: "quintal",
    })
    await runSync(connected, "incremental")
    // As a first send does it: mipOS knows the item as soon as this is committed.
    const sending = connected.database.query(
      `BEGIN;
       SELECT id FROM mipos_item WHERE inventory_item_id = '${id}' FOR SHARE;
       INSERT INTO mipos_position
         (id, item_id, store_link_id, inventory_item_id, stock_location_id, agreed_stock)
       SELECT 'mippos_raced', item.id, link.id, item.inventory_item_id, link.stock_location_id, 0
       FROM mipos_item item, mipos_store_link link
       WHERE item.inventory_item_id = '${id}' AND link.id = '${connected.links[0]?.id ?? ""}';
       SELECT pg_sleep(2);
       COMMIT`
    )
    await until("the row is held by the one that sends", async () => {
      const [held] = await connected.database.query<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event = 'PgSleep'`
      )
      return held
    })
    const answer = await api().post(`/items/${id}`, { external_id: "another" })
    await sending
    expect(answer).toMatchObject({ status: 400, message: expect.stringContaining(id) })
    expect(await readItem(connected, id)).toMatchObject({ external_id: id })
  })

  it("of a file are looked through page by page before it is applied", async () => {
    const ids = takeIds(5)
    const file = fileOf([
      ["inventory_item_id", "cost", "purchase_unit"],
      ...ids.map((id, nth) => [id, `1${nth}`, "kg"]),
      ["nobody", "1", "kg"],
      [ids[0] ?? "", "dear", "parsec"],
    ])
    const preview = await previewFile(connected, file)
    const read = async (query: string): Promise<ItemImportDetailResponse> =>
      (
        await admin().get<{ import: ItemImportDetailResponse }>(
          `/admin/mipos/items/import/${preview.id}?${query}`
        )
      ).import
    const whole = await read("")
    expect(whole).toMatchObject({ ...preview, offset: 0, limit: 50 })
    expect(whole.changes_page).toEqual(preview.sample)
    expect(whole.errors_page).toEqual(preview.errors)
    expect(whole.errors_count).toBe(whole.errors_page.length)
    const second = await read("limit=2&offset=1")
    expect(second).toMatchObject({ ...preview, offset: 1, limit: 2 })
    // Two lines, each with both of its changes.
    expect(second.changes_page).toEqual(preview.sample.slice(2, 6))
    expect(second.errors_page).toEqual(preview.errors.slice(1, 3))
    expect((await api().get("/items/import/nobody")).status).toBe(404)
    expect((await api().get(`/items/import/${preview.id}?limit=0`)).status).toBe(400)

    const right = await previewFile(
      connected,
      fileOf([
        ["inventory_item_id", "cost"],
        [ids[0] ?? "", "5"],
      ])
    )
    await admin().post(`/admin/mipos/items/import/${right.id}/apply`)
    expect((await api().get(`/items/import/${right.id}`)).status).toBe(404)
  })

  it("are told from a dry run's in the list of syncs", async () => {
    await admin().post<{ sync: SyncResponse }>("/admin/mipos/syncs", {
      type: "full",
      dry_run: true,
    })
    const syncs = async (query: string): Promise<boolean[]> =>
      (
        await admin().get<{ syncs: SyncResponse[] }>(`/admin/mipos/syncs?limit=500&${query}`)
      ).syncs.map((sync) => sync.dry_run)
    expect(await syncs("dry_run=true")).toEqual([true])
    expect(new Set(await syncs("dry_run=false"))).toEqual(new Set([false]))
    expect((await api().get("/syncs?dry_run=maybe")).status).toBe(400)
  })
})
