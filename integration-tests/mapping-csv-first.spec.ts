import { parse } from "csv-parse/sync"
import { addItems } from "../bench/large-catalogue"
import type { ItemImportResponse } from "../src/types/admin-api"
import { miposApi, type ApiAnswer } from "./harness/api"
import { connectStore, type ConnectedStore } from "./harness/connected-store"
import { exportFile, fileOf, previewFile } from "./harness/csv-file"

const ITEMS = 4_000
const HEADER = ["inventory_item_id", "external_id"]

/** The items of the seed are for one test, and those that are made up for the other. */
const isMadeUp = (id: string): boolean => id.startsWith("iitem_bench_")

describe("the mapping as a CSV file, before anything was sent", () => {
  let connected: ConnectedStore

  beforeAll(async () => {
    connected = await connectStore({ firstSync: false, connection: { enabled: false } })
    await addItems(connected.database, connected.links[0]?.stock_location_id ?? "", ITEMS)
  })
  afterAll(() => connected.close())

  const apply = ({ id }: ItemImportResponse): Promise<ApiAnswer> =>
    miposApi(connected).post(`/items/import/${id}/apply`)
  const give = (rows: string[][]): Promise<ItemImportResponse> =>
    previewFile(connected, fileOf([HEADER, ...rows]))
  /** By inventory item, the external id that is set; empty while there is none. */
  const exported = async (): Promise<Array<[id: string, externalId: string]>> => {
    const lines: Array<Record<string, string>> = parse((await exportFile(connected)).text, {
      bom: true,
      columns: true,
    })
    return lines.map((line) => [line["inventory_item_id"] ?? "", line["external_id"] ?? ""])
  }

  it("lets external ids be exchanged, and not taken", async () => {
    const [one = "", two = "", three = ""] = (await exported())
      .map(([id]) => id)
      .filter((id) => !isMadeUp(id))
    expect(
      await apply(
        await give([
          [one, "uno"],
          [two, "dos"],
        ])
      )
    ).toMatchObject({ status: 200 })
    const exchange = [
      [one, "dos"],
      [two, "uno"],
    ]
    const exchanged = await give(exchange)
    expect(exchanged).toMatchObject({ changes: 2, errors: [] })
    expect((await apply(exchanged)).status).toBe(200)
    expect(await give(exchange)).toMatchObject({ changes: 0, unchanged: 2 })
    expect(await give([[three, "uno"]])).toMatchObject({
      errors: [{ line: 2, field: "external_id", message: expect.stringContaining("uno") }],
    })

    // Free when it was looked at, and gone when it is applied.
    const late = await give([[three, "tres"]])
    expect((await apply(await give([[one, "tres"]]))).status).toBe(200)
    expect(await apply(late)).toMatchObject({
      status: 409,
      message: expect.stringContaining("tres"),
    })
  })

  it("gives thousands of items their external ids, by which they then cross", async () => {
    const before = (await exported()).filter(([id]) => isMadeUp(id))
    expect(before).toHaveLength(ITEMS)
    expect(before.every(([, externalId]) => externalId === "")).toBe(true)
    const rows = before.map(([id]): [string, string] => [id, `own-${id.slice(-7)}`])
    const preview = await give(rows)
    expect(preview).toMatchObject({ rows: ITEMS, changes: ITEMS, errors_count: 0 })
    expect(preview.sample).toHaveLength(100)
    expect(await apply(preview)).toMatchObject({
      status: 200,
      data: { import: { changes: ITEMS } },
    })
    expect((await exported()).filter(([id]) => isMadeUp(id))).toEqual(rows)

    await connected.store.admin.post("/admin/mipos/connection", { enabled: true })
    expect((await connected.sync()).state).toBe("completed")
    const there = new Set(
      connected.simulator.items("store-centro").map(({ external_id: id }) => id)
    )
    expect(rows.filter(([, externalId]) => !there.has(externalId))).toEqual([])
    expect([...there].filter(isMadeUp)).toEqual([])
  })
})
