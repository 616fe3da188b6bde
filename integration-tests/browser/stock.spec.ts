import type { Browser, Page, Request } from "playwright-core"
import type { PositionResponse } from "../../src/types/admin-api"
import { connectStore, type ConnectedStore } from "../harness/connected-store"
import { agreement, onlyOne, positionsToUse, storeIdOf } from "../harness/outbound"
import { barriers } from "./support/accessibility"
import { openAdmin, type AdminSession, type SessionOptions } from "./support/admin-session"
import { WITH_ADMIN } from "./support/admin-store"
import { launchChromium } from "./support/chromium"
import { settingsPage } from "./support/settings-page"
import { stockPage, type StockPage } from "./support/stock-page"
import { block, driftApart, refuseChanges } from "./support/trouble"

/** What finds a position in the list, where product and variant stand on lines of their own. */
const labelOf = ({ sku, name }: PositionResponse): string => sku ?? name

/** What a merchant does with stock. The pages stay open while things happen on both sides. */
describe("stock", () => {
  let browser: Browser
  let connected: ConnectedStore
  let session: AdminSession
  let page: Page
  let stock: StockPage
  let take: Awaited<ReturnType<typeof positionsToUse>>

  const openStory = async (position: PositionResponse): Promise<void> => {
    await session.openPath(`/mipos/stock/${position.id}`)
    await stock.story.getByRole("heading", { name: position.name, exact: true }).waitFor()
  }

  beforeAll(async () => {
    connected = await connectStore({ store: WITH_ADMIN })
    take = await positionsToUse(connected)
    browser = await launchChromium()
    session = await openAdmin(browser, connected.store)
    page = session.page
    stock = stockPage(page)
  })

  afterAll(async () => {
    await session?.close()
    await browser?.close()
    await connected?.close()
  })

  describe("the list", () => {
    it("is found in the side bar, and shows every position", async () => {
      await session.openPath("/mipos/stock")
      await page.getByRole("link", { name: "Stock", exact: true }).first().waitFor()

      await stock.total(294).waitFor()
      expect(await stock.rows.count()).toBe(20)
      expect(await stock.list.getByText("In step", { exact: true }).count()).toBe(20)
    })

    it("keeps search, filters and order in the address, so that a reload shows the same", async () => {
      const position = onlyOne(take(1))
      const words = labelOf(position)
      await stock.search(words)
      await page.waitForURL((url) => url.searchParams.get("q") === words)
      await stock.choose("Location", "Tienda Norte")
      await page.waitForURL((url) => url.searchParams.has("store_link_id"))
      await stock.row(words).first().waitFor()
      await page.reload()

      await stock.row(words).first().waitFor()
      await stock.list.getByRole("button", { name: "Location: Tienda Norte" }).waitFor()
      const found = await stock.rows.allInnerTexts()
      expect(found.length).toBeGreaterThan(0)
      expect(found.filter((text) => !text.includes(words) || !text.includes("Norte"))).toEqual([])

      await stock.list.getByRole("button", { name: "Clear all" }).click()
      await stock.total(294).waitFor()
      expect(new URL(page.url()).search).toBe("")
    })

    it("is sorted by the server, and turned page by page", async () => {
      const everything = [...(await connected.positions(0)), ...(await connected.positions(1))]
      await stock.list.getByRole("button", { name: "SKU" }).click()
      await page.waitForURL((url) => url.searchParams.get("order") === "sku")
      const firstSku = [...everything.map(({ sku }) => sku ?? "")].filter(Boolean).sort()[0] ?? ""
      await stock.rows.first().getByText(firstSku, { exact: true }).waitFor()

      await stock.list.getByRole("button", { name: "Next" }).click()
      await page.waitForURL((url) => url.searchParams.get("offset") === "20")
      await stock.list.getByText("2 of 15 pages").waitFor()
      await page.reload()
      await stock.list.getByText("2 of 15 pages").waitFor()
      await stock.list.getByRole("button", { name: "Previous" }).click()
      await stock.list.getByText("1 of 15 pages").waitFor()
    })

    it("turns back to the last page when there is nothing on this one", async () => {
      await session.openPath("/mipos/stock?offset=4000")

      await page.waitForURL((url) => url.searchParams.get("offset") === "280")
      await stock.list.getByText("15 of 15 pages").waitFor()
      expect(await stock.rows.count()).toBe(14)
    })

    it("is not searched for a blank, nor for more than the API takes", async () => {
      await session.openPath("/mipos/stock?q=%20")
      await stock.total(294).waitFor()
      await session.openPath(`/mipos/stock?q=${"x".repeat(300)}`)
      await stock.list.getByText("Nothing found").waitFor()
    })

    it("says what an empty list means", async () => {
      await session.openPath("/mipos/stock?state=blocked")

      await stock.list.getByText("Nothing found").waitFor()
      await stock.list.getByRole("button", { name: "State: Refused" }).waitFor()
    })

    it("is used with keys alone", async () => {
      const position = onlyOne(take(1))
      await session.openPath(`/mipos/stock?q=${encodeURIComponent(position.external_id)}`)
      const name = stock.row(labelOf(position)).first().getByRole("link")
      await name.focus()
      await page.keyboard.press("Enter")

      await stock.story.waitFor()
      await page.goBack()
      await stock.row(labelOf(position)).first().waitFor()
    })
  })

  describe("many at once", () => {
    const bar = () => page.getByRole("group", { name: "Actions" })

    it("are sent again after mipOS refused them, and leave the list by themselves", async () => {
      const positions = take(2)
      for (const position of positions) {
        await refuseChanges(connected, position)
      }
      await session.openPath("/mipos/stock?state=blocked")
      await stock.total(2).waitFor()
      await connected.simulator.clearFaults()
      await stock.list.getByRole("checkbox", { name: "Select every row of this page" }).click()
      await page.getByText("2 selected").waitFor()
      await stock.doWithSelected("Send now")

      await stock.toast("2 items sent").waitFor()
      await stock.list.getByText("Nothing found").waitFor()
      for (const position of positions) {
        await agreement(connected, position)
      }
    })

    it("say why what cannot be done was not, and stay selected", async () => {
      const position = onlyOne(take(1))
      await session.openPath(`/mipos/stock?q=${encodeURIComponent(position.external_id)}`)
      await stock.select(stock.row("Tienda Centro").first())
      await stock.doWithSelected("Use mipOS’s number")

      await stock.toast("0 of 1 worked. The others stay selected.").waitFor()
      await page.getByText("The two sides agree; there is nothing to settle.").waitFor()
      await page.getByText("1 selected").waitFor()
    })

    it("are asked about first", async () => {
      const sent: string[] = []
      const note = (request: Request) => {
        if (request.method() === "POST" && request.url().includes("/positions/batch")) {
          sent.push(request.url())
        }
      }
      page.on("request", note)
      await bar().getByRole("button", { name: "Keep out" }).click()
      await stock.question.getByText("Keep 1 item out of mipOS?").waitFor()
      await stock.question.getByRole("button", { name: "Cancel" }).click()

      await stock.question.waitFor({ state: "hidden" })
      await page.getByText("1 selected").waitFor()
      page.off("request", note)
      expect(sent).toEqual([])
    })

    it("are kept out and taken in again", async () => {
      await stock.doWithSelected("Keep out")
      await stock.toast("1 item stays out from now on").waitFor()
      await stock.list.getByText("Stays out").first().waitFor()

      await stock.select(stock.row("Tienda Centro").first())
      await stock.doWithSelected("Take in again")
      await stock.toast("1 item is taken in again").waitFor()
      await stock.list.getByText("Stays out").first().waitFor({ state: "hidden" })
      await stock.row("Tienda Centro").getByText("In step").waitFor({ timeout: 60_000 })
    })

    it("stay selected on the next page, and not with another filter", async () => {
      await session.openPath("/mipos/stock")
      await stock.total(294).waitFor()
      await stock.select(stock.rows.first())
      await page.getByText("1 selected").waitFor()
      await stock.list.getByRole("button", { name: "Next" }).click()
      await stock.list.getByText("2 of 15 pages").waitFor()
      await page.getByText("1 selected").waitFor()

      await stock.choose("Location", "Tienda Norte")
      await stock.list.getByRole("button", { name: "Location: Tienda Norte" }).waitFor()
      await bar().waitFor({ state: "hidden" })

      await stock.select(stock.row("Tienda Norte").first())
      await page.getByText("1 selected").waitFor()
      await bar().getByRole("button", { name: "Clear" }).click()
      await bar().waitFor({ state: "hidden" })
      expect(await stock.list.getByRole("checkbox", { checked: true }).count()).toBe(0)
    })

    it("are dealt with by a letter alone, and not while a menu takes letters", async () => {
      await stock.select(stock.row("Tienda Norte").first())
      await page.getByText("1 selected").waitFor()
      await page.keyboard.press("Control+m")
      await stock.list.getByRole("button", { name: "State" }).first().click()
      await page.getByRole("menu").waitFor()
      await page.keyboard.press("m")
      await page.keyboard.press("Escape")
      await page.getByRole("menu").waitFor({ state: "hidden" })
      expect(await stock.question.count()).toBe(0)

      await page.keyboard.press("m")
      await stock.question.getByText("Use this store’s number for 1 item?").waitFor()
      await stock.question.getByRole("button", { name: "Cancel" }).click()
      await stock.question.waitFor({ state: "hidden" })
      await page.keyboard.press("d")
      await bar().waitFor({ state: "hidden" })
    })
  })

  describe("an item's story", () => {
    it("goes on by itself when something is sold at mipOS", async () => {
      const position = onlyOne(take(1))
      await openStory(position)
      const timeline = stock.section("Movements")
      await timeline.getByText(/^First sent to mipOS, with a stock of/).waitFor()
      await connected.simulator.changeStock({
        store_id: storeIdOf(connected, position),
        external_id: position.external_id,
        movement_type: 2,
        quantity: "1",
      })

      await timeline.getByText("1 went out at mipOS").waitFor({ timeout: 30_000 })
      await stock
        .number("In this store")
        .getByText(String(Number(position.medusa_stock) - 1), { exact: true })
        .waitFor()
      await stock.standing("In step").waitFor()
    })

    it.each([
      ["Use mipOS’s number", "mipos"],
      ["Use this store’s number", "medusa"],
    ] as const)(
      "has drift settled by “%s”, after saying what that does",
      async (choice, winner) => {
        const position = onlyOne(take(1))
        await driftApart(connected, position)
        const here = Number(position.medusa_stock) + 1
        const there = here + 1
        await session.openPath("/mipos/stock?state=drifted")
        await stock.row(labelOf(position)).first().click()
        await stock.standing("Differs").waitFor()
        await stock.story.getByText(`mipOS says ${there}, but ${here} was agreed`).waitFor()

        const choices = stock.section("Which number is right?")
        const card = choices.getByRole("group", { name: choice })
        const changed = winner === "mipos" ? [here, there] : [there, here]
        for (const number of changed) {
          await card.getByText(String(number), { exact: true }).waitFor()
        }
        await card.getByText(`stays ${winner === "mipos" ? there : here}`).waitFor()
        expect(await barriers(page, "main")).toEqual([])
        await card.getByRole("button", { name: choice }).click()
        await stock.question.getByRole("button", { name: choice }).click()

        await stock.toast("The two sides agree on this item again").waitFor()
        await stock.standing("In step").waitFor()
        await choices.waitFor({ state: "hidden" })
        const settled = await agreement(connected, position)
        expect(Number(settled.medusa_stock)).toBe(winner === "mipos" ? there : here)
      }
    )

    it("leads on to everything that it is about", async () => {
      const position = onlyOne(take(1))
      await openStory(position)
      await stock.section("Movements").getByRole("listitem").first().waitFor()
      const links = await page.evaluate<string[]>(
        "[...document.querySelectorAll('main a')].map((link) => new URL(link.href).pathname)"
      )

      expect(links).toEqual(
        expect.arrayContaining([
          `/app/inventory/${position.inventory_item_id}`,
          `/app/settings/mipos/store-links/${position.store_link_id}`,
          "/app/mipos/mapping",
          expect.stringMatching(/^\/app\/products\/prod_\w+\/variants\/variant_\w+$/),
          expect.stringMatching(/^\/app\/mipos\/movements\/\w+$/),
        ])
      )
    })
  })

  describe("for everybody", () => {
    const ways: Array<[string, SessionOptions]> = [
      ["in Spanish", { language: "es" }],
      ["in the dark", { theme: "dark" }],
      ["in a narrow window", { viewport: { width: 390, height: 844 } }],
    ]

    beforeAll(async () => {
      await block(connected, onlyOne(take(1)))
    })

    afterAll(async () => {
      await connected.simulator.clearFaults()
    })

    it.each(ways)("is readable %s", async (_way, options) => {
      const other = await openAdmin(browser, connected.store, options)
      const title = options.language === "es" ? "Existencias" : "Stock"
      const found: Record<string, string[]> = {}
      await other.openPath("/mipos/stock?state=blocked")
      const list = other.page.getByRole("region", { name: title, exact: true })
      await list.getByRole("checkbox").last().click()
      found["list"] = await barriers(other.page, "main")
      await list.getByRole("checkbox").last().click()
      await list.getByRole("row").last().getByRole("link").click()
      await other.page.getByText("External id not found for this store").waitFor()
      await other.page.waitForLoadState("networkidle")
      found["story"] = await barriers(other.page, "main")
      await other.openPath("/mipos/stock?q=nothing%20is%20called%20so")
      await list.getByText(/^(Nothing found|Sin resultados)$/).waitFor()
      found["nothing found"] = await barriers(other.page, "main")

      expect(found).toEqual({ list: [], story: [], "nothing found": [] })
      expect(other.complaints()).toEqual([])
      await other.close()
    })

    it("speaks Spanish throughout", async () => {
      const other = await openAdmin(browser, connected.store, { language: "es" })
      await other.openPath("/mipos/stock?state=blocked")
      const list = other.page.getByRole("region", { name: "Existencias", exact: true })
      await list.getByRole("button", { name: "Estado: Rechazado" }).waitFor()
      await list.getByRole("row").last().getByRole("link").click()
      await other.page.getByText("mipOS lo rechazó").waitFor()
      await other.page
        .getByText("El sistema de inventario no tiene un artículo con este ID externo")
        .waitFor()
      await other.page.getByText(/mipOS rechazó (ese cambio|el último mensaje)/).waitFor()
      await other.page.getByText("Primer envío a mipOS").waitFor()
      await other.close()
    })

    it("says what went wrong when the API fails, and goes on when it is asked again", async () => {
      const other = await openAdmin(browser, connected.store)
      await other.page.route("**/admin/mipos/**", (route) =>
        route.fulfill({ status: 500, json: { message: "The database is away." } })
      )
      await other.openPath("/mipos/stock")
      const { list, total } = stockPage(other.page)
      await list.getByText("The database is away.").waitFor()
      await other.page.unroute("**/admin/mipos/**")
      await list.getByRole("button", { name: "Try again" }).click()

      await total(294).waitFor()
      await other.close()
    })
  })

  it("made no complaint on the way", () => {
    expect(session.complaints()).toEqual([])
  })

  it("is mended by its hint when mipOS has lost an item", async () => {
    const position = onlyOne(take(1))
    connected.simulator.reset()
    await connected.setStock(position, Number(position.medusa_stock) + 5)
    await openStory(position)
    await stock.standing("Refused").waitFor({ timeout: 30_000 })
    const refusal = stock.section("mipOS refused it")
    await refusal.getByText("External id not found for this store").waitFor()
    await refusal.getByText(/Sync, so that the item is sent\./).waitFor()

    await refusal.getByRole("link", { name: "Go to mipOS" }).click()
    const settings = settingsPage(page)
    await settings.section("mipOS").getByRole("button", { name: "Sync now" }).click()
    await settings.toast(/^Sync finished/).waitFor({ timeout: 60_000 })
    await page.goBack()
    await stock.standing("In step").waitFor({ timeout: 30_000 })
    await agreement(connected, position)
  })
})
