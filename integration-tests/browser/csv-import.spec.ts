import { parse } from "csv-parse/sync"
import { stringify } from "csv-stringify/sync"
import type { Browser, Page } from "playwright-core"
import type { ItemResponse } from "../../src/types/admin-api"
import { connectStore, type ConnectedStore } from "../harness/connected-store"
import { adminOf } from "../harness/outbound"
import { barriers } from "./support/accessibility"
import { openAdmin, type AdminSession } from "./support/admin-session"
import { WITH_ADMIN } from "./support/admin-store"
import { launchChromium } from "./support/chromium"
import { mappingPage, type MappingPage } from "./support/mapping-page"

type Line = Record<string, string>

/** A file is taken out, edited with a mistake in it, mended and applied. Each test goes on where the last one ended. */
describe("the import of a CSV file", () => {
  let browser: Browser
  let connected: ConnectedStore
  let session: AdminSession
  let page: Page
  let mapping: MappingPage
  let lines: Line[] = []

  beforeAll(async () => {
    connected = await connectStore({ store: WITH_ADMIN })
    browser = await launchChromium()
    session = await openAdmin(browser, connected.store)
    page = session.page
    mapping = mappingPage(page)
  })

  afterAll(async () => {
    await session?.close()
    await browser?.close()
    await connected?.close()
  })

  const itemOf = async (id: string | undefined): Promise<ItemResponse> =>
    (await adminOf(connected).get<{ item: ItemResponse }>(`/admin/mipos/items/${id ?? ""}`)).item

  const choose = (text: string, on: Page = page): Promise<void> =>
    on
      .locator("input[type=file]")
      .setInputFiles({ name: "items.csv", mimeType: "text/csv", buffer: Buffer.from(text) })

  const fileOf = (changed: Line[]): string => stringify(changed, { header: true })

  it("begins with the export", async () => {
    await session.openPath("/mipos/mapping")
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Export" }).click(),
    ])
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) {
      chunks.push(Buffer.from(chunk as Uint8Array))
    }
    lines = parse(Buffer.concat(chunks).toString("utf8"), { bom: true, columns: true })

    expect(download.suggestedFilename()).toBe("mipos-items.csv")
    expect(lines.length).toBeGreaterThan(100)
  })

  it("says what is wrong with a file that is none", async () => {
    await page.getByRole("link", { name: "Import", exact: true }).click()
    await choose("inventory_item_id,price\n1,2\n")

    await page.getByRole("alert").getByText("The column “price” is not known.").waitFor()
  })

  it("names the line, the column and what to do, and applies nothing", async () => {
    const [first, second, third] = lines
    await choose(
      fileOf([
        { ...first, cost: "5.25" },
        { ...second, cost: "12,50" },
        { ...third, supplier: "Nadie" },
      ])
    )
    const errors = mapping.section("Errors")
    await errors.getByRole("row").filter({ hasText: "12,50" }).getByText("3").first().waitFor()
    await errors.getByText("“12,50” is no cost. Write a number with a point").waitFor()
    await errors.getByText("There is no supplier “Nadie”.").waitFor()
    await mapping.section("What the file would do").getByText("The file has 2 errors").waitFor()
    expect(await page.getByRole("button", { name: /^Apply/ }).count()).toBe(0)
    expect(await barriers(page, "main")).toEqual([])
  })

  it("says so in Spanish too, and after a reload", async () => {
    const {
      page: spanish,
      openPath,
      close,
    } = await openAdmin(browser, connected.store, {
      language: "es",
    })
    await openPath(`/mipos/mapping/import${new URL(page.url()).search}`)
    await spanish.getByText("“12,50” no es un costo. Escriba un número con punto").waitFor()
    await spanish.getByText("No existe el proveedor “Nadie”.").waitFor()
    await choose("inventory_item_id,price\n1,2\n", spanish)
    await spanish.getByRole("alert").getByText("No se conoce la columna “price”.").waitFor()
    await close()
  })

  it("shows what the mended file would change, and changes nothing before it is confirmed", async () => {
    const [first, second, third] = lines
    await choose(fileOf([{ ...first, cost: "5.25" }, { ...second, cost: "12.50" }, { ...third }]))
    const changes = mapping.section("Changes")
    await changes.getByRole("row").filter({ hasText: first?.["name"] }).getByText("5.25").waitFor()
    await mapping.section("Errors").waitFor({ state: "hidden" })
    expect(await barriers(page, "main")).toEqual([])

    await page.getByRole("button", { name: "Apply to 2 items" }).click()
    await mapping.question.getByText("2 items are changed as shown.").waitFor()
    await mapping.question.getByRole("button", { name: "Cancel" }).click()
    expect(await itemOf(first?.["inventory_item_id"])).toMatchObject({ cost: null })
  })

  it("applies it, and says how many items changed", async () => {
    await page.getByRole("button", { name: "Apply to 2 items" }).click()
    await mapping.question.getByRole("button", { name: "Apply" }).click()

    await page.getByText("2 items were changed").waitFor()
    expect(await itemOf(lines[0]?.["inventory_item_id"])).toMatchObject({ cost: "5.25" })
    expect(await itemOf(lines[1]?.["inventory_item_id"])).toMatchObject({ cost: "12.5" })
    await page.getByRole("link", { name: "See the items" }).click()
    await mapping.items.waitFor()
  })

  it("says of how many items it ends the stock at mipOS", async () => {
    await page.getByRole("link", { name: "Import", exact: true }).click()
    await choose(fileOf([{ ...lines[2], excluded: "true" }]))
    await page.getByRole("button", { name: "Apply to 1 item" }).click()

    await mapping.question.getByText("1 of them ends with no stock at mipOS").waitFor()
    await mapping.question.getByRole("button", { name: "Cancel" }).click()
    expect(await itemOf(lines[2]?.["inventory_item_id"])).toMatchObject({ excluded: false })
  })

  it("made no complaint on the way", () => {
    // The browser itself complains of every refused request, and one was made on purpose.
    expect(session.complaints().filter((text) => !text.includes("status of 400"))).toEqual([])
  })
})
