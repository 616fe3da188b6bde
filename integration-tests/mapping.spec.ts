import { join } from "node:path"
import type { ProductSupplierResponse, SupplierResponse } from "../src/types/admin-api"
import { DATABASE_WORDS, miposApi } from "./harness/api"
import { connectStore, type ConnectedStore } from "./harness/connected-store"
import { readProducts } from "./harness/medusa-catalogue"
import { lastSent, newInventoryItem, readItem } from "./harness/new-item"
import { adminOf, lastRequestId, syncRequests } from "./harness/outbound"
import { prepareStoreFolder } from "./harness/store-folder"
import { until } from "./harness/until"

/** The tick of a due sync, and the one that runs it, on a busy machine. */
const AUTOMATIC_SYNC_MS = 60_000

describe("what items are mapped from", () => {
  let connected: ConnectedStore
  const api = () => miposApi(connected)
  const admin = () => adminOf(connected)

  beforeAll(async () => {
    const folder = prepareStoreFolder("vendor-store", join(__dirname, "vendor-store/api"))
    connected = await connectStore({ store: { folder } })
  })
  afterAll(() => connected.close())

  const unitId = async (externalId: string): Promise<string> => {
    const { units } = await admin().get<{ units: Array<{ id: string; external_id: string }> }>(
      "/admin/mipos/units"
    )
    return units.find((unit) => unit.external_id === externalId)?.id ?? ""
  }

  describe("a unit of measure", () => {
    it("is understood in common words of English and Spanish", async () => {
      const kilos = await newInventoryItem(connected, {
        title: "Harina a granel",
        unit_of_measure: " Kilos. ",
      })
      const liters = await newInventoryItem(connected, {
        title: "Aceite a granel",
        unit_of_measure: "LITERS",
      })
      expect((await connected.sync("incremental")).state).toBe("completed")
      expect(lastSent(connected, kilos)?.consumptionUnit).toMatchObject({ name: "Kilogramo" })
      expect(lastSent(connected, liters)?.consumptionUnit).toMatchObject({ name: "Litro" })
    })

    it("that nobody knows keeps the item out, with what to do, and not in the default unit", async () => {
      const made = await newInventoryItem(connected, {
        title: "Leña",
        unit_of_measure: "tarea",
      })
      const sync = await connected.sync("incremental")
      expect(sync.problems).toContainEqual(
        expect.objectContaining({
          name: "Leña",
          reasons: [
            expect.objectContaining({
              code: "unknown_unit",
              message: expect.stringMatching(/"tarea".*Add a unit of that name/),
            }),
          ],
        })
      )
      expect(lastSent(connected, made)).toBeUndefined()
      expect(await readItem(connected, made)).toMatchObject({ known_to_mipos: false })
    })

    it("that two units answer to names both, and waits for a person's choice", async () => {
      for (const [externalId, name] of [
        ["tarro-1", "Tarro chico"],
        ["tarro-2", "Tarro grande"],
      ]) {
        await admin().post("/admin/mipos/units", {
          external_id: externalId,
          name,
          short_name: "tarro",
        })
      }
      const made = await newInventoryItem(connected, { title: "Miel", unit_of_measure: "Tarro" })
      await connected.sync("incremental")
      expect((await readItem(connected, made)).problems).toEqual([
        expect.objectContaining({
          code: "ambiguous_unit",
          message: expect.stringMatching(/"Tarro".*"Tarro chico".*"Tarro grande"/),
        }),
      ])
      expect(lastSent(connected, made)).toBeUndefined()

      await admin().post(`/admin/mipos/items/${made}`, {
        consumption_unit_id: await unitId("tarro-2"),
      })
      await connected.sync("incremental")
      expect(lastSent(connected, made)?.item).toMatchObject({
        consumption_unit_external_id: "tarro-2",
        purchase_unit_external_id: "tarro-2",
      })
    })

    it("may be another for purchase than for consumption", async () => {
      const made = await newInventoryItem(connected, { title: "Azafrán", unit_of_measure: "g" })
      await connected.sync("incremental")
      const sinceId = lastRequestId(connected.simulator)
      await admin().post(`/admin/mipos/items/${made}`, { purchase_unit_id: await unitId("kg") })
      await connected.sync("incremental")
      expect(lastSent(connected, made, sinceId)?.item).toMatchObject({
        purchase_unit_external_id: "kg",
        consumption_unit_external_id: "g",
      })
    })
  })

  describe("a supplier", () => {
    /** A product of a vendor whose only item is stocked in the first shop, each only once. */
    const productsToUse = async () => {
      const products = await readProducts(connected)
      const stocked = new Set((await connected.positions(0)).map((row) => row.inventory_item_id))
      return products.flatMap(({ id, title, vendor, variants }) => {
        const [variant, ...others] = variants
        const [part, ...parts] = variant?.inventory_items ?? []
        return vendor &&
          others.length === 0 &&
          part &&
          parts.length === 0 &&
          part.required_quantity === 1 &&
          stocked.has(part.inventory_item_id)
          ? [{ id, title, vendor, itemId: part.inventory_item_id }]
          : []
      })
    }
    let left: Awaited<ReturnType<typeof productsToUse>>
    beforeAll(async () => {
      left = await productsToUse()
    })
    const takeProduct = () => {
      const product = left.shift()
      if (!product) throw new Error("No product is left.")
      return product
    }
    const newSupplier = async (externalId: string, name: string): Promise<SupplierResponse> =>
      (
        await admin().post<{ supplier: SupplierResponse }>("/admin/mipos/suppliers", {
          external_id: externalId,
          name,
        })
      ).supplier
    const link = (productId: string, supplierId: string | null) =>
      admin().post<ProductSupplierResponse>(`/admin/mipos/products/${productId}/supplier`, {
        supplier_id: supplierId,
      })
    const supplierSent = (itemId: string, sinceId = 0) =>
      lastSent(connected, itemId, sinceId)?.supplier?.["name"]

    it("is renamed with its vendor by itself, and exactly the vendor's items are sent anew", async () => {
      const { vendor } = takeProduct()
      // The other tests know their vendors by the names of before.
      left = left.filter((product) => product.vendor.id !== vendor.id)
      const products = await readProducts(connected)
      const stocked = new Set((await connected.positions(0)).map((row) => row.inventory_item_id))
      const sinceId = lastRequestId(connected.simulator)
      await admin().post(`/admin/vendors/${vendor.id}`, { name: "La Nueva" })

      const sentSince = (): string[] =>
        syncRequests(connected.simulator, sinceId)
          .filter(({ entry }) => entry.path.includes("/store-centro/"))
          .flatMap(({ items }) => items.map((item) => String(item["external_id"])))
      const expected = products
        .filter((product) => product.vendor?.id === vendor.id)
        .flatMap(({ variants }) => variants)
        .filter(({ manage_inventory: isManaged }) => isManaged)
        .flatMap(({ inventory_items: parts }) =>
          parts?.length === 1 && parts[0]?.required_quantity === 1
            ? [parts[0].inventory_item_id]
            : []
        )
        .filter((id) => stocked.has(id))
      expect(expected.length).toBeGreaterThan(0)
      await until("the vendor's items are sent", async () => sentSince().length > 0, 60_000)
      await connected.sync("incremental")
      expect(sentSince().sort()).toEqual([...new Set(expected)].sort())
      expect(new Set(expected.map((id) => supplierSent(id, sinceId)))).toEqual(
        new Set(["La Nueva"])
      )
      const { suppliers } = await admin().get<{ suppliers: SupplierResponse[] }>(
        "/admin/mipos/suppliers?limit=500"
      )
      expect(suppliers).toContainEqual(
        expect.objectContaining({ vendor_id: vendor.id, name: "La Nueva" })
      )
    })

    it("is the product's vendor, else the linked one, else the default", async () => {
      const product = takeProduct()
      const mill = await newSupplier("molino", "El Molino")
      expect(await link(product.id, mill.id)).toEqual({
        product_id: product.id,
        supplier: mill,
      })
      await connected.sync("incremental")
      expect(supplierSent(product.itemId)).toBe(product.vendor.name)

      await admin().post(`/admin/vendors/${product.vendor.id}/products`, { remove: [product.id] })
      await connected.sync("incremental")
      expect(supplierSent(product.itemId)).toBe("El Molino")

      // What a person sets for the item itself comes first.
      const own = await newSupplier("propio", "El Propio")
      await admin().post(`/admin/mipos/items/${product.itemId}`, { supplier_id: own.id })
      await connected.sync("incremental")
      expect(supplierSent(product.itemId)).toBe("El Propio")
      await admin().post(`/admin/mipos/items/${product.itemId}`, { supplier_id: null })

      expect(await link(product.id, null)).toEqual({ product_id: product.id, supplier: null })
      await connected.sync("incremental")
      expect(supplierSent(product.itemId)).toBe("Proveedor general")
    })

    it("goes by itself when a product gets another vendor, or has none any more", async () => {
      const product = takeProduct()
      const other = left.find(({ vendor }) => vendor.id !== product.vendor.id)
      if (!other) throw new Error("There is no other vendor.")
      const isSent = (name: string): Promise<boolean> =>
        until(
          `the store sends ${name}`,
          async () => supplierSent(product.itemId) === name,
          AUTOMATIC_SYNC_MS
        )
      await admin().post(`/admin/vendors/${product.vendor.id}/products`, { remove: [product.id] })
      await isSent("Proveedor general")
      await admin().post(`/admin/vendors/${other.vendor.id}/products`, { add: [product.id] })
      await isSent(other.vendor.name)
    })

    it("that is linked to a product is noticed by itself, and only one is linked at a time", async () => {
      const product = takeProduct()
      const first = await newSupplier("uno", "Uno")
      const second = await newSupplier("dos", "Dos")
      await admin().post(`/admin/vendors/${product.vendor.id}/products`, { remove: [product.id] })
      for (const supplier of [first, second]) {
        await link(product.id, supplier.id)
        await until(
          `the store sends ${supplier.name}`,
          async () => supplierSent(product.itemId) === supplier.name,
          AUTOMATIC_SYNC_MS
        )
        expect(
          await admin().get<ProductSupplierResponse>(`/admin/mipos/products/${product.id}/supplier`)
        ).toEqual({ product_id: product.id, supplier })
      }
      expect(await api().delete(`/suppliers/${first.id}`)).toMatchObject({ status: 200 })
    })

    it("that is linked to a product is not deleted, and the product is named", async () => {
      const product = takeProduct()
      const supplier = await newSupplier("fijo", "El Fijo")
      await link(product.id, supplier.id)
      expect(await api().delete(`/suppliers/${supplier.id}`)).toMatchObject({
        status: 400,
        message: expect.stringContaining(`"${product.title}"`),
      })
      await link(product.id, null)
      expect(await api().delete(`/suppliers/${supplier.id}`)).toMatchObject({ status: 200 })
    })

    it("is only linked if both exist", async () => {
      const product = takeProduct()
      const path = `/products/${product.id}/supplier`
      const answers = [
        { answer: await api().get("/products/nobody/supplier"), status: 404, word: "nobody" },
        {
          answer: await api().post("/products/nobody/supplier", { supplier_id: null }),
          status: 404,
          word: "nobody",
        },
        {
          answer: await api().post(path, { supplier_id: "mipsup_x" }),
          status: 400,
          word: "mipsup_x",
        },
        { answer: await api().post(path, {}), status: 400, word: "supplier_id" },
        { answer: await api().post(path, { supplier_id: 5 }), status: 400, word: "supplier_id" },
        {
          answer: await api().post(path, { supplier_id: null, colour: "red" }),
          status: 400,
          word: "colour",
        },
      ]
      for (const { answer, status, word } of answers) {
        expect(answer).toMatchObject({ status, message: expect.stringContaining(word) })
        expect(answer.message).not.toMatch(DATABASE_WORDS)
      }
      expect(await api().get(path)).toMatchObject({ status: 200, data: { supplier: null } })
    })
  })
})
