import type {
  Problem,
  SyncDetailResponse,
  SyncItemResponse,
  UnitResponse,
} from "../src/types/admin-api"
import { miposApi } from "./harness/api"
import { connectStore, type ConnectedStore } from "./harness/connected-store"
import { expectedItems, readInventoryItems } from "./harness/medusa-catalogue"
import {
  adminOf,
  fieldsOf,
  lastRequestId,
  rowsOf,
  syncInState,
  syncRequests,
} from "./harness/outbound"

const STORE_IDS = ["store-centro", "store-norte"]
const BATCH_SIZE = 40

interface Page {
  items: SyncItemResponse[]
  count: number
  offset: number
  limit: number
}

interface DryRunFile {
  sync_id: string
  stores: Array<{
    store_link_id: string
    store_id: string
    request: {
      user_id_tps: string
      inventory_system_id: string
      items: Array<Record<string, string>>
      units: Array<Record<string, string>>
      suppliers: Array<Record<string, string>>
    }
    left_out: Array<{ inventory_item_id: string; reasons: Problem[] }>
    excluded: Array<{ inventory_item_id: string; name: string; reasons: Problem[] }>
  }>
}

describe("a dry run that one can read", () => {
  let connected: ConnectedStore
  const admin = () => adminOf(connected)

  beforeAll(async () => {
    connected = await connectStore({
      firstSync: false,
      connection: { sync_batch_size: BATCH_SIZE },
    })
  })
  afterAll(() => connected.close())

  const run = async (
    body: { type: "full" | "incremental"; dry_run: boolean } = { type: "full", dry_run: true }
  ): Promise<SyncDetailResponse> => {
    const { sync } = await admin().post<{ sync: { id: string } }>("/admin/mipos/syncs", body)
    return syncInState(connected, sync.id, ["completed"])
  }
  const list = (id: string, query = ""): Promise<Page> =>
    admin().get<Page>(`/admin/mipos/syncs/${id}/items?limit=500${query}`)
  const file = (id: string): Promise<DryRunFile> =>
    admin().get<DryRunFile>(`/admin/mipos/syncs/${id}/download`)

  const byId = (rows: ReadonlyArray<Record<string, unknown>>) =>
    [...rows].sort((left, right) =>
      String(left["external_id"]).localeCompare(String(right["external_id"]))
    )

  it("shows each item as a sync would send it, and the file is what a sync then sends", async () => {
    const sinceId = lastRequestId(connected.simulator)
    const dryRun = await run()
    expect(dryRun).toMatchObject({ dry_run: true, has_items: true, requests: 0 })
    expect(syncRequests(connected.simulator, sinceId)).toEqual([])

    for (const [index, link] of connected.links.entries()) {
      const { items } = await list(dryRun.id, `&store_link_id=${link.id}`)
      const shown = items.map((item) => ({
        inventoryItemId: item.inventory_item_id,
        sku: item.sku,
        name: item.name,
        unit: item.consumption_unit?.short_name,
        supplier: item.supplier,
        cost: item.cost,
        stock: item.stock,
      }))
      expect(
        shown.sort((left, right) => (left.inventoryItemId < right.inventoryItemId ? -1 : 1))
      ).toEqual(await expectedItems(connected, index))
      expect(items.every(({ action, reasons }) => action === "send" && reasons.length === 0)).toBe(
        true
      )
    }

    const saved = await file(dryRun.id)
    expect(saved.sync_id).toBe(dryRun.id)
    expect((await run({ type: "full", dry_run: false })).items_sent).toBe(dryRun.items_sent)
    const requests = syncRequests(connected.simulator, sinceId)
    for (const storeId of STORE_IDS) {
      const bodies = requests
        .filter(({ entry }) => entry.path.includes(storeId))
        .map(({ entry }) => fieldsOf(entry.body))
      expect(bodies.length).toBeGreaterThan(1)
      const sent = (name: string) => rowsOf(bodies.flatMap((body) => rowsOf(body[name])))
      const distinct = (rows: Array<Record<string, unknown>>) => [
        ...new Map(rows.map((row) => [row["external_id"], row])).values(),
      ]
      const store = saved.stores.find(({ store_id }) => store_id === storeId)
      expect(store).toMatchObject({ left_out: [], excluded: [] })
      expect({
        ...store?.request,
        items: byId(store?.request.items ?? []),
        units: byId(store?.request.units ?? []),
        suppliers: byId(store?.request.suppliers ?? []),
      }).toEqual({
        ...bodies[0],
        items: byId(sent("items")),
        units: byId(distinct(sent("units"))),
        suppliers: byId(distinct(sent("suppliers"))),
      })
    }
  })

  it("says of what is left out why and what to do, and which items a person took out", async () => {
    const [unfit, takenOut] = (await readInventoryItems(connected)).filter(
      ({ sku, location_levels: levels }) => sku !== null && levels.length === 2
    )
    if (!unfit?.sku || !takenOut?.sku) throw new Error("The demo's shop has changed.")
    await admin().post(`/admin/inventory-items/${unfit.id}`, { unit_of_measure: "costal" })
    await admin().post(`/admin/mipos/items/${takenOut.id}`, { excluded: true })
    const dryRun = await run()
    expect(dryRun.items_left_out).toBe(2)

    const leftOut = await list(dryRun.id, "&action=leave_out")
    expect(leftOut.count).toBe(2)
    expect(leftOut.items.map((item) => item.store_link_id).sort()).toEqual(
      connected.links.map(({ id }) => id).sort()
    )
    expect(leftOut.items[0]).toMatchObject({
      inventory_item_id: unfit.id,
      external_id: unfit.id,
      stock: null,
      reasons: [
        {
          code: "unknown_unit",
          message: expect.stringContaining('"costal"'),
          hint: { code: "unknown_unit", setting: "/settings/mipos#units" },
        },
      ],
    })
    expect(dryRun.problems[0]?.reasons).toEqual(leftOut.items[0]?.reasons)
    expect((await list(dryRun.id, "&action=excluded")).items).toEqual(
      connected.links.map(() =>
        expect.objectContaining({
          inventory_item_id: takenOut.id,
          sku: takenOut.sku,
          reasons: [expect.objectContaining({ code: "excluded" })],
        })
      )
    )
    const sent = await list(dryRun.id, "&action=send")
    expect(sent.count).toBe(dryRun.items_sent)
    expect(sent.items.map(({ inventory_item_id: id }) => id)).not.toContain(takenOut.id)

    const found = await list(dryRun.id, `&q=${encodeURIComponent(unfit.id)}`)
    expect(found.items.map(({ id }) => id).sort()).toEqual(leftOut.items.map(({ id }) => id).sort())
    expect((await list(dryRun.id, "&q=%25")).count).toBe(0)

    for (const store of (await file(dryRun.id)).stores) {
      expect(store.left_out).toMatchObject([
        { inventory_item_id: unfit.id, reasons: [{ code: "unknown_unit" }] },
      ])
      expect(store.excluded).toMatchObject([{ inventory_item_id: takenOut.id }])
    }
    await admin().post(`/admin/inventory-items/${unfit.id}`, { unit_of_measure: null })
    await admin().post(`/admin/mipos/items/${takenOut.id}`, { excluded: false })
  })

  it("lists by name, page by page, each item once", async () => {
    const dryRun = await run()
    const whole = await list(dryRun.id)
    const ids: string[] = []
    for (let offset = 0; offset < whole.count; offset += 70) {
      const page = await admin().get<Page>(
        `/admin/mipos/syncs/${dryRun.id}/items?limit=70&offset=${offset}`
      )
      expect(page).toMatchObject({ count: whole.count, offset, limit: 70 })
      ids.push(...page.items.map(({ id }) => id))
    }
    expect(whole.count).toBe(dryRun.items_total)
    expect(ids).toEqual(whole.items.map(({ id }) => id))
    expect(new Set(ids).size).toBe(whole.count)
  })

  it("shows of an incremental dry run what changed, and nothing else", async () => {
    await run({ type: "full", dry_run: false })
    const { units } = await admin().get<{ units: UnitResponse[] }>("/admin/mipos/units")
    const litre = units.find(({ external_id: id }) => id === "l")
    // By SQL, so that no sync starts by itself and takes the change along.
    await connected.database.query(`UPDATE mipos_unit SET name = 'Litro (1)' WHERE id = $1`, [
      litre?.id,
    ])
    const ofLitres = [
      ...(await expectedItems(connected, 0)),
      ...(await expectedItems(connected, 1)),
    ].filter(({ unit }) => unit === "l")

    const { items } = await list((await run({ type: "incremental", dry_run: true })).id)

    expect(items.map(({ inventory_item_id: id }) => id).sort()).toEqual(
      ofLitres.map(({ inventoryItemId: id }) => id).sort()
    )
    expect(items.map(({ purchase_unit: unit }) => unit)).toEqual(
      ofLitres.map(() => ({ external_id: "l", name: "Litro (1)", short_name: "l" }))
    )
  })

  it("keeps the latest dry run only, and says so of others", async () => {
    const api = miposApi(connected)
    const [earlier, latest] = [await run(), await run()]
    const sync = await run({ type: "full", dry_run: false })

    for (const path of ["items", "download"]) {
      expect(await api.get(`/syncs/${earlier.id}/${path}`)).toMatchObject({
        status: 404,
        message: expect.stringContaining("latest dry run"),
      })
      expect(await api.get(`/syncs/${sync.id}/${path}`)).toMatchObject({
        status: 400,
        message: expect.stringContaining("dry run"),
      })
      expect((await api.get(`/syncs/nowhere/${path}`)).status).toBe(404)
      expect((await api.get(`/syncs/${latest.id}/${path}`)).status).toBe(200)
    }
    expect((await api.get(`/syncs/${latest.id}/items?action=burn`)).status).toBe(400)
    const kept = await connected.database.query<{ sync_id: string }>(
      "SELECT DISTINCT sync_id FROM mipos_sync_preview"
    )
    expect(kept).toEqual([{ sync_id: latest.id }])
  })
})
