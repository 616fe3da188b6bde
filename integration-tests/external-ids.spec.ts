import type {
  ConnectionResponse,
  ExternalIdSource,
  ExternalIdSourceResponse,
} from "../src/types/admin-api"
import { miposApi } from "./harness/api"
import { connectStore, type ConnectedStore } from "./harness/connected-store"
import { lastSent, newInventoryItem, readItem } from "./harness/new-item"
import { adminOf, unbalancedPositions } from "./harness/outbound"
import { until } from "./harness/until"

const sourceOf = async (connected: ConnectedStore): Promise<ExternalIdSource> =>
  (await adminOf(connected).get<{ connection: ConnectionResponse }>("/admin/mipos/connection"))
    .connection.external_id_source

const previewOf = async (connected: ConnectedStore, source: string) =>
  (
    await adminOf(connected).get<ExternalIdSourceResponse>(
      `/admin/mipos/connection/external-id-source?source=${source}`
    )
  ).external_id_source

describe("the source of external ids, before anything was sent", () => {
  let connected: ConnectedStore
  beforeAll(async () => {
    connected = await connectStore({ connection: { enabled: false }, firstSync: false })
  })
  afterAll(() => connected.close())

  it("is simply chosen, and what it would change is shown", async () => {
    const preview = await previewOf(connected, "sku")
    expect(preview).toMatchObject({
      source: "sku",
      current: "inventory_item_id",
      sent: 0,
      overridden: 0,
      unchanged: 0,
      taken: 0,
    })
    const { inventory_items: items } = await adminOf(connected).get<{
      inventory_items: Array<{ id: string; sku: string | null }>
    }>("/admin/inventory-items?limit=1000&fields=id,sku")
    expect(preview.missing).toBe(items.filter(({ sku }) => sku === null).length)
    expect(preview.changed).toBeGreaterThan(0)
    expect(preview.examples.length).toBeLessThanOrEqual(50)
    const lacking = preview.examples.slice(0, preview.missing)
    for (const example of preview.examples) {
      expect(example).toMatchObject({
        from: example.inventory_item_id,
        ...(lacking.includes(example)
          ? { to: null, problem: { code: "no_external_id" } }
          : { to: expect.stringMatching(/\S/), problem: null }),
      })
    }
    // Nothing was changed by looking.
    expect(await sourceOf(connected)).toBe("inventory_item_id")

    await adminOf(connected).post("/admin/mipos/connection", { external_id_source: "sku" })
    expect(await sourceOf(connected)).toBe("sku")
    expect(await previewOf(connected, "sku")).toMatchObject({
      unchanged: preview.changed,
      changed: 0,
      missing: preview.missing,
      examples: lacking.map((example) => ({ ...example, from: null })),
    })
  })

  it("is one of three", async () => {
    for (const query of ["", "?source=name", "?source=sku&colour=red"]) {
      expect(await miposApi(connected).get(`/connection/external-id-source${query}`)).toMatchObject(
        { status: 400 }
      )
    }
  })
})

