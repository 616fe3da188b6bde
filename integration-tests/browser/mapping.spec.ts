import type { Browser, Page } from "playwright-core"
import type { ItemResponse, PositionResponse, UnitResponse } from "../../src/types/admin-api"
import { connectStore, type ConnectedStore } from "../harness/connected-store"
import { adminOf, onlyOne, positionsToUse } from "../harness/outbound"
import { barriers } from "./support/accessibility"
import { openAdmin, type AdminSession } from "./support/admin-session"
import { WITH_ADMIN } from "./support/admin-store"
import { launchChromium } from "./support/chromium"
import { mappingPage, type MappingPage } from "./support/mapping-page"

const TABS = ["", "/units", "/suppliers", "/rules", "/import"]

describe("the mapping", () => {
  let browser: Browser
  let connected: ConnectedStore
  let session: AdminSession
  let page: Page
  let mapping: MappingPage
  let take: (count: number) => PositionResponse[]

  beforeAll(async () => {
    connected = await connectStore({ store: WITH_ADMIN })
    take = await positionsToUse(connected)
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

  const itemOf = async (inventoryItemId: string): Promise<ItemResponse> =>
    (await adminOf(connected).get<{ item: ItemResponse }>(`/admin/mipos/items/${inventoryItemId}`))
      .item

  /** One item that no other test uses, alone on the page. */
  const openOne = async (): Promise<PositionResponse> => {
    const [position] = take(1)
    if (!position) throw new Error("All items are used.")
    await session.openPath(`/mipos/mapping?q=${encodeURIComponent(position.external_id)}`)
    await mapping.row(position.name).waitFor()
    return position
  }

  it("is in the side bar, and shows what is derived as such", async () => {
    await session.openPath("/mipos/mapping")
    await page.getByRole("link", { name: "Mapping", exact: true }).first().waitFor()
    const [position] = take(1)
    await mapping.search(position?.external_id ?? "")

    await mapping.cell("Cost", position?.name ?? "").waitFor()
    const name = await mapping.cell("Cost", position?.name ?? "").getAttribute("aria-label")
    expect(name).toMatch(/: \d.*, derived\. Edit\.$/)
  })

  it("edits a cost where it stands, by keys alone, and goes back to what is derived", async () => {
    const { name, inventory_item_id: id } = await openOne()
    await mapping.cell("Cost", name).focus()
    await page.keyboard.press("Enter")
    await mapping.input("Cost", name).fill("17.25")
    await page.keyboard.press("Enter")

    await mapping
      .row(name)
      .getByRole("button", { name: `Cost of ${name}: 17.25, set` })
      .waitFor()
    expect(await itemOf(id)).toMatchObject({ cost: "17.25" })
    expect(await page.evaluate("document.activeElement.textContent")).toBe("17.25")

    await page.keyboard.press("Enter")
    await mapping.row(name).getByRole("button", { name: "Back to what is derived" }).click()
    await mapping
      .row(name)
      .getByRole("button", { name: /^Cost of .*derived/ })
      .waitFor()
    expect(await itemOf(id)).toMatchObject({ cost: null })
  })

  it("undoes by Escape, and says at the cell what cannot be saved", async () => {
    const { name, inventory_item_id: id } = await openOne()
    await mapping.cell("Cost", name).click()
    await mapping.input("Cost", name).fill("twelve")
    await page.keyboard.press("Enter")
    await mapping.row(name).getByRole("alert").getByText("Enter a number").waitFor()
    expect(await mapping.input("Cost", name).getAttribute("aria-invalid")).toBe("true")

    await page.keyboard.press("Escape")
    await mapping.cell("Cost", name).waitFor()
    expect(await mapping.row(name).getByRole("alert").count()).toBe(0)
    expect(await itemOf(id)).toMatchObject({ cost: null })
  })

  it("saves what is typed when it is left", async () => {
    const { name, inventory_item_id: id } = await openOne()
    await mapping.cell("Cost", name).click()
    await mapping.input("Cost", name).fill("3.5")
    await mapping.items.getByRole("searchbox", { name: "Search" }).click()

    await mapping
      .row(name)
      .getByRole("button", { name: `Cost of ${name}: 3.5, set` })
      .waitFor()
    expect(await itemOf(id)).toMatchObject({ cost: "3.5" })
  })

  it("chooses a unit and a supplier where they stand, found by typing", async () => {
    const { name, inventory_item_id: id } = await openOne()
    await mapping.cell("Purchase unit", name).click()
    await page.getByRole("combobox", { name: "Purchase unit" }).fill("kilo")
    await page.keyboard.press("Enter")
    await mapping
      .row(name)
      .getByRole("button", { name: /^Purchase unit of .*Kilogramo, set/ })
      .waitFor()

    await mapping.cell("Supplier", name).click()
    await page.getByRole("option", { name: "Proveedor general" }).click()
    await mapping
      .row(name)
      .getByRole("button", { name: /^Supplier of .*general, set/ })
      .waitFor()
    const item = await itemOf(id)
    expect(item.effective.purchase_unit?.external_id).toBe("kg")
    expect(item.supplier_id).not.toBeNull()

    await mapping.cell("Supplier", name).click()
    await page.keyboard.press("Escape")
    await mapping.cell("Purchase unit", name).click()
    await page.getByRole("option", { name: "The same as the unit" }).click()
    await mapping
      .row(name)
      .getByRole("button", { name: /^Purchase unit of .*derived/ })
      .waitFor()
    expect(await itemOf(id)).toMatchObject({
      purchase_unit_id: null,
      supplier_id: item.supplier_id,
    })
  })

  it("chooses what was typed, not what stood there, when Enter comes before the answer", async () => {
    const { name } = await openOne()
    const units = "**/admin/mipos/units?*"
    let answer = (): void => undefined
    const answered = new Promise<void>((resolve) => (answer = resolve))
    await page.route(units, async (route) => {
      await answered
      await route.continue()
    })
    try {
      await page.reload()
      await mapping.cell("Purchase unit", name).click()
      await page.getByRole("combobox", { name: "Purchase unit" }).fill("kilo")
      await page.keyboard.press("Enter")
      await page.getByRole("status").getByText("Searching…").waitFor()
    } finally {
      answer()
    }
    await mapping
      .row(name)
      .getByRole("button", { name: /^Purchase unit of .*Kilogramo, set/ })
      .waitFor()
    await page.unroute(units)

    await mapping.cell("Supplier", name).click()
    await page.getByRole("option", { name: "Proveedor general" }).waitFor()
    await page.getByRole("combobox", { name: "Supplier" }).fill("general")
    await page.keyboard.press("Enter")
    await mapping
      .row(name)
      .getByRole("button", { name: /^Supplier of .*general, set/ })
      .waitFor()
  })

  it("chooses nothing, and takes nothing back, when the choices cannot be read", async () => {
    const { inventory_item_id: id, external_id, name } = onlyOne(take(1))
    const [unit] = (
      await adminOf(connected).get<{ units: UnitResponse[] }>("/admin/mipos/units?limit=1")
    ).units
    await adminOf(connected).post(`/admin/mipos/items/${id}`, { purchase_unit_id: unit?.id })
    const other = await openAdmin(browser, connected.store)
    await other.page.route("**/admin/mipos/units?*", (route) =>
      route.fulfill({ status: 500, json: { message: "The database is away." } })
    )
    await other.openPath(`/mipos/mapping?q=${encodeURIComponent(external_id)}`)
    const { cell } = mappingPage(other.page)
    await cell("Purchase unit", name).click()
    const search = other.page.getByRole("combobox", { name: "Purchase unit" })
    await search.press("Enter")
    await other.page.getByRole("status").getByText("The list could not be read").waitFor()
    await search.press("Enter")
    await search.press("Escape")
    await search.waitFor({ state: "hidden" })
    expect((await itemOf(id)).purchase_unit_id).toBe(unit?.id)
    await other.close()
  })

  it("does not change the id of an item that mipOS knows, and says why", async () => {
    const { name } = await openOne()

    await mapping.row(name).getByLabel("so it can no longer change").waitFor()
    expect(await mapping.cell("ID in mipOS", name).count()).toBe(0)
  })

  it("takes an item out once it is confirmed, and brings it back", async () => {
    const { name, inventory_item_id: id } = await openOne()
    const decide = async (choice: string): Promise<void> => {
      await mapping.cell("Sent to mipOS", name).click()
      await page.getByRole("menuitemradio", { name: choice }).click()
    }
    await decide("Always send it")
    await mapping.row(name).getByText("Always, by hand").waitFor()
    await decide("As the rules say")
    await mapping.question.getByText(/^If the rules leave .* it ends with no stock/).waitFor()
    await mapping.question.getByRole("button", { name: "As the rules say" }).click()
    await mapping.row(name).getByText("Always, by hand").waitFor({ state: "hidden" })

    await decide("Never send it")
    await mapping.question.getByText("ends with no stock at mipOS").waitFor()
    await mapping.question.getByRole("button", { name: "Cancel" }).click()
    await mapping.cell("Sent to mipOS", name).getByText("Is sent").waitFor()

    await decide("Never send it")
    await mapping.question.getByRole("button", { name: "Take out" }).click()
    await mapping.cell("Sent to mipOS", name).getByText("Stays out").waitFor()
    expect(await itemOf(id)).toMatchObject({ excluded: true, excluded_by: "person" })

    await decide("As the rules say")
    await mapping.cell("Sent to mipOS", name).getByText("Is sent").waitFor()
  })

  it("keeps search, filters and page in the address", async () => {
    await session.openPath("/mipos/mapping?excluded=true")
    await mapping.items.getByText("Nothing found").waitFor()
    await mapping.items.getByRole("button", { name: "Show all items" }).click()
    await mapping.items.getByRole("button", { name: "Next" }).click()
    await page.waitForURL(/offset=20/)
    await page.reload()
    await mapping.items.getByText("21", { exact: true }).first().waitFor()

    await mapping.items.getByRole("button", { name: "Problems", exact: true }).click()
    await page.getByRole("menuitemradio", { name: "With problems" }).click()
    await page.waitForURL((url) => url.search === "?has_problems=true")
  })

  it("shows everything for a blank, and keeps the search when nothing can be loaded", async () => {
    await session.openPath("/mipos/mapping")
    await mapping.search("  ")
    // So that nothing of before stands there.
    await page.reload()
    await mapping.items
      .getByRole("checkbox", { name: /^Select (?!every)/ })
      .first()
      .waitFor()
    expect(await mapping.items.getByRole("alert").count()).toBe(0)

    const other = await openAdmin(browser, connected.store)
    await other.page.route("**/admin/mipos/items?*", (route) =>
      route.fulfill({ status: 500, json: { message: "The database is away." } })
    )
    await other.openPath("/mipos/mapping?q=nothing%20is%20called%20so")
    const { items, search } = mappingPage(other.page)
    await items.getByRole("alert").getByText("The database is away.").waitFor()
    await other.page.unroute("**/admin/mipos/items?*")
    await search("nobody is called so")
    await items.getByText("Nothing found").waitFor()
    await other.close()
  })

  it("selects nothing any more with another search, and turns back from behind the last page", async () => {
    await session.openPath("/mipos/mapping?offset=4000")
    await page.waitForURL(
      (url) =>
        /^\d+$/.test(url.searchParams.get("offset") ?? "") &&
        url.searchParams.get("offset") !== "4000"
    )
    await mapping.items
      .getByRole("checkbox", { name: /^Select (?!every)/ })
      .first()
      .click()
    const bar = page.getByRole("region", { name: "Selected items" })
    await bar.getByText("1 selected").waitFor()
    await mapping.search("nothing is called so")
    await bar.waitFor({ state: "hidden" })

    await session.openPath("/mipos/mapping/units?units_offset=400")
    await mapping.section("Units").getByRole("cell", { name: "Kilogramo", exact: true }).waitFor()
  })

  it("edits several items at once, and says how many", async () => {
    await session.openPath("/mipos/mapping")
    await mapping.items.getByRole("checkbox", { name: "Select every row of this page" }).click()
    const bar = page.getByRole("region", { name: "Selected items" })
    await bar.getByText("20 selected").waitFor()
    await mapping.items.getByRole("button", { name: "Next" }).click()
    // Only the next page has rows that are not selected.
    await mapping.items
      .getByRole("checkbox", { name: /^Select (?!every)/, checked: false })
      .first()
      .click()
    await bar.getByText("21 selected").waitFor()

    await bar.getByRole("button", { name: "Edit" }).click()
    const form = mapping.dialog("Edit 21 items")
    expect(await barriers(page, "[role=dialog]")).toEqual([])
    await form.getByRole("combobox", { name: "Cost" }).click()
    await page.getByRole("option", { name: "Another cost" }).click()
    await form.getByLabel("New cost").fill("9.75")
    await page.keyboard.press("Escape")
    await mapping.question.getByText("would be lost").waitFor()
    await mapping.question.getByRole("button", { name: "Stay here" }).click()
    await mapping.question.waitFor({ state: "hidden" })
    await form.getByRole("button", { name: "Change 21 items" }).click()

    await mapping.toast("21 items changed").waitFor()
    await bar.waitFor({ state: "hidden" })
    const { items } = await adminOf(connected).get<{ items: ItemResponse[] }>(
      "/admin/mipos/items?limit=500"
    )
    expect(items.filter(({ cost }) => cost === "9.75")).toHaveLength(21)
  })

  it("makes a unit and a supplier in tabs of their own", async () => {
    await session.openPath("/mipos/mapping")
    await page
      .getByRole("navigation", { name: "Parts of the mapping" })
      .getByRole("link", { name: "Units" })
      .click()
    await mapping.section("Units").getByRole("link", { name: "Create" }).click()
    const unit = mapping.dialog("New unit")
    await unit.getByLabel("Name", { exact: true }).fill("Caja")
    await unit.getByLabel("Short name").fill("cj")
    await unit.getByLabel("ID in mipOS").fill("un")
    await unit.getByRole("button", { name: "Create" }).click()
    await mapping.toast(/The unit .* has the external id un already/).waitFor()
    await unit.getByLabel("ID in mipOS").fill("caja")
    await unit.getByRole("button", { name: "Create" }).click()
    await unit.waitFor({ state: "hidden" })
    await mapping.section("Units").getByRole("cell", { name: "Caja", exact: true }).waitFor()
    expect(new URL(page.url()).pathname).toBe("/app/mipos/mapping/units")

    await page.getByRole("link", { name: "Suppliers", exact: true }).click()
    await mapping.section("Suppliers").getByRole("link", { name: "Create" }).click()
    const supplier = mapping.dialog("New supplier")
    await supplier.getByLabel("Name", { exact: true }).fill("Norte")
    await supplier.getByLabel("ID in mipOS").fill("norte")
    await supplier.getByRole("button", { name: "Create" }).click()
    await mapping.section("Suppliers").getByRole("cell", { name: "Norte", exact: true }).waitFor()
  })

  it("makes a rule after showing what it would do, and deletes it the same way", async () => {
    const admin = adminOf(connected)
    const { collection } = await admin.post<{ collection: { id: string } }>("/admin/collections", {
      title: "Temporada",
    })
    const { products } = await admin.get<{ products: Array<{ id: string }> }>(
      "/admin/products?limit=3&fields=id"
    )
    await admin.post(`/admin/collections/${collection.id}/products`, {
      add: products.map(({ id }) => id),
    })
    await session.openPath("/mipos/mapping/rules")
    await mapping.section("Rules").getByText("No rules yet").waitFor()
    await mapping.section("Rules").getByRole("link", { name: "Create" }).click()
    const form = mapping.dialog("New rule")
    await form.getByRole("combobox", { name: "Goes by" }).click()
    await page.getByRole("option", { name: "Collection" }).click()
    await form.getByRole("combobox", { name: "Collection" }).fill("Tempo")
    await page.getByRole("option", { name: "Temporada" }).click()
    await form.getByText(/items? that (is|are) sent now would leave/).waitFor()
    expect(await barriers(page, "[role=dialog]")).toEqual([])
    await form.getByRole("button", { name: "Create" }).click()
    await mapping.question.getByText("end with no stock at mipOS").waitFor()
    await mapping.question.getByRole("button", { name: "Create the rule" }).click()
    await mapping.section("Rules").getByRole("link", { name: "Temporada" }).waitFor()

    await mapping.section("Rules").getByRole("button", { name: "More actions" }).click()
    await page.getByRole("menuitem", { name: "Delete" }).click()
    await mapping.question.getByText(/items? that stays? out now would be sent/).waitFor()
    await mapping.question.getByRole("button", { name: "Delete" }).click()
    await mapping.section("Rules").getByText("No rules yet").waitFor()
  })

  it("says in Spanish what the API refuses", async () => {
    const {
      page: spanish,
      openPath,
      close,
    } = await openAdmin(browser, connected.store, {
      language: "es",
    })
    await openPath("/mipos/mapping/units/create")
    const form = spanish.getByRole("dialog", { name: "Nueva unidad" })
    for (const [label, text] of [
      ["Nombre", "Otra"],
      ["Nombre corto", "o"],
      ["ID en mipOS", "kg"],
    ] as const) {
      await form.getByLabel(label, { exact: true }).fill(text)
    }
    await form.getByRole("button", { name: "Crear" }).click()

    await spanish.getByText("Otra unidad ya tiene este ID en mipOS.").waitFor()
    await close()
  })

  it.each([
    ["en", "light"],
    ["es", "dark"],
  ] as const)("is readable for everybody on every tab (%s, %s)", async (language, theme) => {
    const {
      page: one,
      openPath,
      complaints,
      close,
    } = await openAdmin(browser, connected.store, {
      language,
      theme,
    })
    const found: Record<string, string[]> = {}
    for (const tab of TABS) {
      await openPath(`/mipos/mapping${tab}`)
      await one.getByRole("region").nth(0).waitFor()
      await one.waitForLoadState("networkidle")
      found[tab] = await barriers(one, "main")
    }

    expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([])
    expect(complaints()).toEqual([])
    await close()
  })

  it("made no complaint on the way", () => {
    // The browser itself complains of every refused request, and one was made on purpose.
    expect(session.complaints().filter((text) => !text.includes("status of 400"))).toEqual([])
  })
})
