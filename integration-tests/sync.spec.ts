import { DEFAULT_ACCOUNT } from "../simulator"
import type { SyncDetailResponse } from "../src/types/admin-api"
import { connectStore, type ConnectedStore } from "./harness/connected-store"
import { expectedItems, readProducts, type ExpectedItem } from "./harness/medusa-catalogue"
import {
  adminOf,
  agreement,
  fieldsOf,
  lastRequestId,
  plain,
  rowsOf,
  syncInState,
  syncRequests,
  unbalancedPositions,
} from "./harness/outbound"
import { until } from "./harness/until"

const STORE_IDS = ["store-centro", "store-norte"]
const BATCH_SIZE = 40
const UNIT_NAMES: Record<string, string> = {
  un: "Unidad",
  kg: "Kilogramo",
  g: "Gramo",
  l: "Litro",
  ml: "Mililitro",
}

describe("syncs", () => {
  let connected: ConnectedStore
  let unmanagedItemId: string
  let firstSync: SyncDetailResponse
  const admin = () => adminOf(connected)

  /** All that a request says of an item. */
  const sentForm = (item: ExpectedItem): Record<string, string> => ({
    name: item.name,
    external_id: item.inventoryItemId,
    purchase_unit_external_id: item.unit,
    consumption_unit_external_id: item.unit,
    supplier_external_id: item.supplier.external_id,
    cost: item.cost,
    stock: item.stock,
    ...(item.sku === null ? {} : { sku: item.sku }),
  })

  beforeAll(async () => {
    connected = await connectStore({
      firstSync: false,
      connection: { enabled: false, sync_batch_size: BATCH_SIZE },
    })
    // A service that somebody gave an inventory item all the same: no stock is kept of it.
    const service = (await readProducts(connected)).find(({ title }) => title.startsWith("Taller"))
    const { inventory_item } = await admin().post<{ inventory_item: { id: string } }>(
      "/admin/inventory-items",
      {
        title: "Lugares del taller",
        location_levels: [
          { location_id: connected.links[0]?.stock_location_id, stocked_quantity: 12 },
        ],
      }
    )
    await admin().post(
      `/admin/products/${service?.id}/variants/${service?.variants[0]?.id}/inventory-items`,
      { inventory_item_id: inventory_item.id, required_quantity: 1 }
    )
    unmanagedItemId = inventory_item.id
    await admin().post("/admin/mipos/connection", { enabled: true })
    firstSync = await connected.sync()
  })
  afterAll(() => connected.close())
  afterEach(async () => {
    await connected.simulator.clearFaults()
  })

  const startSync = async (
    body: { type: "full" | "incremental"; dry_run?: boolean } = { type: "full" }
  ): Promise<string> =>
    (await admin().post<{ sync: { id: string } }>("/admin/mipos/syncs", body)).sync.id

  const batchesOf = (count: number): number => Math.ceil(count / BATCH_SIZE)

  it("brings exactly what Medusa says to each shop, agreed, with an opening in the ledger", async () => {
    expect(firstSync).toMatchObject({ state: "completed", problems: [], message: null })
    for (const [link, storeId] of STORE_IDS.entries()) {
      const expected = await expectedItems(connected, link)
      expect(expected.length).toBeGreaterThan(100)
      const atMipos = connected.simulator
        .items(storeId)
        .sort((left, right) => (left.external_id < right.external_id ? -1 : 1))
      expect(
        atMipos.map(({ updated_at, ...item }) => {
          expect(updated_at).toEqual(expect.any(String))
          return item
        })
      ).toEqual(
        expected.map((item) => ({
          ...sentForm(item),
          store_id: storeId,
          purchase_unit_name: UNIT_NAMES[item.unit],
          consumption_unit_name: UNIT_NAMES[item.unit],
          supplier_name: item.supplier.name,
        }))
      )
      const positions = await connected.positions(link)
      expect(
        positions
          .map(({ inventory_item_id, external_id, state, agreed_stock, difference }) => ({
            inventory_item_id,
            external_id,
            state,
            agreed_stock: plain(agreed_stock ?? ""),
            difference,
          }))
          .sort((left, right) => (left.external_id < right.external_id ? -1 : 1))
      ).toEqual(
        expected.map((item) => ({
          inventory_item_id: item.inventoryItemId,
          external_id: item.inventoryItemId,
          state: "idle",
          agreed_stock: item.stock,
          difference: "0",
        }))
      )
    }
    expect(
      await connected.database.query(
        `SELECT position.id FROM mipos_position position
         LEFT JOIN mipos_movement movement ON movement.position_id = position.id
         GROUP BY position.id
         HAVING count(movement.id) <> 1 OR bool_or(movement.kind <> 'opening')
           OR sum(movement.delta) <> max(position.agreed_stock)`
      )
    ).toEqual([])
  })

  it("leaves kits and what no stock is kept of where they are", () => {
    const names = connected.simulator.items().map(({ name }) => name)
    expect(names).not.toContain("Caja de regalo Sabor de México")
    expect(names).not.toContain("Taller de cocina: moles de Oaxaca")
    expect(names).not.toContain("Lugares del taller")
    expect(connected.simulator.item("store-centro", unmanagedItemId)).toBeUndefined()
    // The parts of the kit are items of their own.
    expect(names).toContain("Cajeta quemada - 300 g")
  })

  it("sends batches of the size that is set, each complete in itself, as the page has it", async () => {
    const sinceId = lastRequestId(connected.simulator)
    const sync = await connected.sync()
    const requests = syncRequests(connected.simulator, sinceId)

    let sent = 0
    for (const [link, storeId] of STORE_IDS.entries()) {
      const expected = await expectedItems(connected, link)
      const own = requests.filter(({ entry }) => entry.path.includes(`/${storeId}/`))
      expect(own.map(({ items }) => items.length)).toEqual([
        ...Array.from({ length: batchesOf(expected.length) - 1 }, () => BATCH_SIZE),
        ((expected.length - 1) % BATCH_SIZE) + 1,
      ])
      expect(own.flatMap(({ items }) => items)).toEqual(expected.map(sentForm))
      sent += expected.length
      for (const { entry, items } of own) {
        expect(entry).toMatchObject({
          method: "POST",
          path: `/api/v1/inventory/pos/store/${storeId}/system/sync`,
          status: 200,
          headers: { authorization: expect.stringMatching(/^Bearer ./) },
        })
        const { units, suppliers, ...rest } = fieldsOf(entry.body)
        expect(rest).toEqual({
          user_id_tps: DEFAULT_ACCOUNT.user_id_tps,
          inventory_system_id: DEFAULT_ACCOUNT.inventory_system_id,
          items,
        })
        const named = new Set(items.map((item) => item["consumption_unit_external_id"]))
        expect(new Set(rowsOf(units).map((unit) => unit["external_id"]))).toEqual(named)
        for (const unit of rowsOf(units)) {
          const id = String(unit["external_id"])
          expect(unit).toEqual({ external_id: id, name: UNIT_NAMES[id], short_name: id })
        }
        const ids = new Set(items.map((item) => item["external_id"]))
        const buyers = expected.filter((item) => ids.has(item.inventoryItemId))
        const byId = new Map(buyers.map(({ supplier }) => [supplier.external_id, supplier]))
        expect(rowsOf(suppliers)).toHaveLength(byId.size)
        expect(rowsOf(suppliers)).toEqual(expect.arrayContaining([...byId.values()]))
      }
    }
    expect(requests).toHaveLength(sync.requests)
    expect(sync).toMatchObject({
      type: "full",
      trigger: "manual",
      state: "completed",
      items_total: sent,
      items_sent: sent,
      items_left_out: 0,
    })
  })

  it("has nothing to say when nothing changed", async () => {
    const sinceId = lastRequestId(connected.simulator)
    const sync = await connected.sync("incremental")
    expect(sync).toMatchObject({ state: "completed", requests: 0, items_sent: 0 })
    expect(syncRequests(connected.simulator, sinceId)).toEqual([])
  })

  it("tells mipOS by itself of a new name and of what is newly stocked, and of nothing else", async () => {
    const sinceId = lastRequestId(connected.simulator)
    const product = (await readProducts(connected)).find(({ title }) => title === "Lenteja")
    const renamedId = product?.variants[0]?.inventory_items?.[0]?.inventory_item_id ?? ""
    await admin().post(`/admin/products/${product?.id}`, { title: "Lenteja pardina" })
    const { inventory_item: created } = await admin().post<{ inventory_item: { id: string } }>(
      "/admin/inventory-items",
      {
        sku: "COSTAL-01",
        title: "Costal de yute",
        location_levels: [
          { location_id: connected.links[1]?.stock_location_id, stocked_quantity: 7 },
        ],
      }
    )
    await until(
      "mipOS knows the new name in both shops, and the new item in one",
      async () =>
        STORE_IDS.every(
          (id) => connected.simulator.item(id, renamedId)?.name === "Lenteja pardina"
        ) && connected.simulator.item("store-norte", created.id)?.stock === "7",
      60_000
    )
    expect(connected.simulator.item("store-norte", created.id)?.name).toBe("Costal de yute")
    expect(connected.simulator.item("store-centro", created.id)).toBeUndefined()
    const sent = syncRequests(connected.simulator, sinceId).flatMap(({ entry, items }) =>
      items.map((item) => `${entry.path.split("/")[6]} ${String(item["external_id"])}`)
    )
    expect(sent.sort()).toEqual(
      [`store-centro ${renamedId}`, `store-norte ${renamedId}`, `store-norte ${created.id}`].sort()
    )
    const position = (await connected.positions(1)).find(
      ({ inventory_item_id }) => inventory_item_id === created.id
    )
    if (!position) throw new Error("The new level has no position.")
    await agreement(connected, position)
    expect((await connected.movements(position.id)).map(({ kind }) => kind)).toEqual(["opening"])
  })

  it("shows in a dry run what would be sent and what left out, and sends and changes nothing", async () => {
    const [renamed, unfit] = (await connected.positions(0)).slice(20, 22)
    if (!renamed || !unfit) throw new Error("no positions")
    // By SQL, so that no event starts a run that is none.
    await connected.database.query(
      `UPDATE inventory_item SET metadata = '{"cost": "doce"}' WHERE id = $1`,
      [unfit.inventory_item_id]
    )
    await connected.database.query(`UPDATE mipos_unit SET name = 'Pieza' WHERE external_id = 'un'`)
    const before = await connected.database.query("SELECT * FROM mipos_position ORDER BY id")
    const sinceId = lastRequestId(connected.simulator)
    const ofUnits = [
      ...(await expectedItems(connected, 0)),
      ...(await expectedItems(connected, 1)),
    ].filter((item) => item.unit === "un" && item.inventoryItemId !== unfit.inventory_item_id)

    const incremental = await syncInState(
      connected,
      await startSync({ type: "incremental", dry_run: true }),
      ["completed"]
    )
    expect(incremental).toMatchObject({ dry_run: true, requests: 0, items_sent: ofUnits.length })
    const full = await syncInState(connected, await startSync({ type: "full", dry_run: true }), [
      "completed",
    ])
    expect(full).toMatchObject({
      dry_run: true,
      requests: 0,
      items_sent: full.items_total - 2,
      items_left_out: 2,
      problems_count: 2,
    })
    expect(full.problems.map(({ store_link_id }) => store_link_id).sort()).toEqual(
      connected.links.map(({ id }) => id).sort()
    )
    expect(full.problems[0]).toMatchObject({
      name: unfit.name,
      external_id: unfit.external_id,
      reasons: [{ code: "invalid_cost", message: expect.stringContaining("plain decimal") }],
    })
    expect(syncRequests(connected.simulator, sinceId)).toEqual([])
    expect(await connected.database.query("SELECT * FROM mipos_position ORDER BY id")).toEqual(
      before
    )
    await connected.database.query(`UPDATE inventory_item SET metadata = NULL WHERE id = $1`, [
      unfit.inventory_item_id,
    ])
  })

  it("keeps the ledger's sums equal to what is agreed, whatever the tests above did", async () => {
    expect(await unbalancedPositions(connected)).toEqual([])
  })
})