describe("the source of external ids of a store that is synced", () => {
  let connected: ConnectedStore
  const api = () => miposApi(connected)
  const admin = () => adminOf(connected)
  beforeAll(async () => {
    connected = await connectStore()
  })
  afterAll(() => connected.close())

  const setSource = (source: string, more: object = {}) =>
    api().post("/connection", { external_id_source: source, ...more })
  /** An item that is mapped, and has an id, but is not sent, because of its unit. */
  const newUnfitItem = async (sku: string | undefined, title: string): Promise<string> => {
    const id = await newInventoryItem(connected, { sku, title, unit_of_measure: "quintal" })
    await connected.sync("incremental")
    expect(await readItem(connected, id)).toMatchObject({ known_to_mipos: false })
    return id
  }
  /** Gives an item a unit, so that the next sync sends it. */
  const makeFit = async (id: string): Promise<void> => {
    const { units } = await admin().get<{ units: Array<{ id: string }> }>("/admin/mipos/units")
    await admin().post(`/admin/mipos/items/${id}`, { consumption_unit_id: units[0]?.id })
    await connected.sync("incremental")
  }

  it("changes only if it is confirmed, and then for what is not sent yet", async () => {
    const [known] = await connected.positions(0, 1)
    if (!known) throw new Error("no position")
    const unsent = await newUnfitItem("NUEVO-1", "Nuevo")
    const overridden = await newUnfitItem("NUEVO-2", "Nuevo con id propio")
    await admin().post(`/admin/mipos/items/${overridden}`, { external_id: "propio-2" })
    const nameless = await newUnfitItem(undefined, "Sin SKU")
    const { count: items } = await admin().get<{ count: number }>("/admin/mipos/items")

    const preview = await previewOf(connected, "sku")
    expect(preview).toMatchObject({ overridden: 1, unchanged: 0, changed: 1, missing: 1, taken: 0 })
    expect(preview.sent).toBe(items - 3)
    expect(preview.examples).toEqual([
      {
        inventory_item_id: nameless,
        name: "Sin SKU",
        from: nameless,
        to: null,
        problem: expect.objectContaining({
          code: "no_external_id",
          message: expect.stringContaining("SKU"),
        }),
      },
      {
        inventory_item_id: unsent,
        name: "Nuevo",
        from: unsent,
        to: "NUEVO-1",
        problem: null,
      },
    ])

    const refused = await setSource("sku")
    expect(refused).toMatchObject({
      status: 409,
      data: { code: "external_id_source_unconfirmed" },
    })
    for (const word of [String(preview.sent), "confirm_external_id_source", "source=sku"]) {
      expect(refused.message).toContain(word)
    }
    expect((await setSource("sku", { confirm_external_id_source: false })).status).toBe(409)
    expect(await sourceOf(connected)).toBe("inventory_item_id")
    expect((await readItem(connected, unsent)).external_id).toBe(unsent)
    // What stays as it is needs no confirmation.
    expect((await setSource("inventory_item_id")).status).toBe(200)

    expect((await setSource("sku", { confirm_external_id_source: true })).status).toBe(200)
    expect(await sourceOf(connected)).toBe("sku")
    expect((await connected.sync()).state).toBe("completed")
    expect((await readItem(connected, unsent)).external_id).toBe("NUEVO-1")
    expect((await readItem(connected, overridden)).external_id).toBe("propio-2")
    expect(await readItem(connected, nameless)).toMatchObject({
      external_id: null,
      problems: expect.arrayContaining([expect.objectContaining({ code: "no_external_id" })]),
    })
    // What mipOS knows keeps its id, and mipOS has it once.
    expect((await readItem(connected, known.inventory_item_id)).external_id).toBe(known.external_id)
    expect(known.external_id).toBe(known.inventory_item_id)
    expect(connected.simulator.item("store-centro", known.sku ?? "")).toBeUndefined()

    await makeFit(unsent)
    expect(lastSent(connected, "NUEVO-1")?.item).toMatchObject({ stock: "6.5" })
    expect(lastSent(connected, unsent)).toBeUndefined()
  })

  it("is followed by an item whose SKU is corrected before it is sent, and not after", async () => {
    await setSource("sku", { confirm_external_id_source: true })
    const id = await newUnfitItem("MAL", "Mal escrito")
    expect((await readItem(connected, id)).external_id).toBe("MAL")
    await admin().post(`/admin/inventory-items/${id}`, { sku: "BIEN" })
    await makeFit(id)
    expect((await readItem(connected, id)).external_id).toBe("BIEN")
    expect(lastSent(connected, "MAL")).toBeUndefined()
    expect(lastSent(connected, "BIEN")?.item).toMatchObject({ stock: "6.5" })

    await admin().post(`/admin/inventory-items/${id}`, { sku: "OTRO" })
    await connected.sync("incremental")
    expect((await readItem(connected, id)).external_id).toBe("BIEN")
    expect(lastSent(connected, "BIEN")?.item).toMatchObject({ sku: "OTRO" })
    expect(lastSent(connected, "OTRO")).toBeUndefined()
  })

  it("gives no id that another item keeps; both are named, in the preview as in the sync", async () => {
    await setSource("inventory_item_id", { confirm_external_id_source: true })
    const holder = await newUnfitItem("QUIEN-1", "Quien lo tiene")
    await admin().post(`/admin/mipos/items/${holder}`, { external_id: "CODIGO" })
    const wanting = await newUnfitItem("CODIGO", "Quien lo quiere")
    const words = expect.stringMatching(/"Quien lo quiere" and "Quien lo tiene".*CODIGO/)

    const preview = await previewOf(connected, "sku")
    expect(preview.taken).toBe(1)
    expect(preview.examples).toContainEqual({
      inventory_item_id: wanting,
      name: "Quien lo quiere",
      from: wanting,
      to: null,
      problem: expect.objectContaining({ code: "external_id_taken", message: words }),
    })
    await setSource("sku", { confirm_external_id_source: true })
    await connected.sync()
    expect(await readItem(connected, wanting)).toMatchObject({
      external_id: null,
      problems: expect.arrayContaining([
        expect.objectContaining({ code: "external_id_taken", message: words }),
      ]),
    })

    // Once the holder goes back to its own, the id is free.
    await admin().post(`/admin/mipos/items/${holder}`, { external_id: null })
    await makeFit(holder)
    expect((await readItem(connected, holder)).external_id).toBe("QUIEN-1")
    await makeFit(wanting)
    expect(lastSent(connected, "CODIGO")?.item).toMatchObject({ name: "Quien lo quiere" })
  })

  it("changes no id of which nobody knows whether mipOS has heard it", async () => {
    await setSource("sku", { confirm_external_id_source: true })
    await connected.sync()
    connected.simulator.addFault({ match: { path: "system/sync" }, drop: "after" })
    const id = await newInventoryItem(connected, { sku: "PERDIDO", title: "Perdido" })
    await until(
      "mipOS has the item, and its answer was lost",
      async () => connected.simulator.item("store-centro", "PERDIDO") !== undefined,
      60_000
    )
    expect(await readItem(connected, id)).toMatchObject({ known_to_mipos: true })
    expect(await api().post(`/items/${id}`, { external_id: "OTRO-ID" })).toMatchObject({
      status: 400,
      message: expect.stringContaining("PERDIDO"),
    })
    await setSource("inventory_item_id", { confirm_external_id_source: true })

    await connected.simulator.clearFaults()
    // Lost answers pause the link; whoever saves the account expects it to go on.
    const { connection } = await admin().get<{ connection: ConnectionResponse }>(
      "/admin/mipos/connection"
    )
    await admin().post("/admin/mipos/connection", { client_id: connection.client_id })
    await until(
      "the item is settled",
      async () => (await readItem(connected, id)).known_to_mipos,
      60_000
    )
    expect((await readItem(connected, id)).external_id).toBe("PERDIDO")
    expect(connected.simulator.item("store-centro", id)).toBeUndefined()
  })

  it("leaves the ledger in order", async () => {
    expect(await unbalancedPositions(connected)).toEqual([])
  })
})
