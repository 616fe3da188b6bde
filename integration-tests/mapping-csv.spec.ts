import { parse } from "csv-parse/sync"
import type { ItemResponse, PositionResponse } from "../src/types/admin-api"
import { DATABASE_WORDS, miposApi } from "./harness/api"
import { connectStore, type ConnectedStore } from "./harness/connected-store"
import { exportFile, fileOf, previewFile, sendFile } from "./harness/csv-file"
import { expectedItems } from "./harness/medusa-catalogue"
import {
  adminOf,
  lastRequestId,
  miposStock,
  onlyOne,
  positionsToUse,
  syncRequests,
} from "./harness/outbound"
import { until } from "./harness/until"

const HEADER = ["inventory_item_id", "cost"]

describe("the mapping as a CSV file", () => {
  let connected: ConnectedStore
  let take: (count: number) => PositionResponse[]
  const api = () => miposApi(connected)
  const admin = () => adminOf(connected)

  beforeAll(async () => {
    connected = await connectStore()
    take = await positionsToUse(connected)
  })
  afterAll(() => connected.close())

  const itemOf = async (id: string): Promise<ItemResponse> =>
    (await admin().get<{ item: ItemResponse }>(`/admin/mipos/items/${id}`)).item
  const takeIds = (count: number): string[] => take(count).map(({ inventory_item_id: id }) => id)
  const saveItem = (id: string, body: object) => admin().post(`/admin/mipos/items/${id}`, body)
  const apply = (id: string) => api().post(`/items/import/${id}/apply`)
  const staged = async (): Promise<number> =>
    (await connected.database.query("SELECT id FROM mipos_item_import")).length
  const exported = async (): Promise<Array<Record<string, string>>> =>
    parse((await exportFile(connected)).text, { bom: true, columns: true })
  const newInventoryItem = async (
    fields: { sku: string; title: string; unit_of_measure?: string },
    locationId?: string
  ): Promise<string> => {
    const { inventory_item: made } = await admin().post<{ inventory_item: { id: string } }>(
      "/admin/inventory-items",
      {
        ...fields,
        location_levels: locationId ? [{ location_id: locationId, stocked_quantity: 1 }] : [],
      }
    )
    return made.id
  }

  describe("exported", () => {
    it("has a line for every item that crosses, with what was set for it", async () => {
      const [own, plain] = takeIds(2)
      await saveItem(own ?? "", { cost: "7.25", excluded: false })
      const { headers } = await exportFile(connected)
      expect(headers).toMatchObject({
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": expect.stringMatching(/^attachment; filename=".+\.csv"$/),
      })

      const lines = await exported()
      const crossing = new Map(
        [...(await expectedItems(connected, 0)), ...(await expectedItems(connected, 1))].map(
          ({ inventoryItemId: id, name, sku }) => [id, { name, sku: sku ?? "" }]
        )
      )
      expect(
        new Map(lines.map(({ inventory_item_id: id, name, sku }) => [id, { name, sku }]))
      ).toEqual(crossing)
      expect(lines).toHaveLength(crossing.size)
      const lineOf = (id?: string) => lines.find((line) => line["inventory_item_id"] === id)
      expect(lineOf(own)).toMatchObject({ cost: "7.25", excluded: "false" })
      expect(lineOf(plain)).toMatchObject({
        external_id: plain,
        purchase_unit: "",
        consumption_unit: "",
        supplier: "",
        cost: "",
        excluded: "false",
      })
    })

    it("starts no formula, and changes nothing when it is imported as it is", async () => {
      const location = connected.links[0]?.stock_location_id
      const id = await newInventoryItem({ sku: "-1+1", title: '=HYPERLINK("x","y")' }, location)
      await newInventoryItem({ sku: "'@x", title: 'Pan; con, "todo"\nñ' }, location)
      await connected.sync("incremental")
      const sinceId = lastRequestId(connected.simulator)
      await saveItem(id, { cost: "3", purchase_unit_id: await unitId("kg") })

      const { text } = await exportFile(connected)
      expect(text).toContain(`${id},'-1+1,"'=HYPERLINK(""x"",""y"")"`)
      const preview = await previewFile(connected, text)
      expect(preview).toMatchObject({ changes: 0, errors: [], errors_count: 0, sample: [] })
      expect(preview.rows).toBe(preview.unchanged)
      expect(preview.rows).toBe((await exported()).length)
      expect(await apply(preview.id)).toMatchObject({
        status: 200,
        data: { import: { id: preview.id, changes: 0 } },
      })
      await connected.sync("incremental")
      const sent = syncRequests(connected.simulator, sinceId).flatMap(({ items }) => items)
      expect(new Set(sent.map((item) => item["external_id"]))).toEqual(new Set([id]))
    })
  })

  const unitId = async (externalId: string): Promise<string> => {
    const { units } = await admin().get<{ units: Array<{ id: string; external_id: string }> }>(
      "/admin/mipos/units"
    )
    return units.find((unit) => unit.external_id === externalId)?.id ?? ""
  }

  describe("imported", () => {
    it("shows what it would change, changes it when told to, and just that is sent", async () => {
      const [first, second, same] = take(3)
      if (!first || !second || !same) throw new Error("Too few items.")
      await saveItem(second.inventory_item_id, { cost: "9" })
      await connected.sync("incremental")
      const sinceId = lastRequestId(connected.simulator)
      const rows = [
        ["Inventory_Item_ID", "SUPPLIER", "cost", "purchase_unit"],
        [first.inventory_item_id, "proveedor GENERAL", "12.50", "kg"],
        [second.inventory_item_id, "", "", ""],
        [same.inventory_item_id, "", "", ""],
      ]
      const preview = await previewFile(connected, `\ufeff${fileOf(rows, ";")}`)
      const changeOf = (line: number, { inventory_item_id, name }: PositionResponse) => ({
        line,
        inventory_item_id,
        name,
      })
      expect(preview).toEqual({
        id: expect.any(String),
        rows: 3,
        changes: 2,
        unchanged: 1,
        leaving: 0,
        errors: [],
        errors_count: 0,
        sample: [
          { ...changeOf(2, first), field: "purchase_unit", from: null, to: "kg" },
          { ...changeOf(2, first), field: "supplier", from: null, to: "general" },
          { ...changeOf(2, first), field: "cost", from: null, to: "12.5" },
          { ...changeOf(3, second), field: "cost", from: "9", to: null },
        ],
      })
      expect(await itemOf(first.inventory_item_id)).toMatchObject({ cost: null, supplier_id: null })

      expect(await apply(preview.id)).toMatchObject({
        status: 200,
        data: { import: { changes: 2 } },
      })
      expect(await itemOf(first.inventory_item_id)).toMatchObject({
        cost: "12.5",
        purchase_unit_id: await unitId("kg"),
        consumption_unit_id: null,
      })
      expect(await itemOf(second.inventory_item_id)).toMatchObject({ cost: null })
      // Nobody asks for the sync: the change is noted as that of a single item is.
      const sentIds = () =>
        syncRequests(connected.simulator, sinceId)
          .flatMap(({ items }) => items)
          .map((item) => item["external_id"])
      await until(
        "both are sent",
        async () => [first, second].every(({ external_id: id }) => sentIds().includes(id)),
        60_000
      )
      await connected.sync("incremental")
      expect(new Set(sentIds())).toEqual(new Set([first.external_id, second.external_id]))
      expect(await staged()).toBe(0)
    })

    it("excludes an item, which then ends at no stock, and counts it before", async () => {
      const position = onlyOne(take(1))
      const [outAlready] = takeIds(1)
      // Nobody knows the unit, so it is not at mipOS and has no stock to lose there.
      const unsent = await newInventoryItem(
        { sku: "NUNCA", title: "Nunca enviado", unit_of_measure: "arroba" },
        connected.links[0]?.stock_location_id
      )
      await saveItem(outAlready ?? "", { excluded: true })
      await connected.setStock(position, 4)
      await until("mipOS has it", async () => miposStock(connected, position) === "4")
      const preview = await previewFile(
        connected,
        fileOf([
          ["inventory_item_id", "excluded"],
          [position.inventory_item_id, "VERDADERO"],
          [outAlready ?? "", "VERDADERO"],
          [unsent, "VERDADERO"],
        ])
      )
      expect(preview).toMatchObject({ changes: 2, unchanged: 1, leaving: 1 })
      expect(await api().get(`/items/import/${preview.id}`)).toMatchObject({
        status: 200,
        data: { import: { leaving: 1 } },
      })
      expect((await apply(preview.id)).status).toBe(200)
      await until("mipOS has none of it", async () => miposStock(connected, position) === "0")
    })

    it("is applied once, however often somebody says so", async () => {
      const [id] = takeIds(1)
      const preview = await previewFile(connected, fileOf([HEADER, [id ?? "", "31"]]))
      const answers = await Promise.all([1, 2, 3].map(() => apply(preview.id)))
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404])
      expect(await itemOf(id ?? "")).toMatchObject({ cost: "31" })
      expect((await apply("nobody")).message).toContain("send the file again")
    })
  })

  describe("refused", () => {
    it("names every line that is wrong and what to do, and applies nothing of it", async () => {
      const [good, twice, sent, cost, several, holder] = take(6)
      if (!good || !twice || !sent || !cost || !several || !holder)
        throw new Error("Too few items.")
      const location = connected.links[0]?.stock_location_id
      // Nobody knows the unit, so that no sync sends them meanwhile.
      const unsent = { unit_of_measure: "arroba" }
      const [one, two, three] = [
        await newInventoryItem({ ...unsent, sku: "NUEVO-1", title: "Nuevo uno" }, location),
        await newInventoryItem({ ...unsent, sku: "NUEVO-2", title: "Nuevo dos" }, location),
        await newInventoryItem({ ...unsent, sku: "NUEVO-3", title: "Nuevo tres" }, location),
      ]
      const elsewhere = await newInventoryItem({ sku: "LEJOS", title: "Lejos" })
      const deleted = await newInventoryItem({ sku: "YA-NO", title: "Ya no" }, location)
      await admin().delete(`/admin/inventory-items/${deleted}`)
      const rows = [
        ["inventory_item_id", "external_id", "purchase_unit", "supplier", "cost", "excluded"],
        [good.inventory_item_id, "", "", "", "44", ""],
        ["iitem_nobody", "", "", "", "1", ""],
        [deleted, "", "", "", "1", ""],
        [elsewhere, "", "", "", "1", ""],
        [twice.inventory_item_id, "", "", "", "1", ""],
        [sent.inventory_item_id, "other", "", "", "", ""],
        [cost.inventory_item_id, "", "", "", "1.000.50", ""],
        [several.inventory_item_id, "", "caja", "nadie", "", "quizás"],
        [one, "gemelo", "", "", "", ""],
        [two, "gemelo", "", "", "", ""],
        [three, holder.external_id, "", "", "", ""],
        [twice.inventory_item_id, "", "", "", "2", ""],
        [good.inventory_item_id, "1"],
      ]
      const preview = await previewFile(connected, fileOf(rows))
      const found = preview.errors.map(({ line, field, code }) => [line, field, code])
      expect(found).toEqual([
        [3, "inventory_item_id", "unknown_item"],
        [4, "inventory_item_id", "unknown_item"],
        [5, "inventory_item_id", "item_not_crossing"],
        [7, "external_id", "external_id_known"],
        [8, "cost", "invalid_cost"],
        [9, "purchase_unit", "unknown_unit"],
        [9, "supplier", "unknown_supplier"],
        [9, "excluded", "invalid_excluded"],
        [11, "external_id", "external_id_repeated"],
        [12, "external_id", "external_id_taken"],
        [13, "inventory_item_id", "item_repeated"],
        [14, null, "cell_count"],
      ])
      expect(preview.errors_count).toBe(preview.errors.length)
      const words = (line: number) =>
        preview.errors.filter((error) => error.line === line).map(({ message }) => message)[0]
      expect(words(3)).toContain("no inventory item iitem_nobody")
      expect(words(5)).toContain("no linked location")
      expect(words(7)).toContain(sent.external_id)
      expect(words(11)).toMatch(/"Nuevo dos" and "Nuevo uno" \(line 10\).*gemelo/)
      expect(words(12)).toContain(`"${holder.name}" has the external id ${holder.external_id}`)
      expect(words(13)).toContain("line 6")
      expect(words(14)).toContain("2 cells")
      for (const { message } of preview.errors) {
        expect(message).not.toMatch(DATABASE_WORDS)
      }

      const answer = await apply(preview.id)
      expect(answer).toMatchObject({
        status: 409,
        message: expect.stringContaining("12 errors"),
        data: { code: "import_has_errors" },
      })
      expect(await itemOf(good.inventory_item_id)).toMatchObject({ cost: null })
    })

    it.each([
      ["an empty file", "", "empty", "empty"],
      ["an unknown column", "inventory_item_id,price\n1,2", "unknown_column", '"price"'],
      ["no key", "sku,cost\n1,2", "no_key_column", "inventory_item_id is missing"],
      [
        "an open quotation mark",
        'inventory_item_id,cost\n"1,2\n',
        "quote_not_closed",
        "never closed",
      ],
      [
        "another encoding",
        Buffer.from("inventory_item_id\nma\xf1ana", "latin1"),
        "not_utf8",
        "UTF-8",
      ],
    ])("says what is wrong with %s, and keeps nothing of it", async (_, file, code, words) => {
      const before = await staged()
      const answer = await sendFile(connected, file)
      expect(answer).toMatchObject({
        status: 400,
        message: expect.stringContaining(words),
        data: { code, params: expect.any(Object) },
      })
      expect(await staged()).toBe(before)
    })

    it("takes nothing but text/csv, and no more than 50 MB of it", async () => {
      const json = await sendFile(connected, "{}", { "Content-Type": "application/json" })
      expect(json).toMatchObject({ status: 415, message: expect.stringContaining("text/csv") })
      const before = await staged()
      const line = `iitem_1,${"x".repeat(60_000)}\n`
      const large = await sendFile(connected, `inventory_item_id,name\n${line.repeat(850)}`)
      expect(large).toMatchObject({ status: 413, message: expect.stringContaining("50 MB") })
      expect(await staged()).toBe(before)
    })
  })

  describe("outdated", () => {
    it("is not applied when what it changes was changed since, and is when other things were", async () => {
      const [moved, other] = takeIds(2)
      const rows = [HEADER, [moved ?? "", "51"], [other ?? "", "52"]]
      const preview = await previewFile(connected, fileOf(rows))
      await saveItem(other ?? "", { supplier_id: null, purchase_unit_id: await unitId("g") })
      await saveItem(moved ?? "", { cost: "50" })
      const refused = await apply(preview.id)
      expect(refused).toMatchObject({ status: 409, message: expect.stringContaining("line 2") })
      expect(await itemOf(moved ?? "")).toMatchObject({ cost: "50" })
      expect(await itemOf(other ?? "")).toMatchObject({ cost: null })

      // What was in the way is taken back, and the other change is none of the file's business.
      await saveItem(moved ?? "", { cost: null })
      expect((await apply(preview.id)).status).toBe(200)
      expect(await itemOf(moved ?? "")).toMatchObject({ cost: "51" })
      expect(await itemOf(other ?? "")).toMatchObject({
        cost: "52",
        purchase_unit_id: await unitId("g"),
      })
    })

    it("is not applied when a supplier that it gives was deleted since", async () => {
      const [id] = takeIds(1)
      const { supplier } = await admin().post<{ supplier: { id: string } }>(
        "/admin/mipos/suppliers",
        { external_id: "breve", name: "Breve" }
      )
      const preview = await previewFile(
        connected,
        fileOf([
          ["inventory_item_id", "supplier"],
          [id ?? "", "breve"],
        ])
      )
      await admin().delete(`/admin/mipos/suppliers/${supplier.id}`)
      expect(await apply(preview.id)).toMatchObject({
        status: 409,
        message: expect.stringContaining("deleted"),
      })
      expect(await itemOf(id ?? "")).toMatchObject({ supplier_id: null })
    })

    it("goes after a day", async () => {
      const [id] = takeIds(1)
      const old = await previewFile(connected, fileOf([HEADER, [id ?? "", "61"]]))
      await connected.database.query(
        "UPDATE mipos_item_import SET created_at = now() - interval '25 hours' WHERE id = $1",
        [old.id]
      )
      expect((await apply(old.id)).status).toBe(404)
      await previewFile(connected, fileOf([HEADER]))
      const rows = await connected.database.query(
        "SELECT line FROM mipos_item_import_row WHERE import_id = $1",
        [old.id]
      )
      expect(rows).toEqual([])
    })
  })
})
