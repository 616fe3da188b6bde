import type { Browser, Locator, Page } from "playwright-core"
import { connectStore, type ConnectedStore } from "../harness/connected-store"
import { onlyOne, positionsToUse, storeIdOf } from "../harness/outbound"
import { barriers } from "./support/accessibility"
import { openAdmin, type AdminSession, type Language, type Theme } from "./support/admin-session"
import { WITH_ADMIN } from "./support/admin-store"
import { launchChromium } from "./support/chromium"
import { startEmptyStore } from "./support/empty-store"
import { openStill } from "./support/still-page"
import { block, driftApart } from "./support/trouble"

const NARROW = { width: 390, height: 844 }

/** The first page a merchant opens: it stays open all day while stock changes on both sides. */
describe("the overview in the sidebar", () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser?.close()
  })

  describe("with nothing set up", () => {
    let empty: Awaited<ReturnType<typeof startEmptyStore>>

    beforeAll(async () => {
      empty = await startEmptyStore()
    })

    afterAll(async () => {
      await empty?.close()
    })

    it("says what it is for, and leads to the set-up", async () => {
      const { page, openPath, complaints, close } = await openAdmin(browser, empty.store)
      await openPath("/mipos")
      await page.getByText("Keep your stock in step with mipOS").waitFor()
      expect(await barriers(page, "main")).toEqual([])

      await page.getByRole("link", { name: "Set up mipOS" }).click()
      await page.waitForURL("**/app/settings/mipos**")
      expect(complaints()).toEqual([])
      await close()
    })
  })

  describe("in use", () => {
    let connected: ConnectedStore
    let session: AdminSession
    let page: Page
    let take: Awaited<ReturnType<typeof positionsToUse>>

    const section = (name: string): Locator => page.getByRole("region", { name, exact: true })
    const sentence = (text: string): Locator =>
      section("Overview").getByRole("status").getByText(text, { exact: true }).first()
    const tile = (label: string): Locator =>
      page
        .getByRole("navigation", { name: "Items by how they stand" })
        .getByRole("link")
        .filter({ hasText: label })

    beforeAll(async () => {
      connected = await connectStore({ store: WITH_ADMIN })
      take = await positionsToUse(connected)
      session = await openAdmin(browser, connected.store)
      page = session.page
    })

    afterAll(async () => {
      await session?.close()
      await connected?.close()
    })

    it("is found in the sidebar, and says that stock agrees, for each shop", async () => {
      await session.openPath("/orders")
      await page.getByRole("link", { name: "mipOS", exact: true }).first().click()

      await sentence("Stock agrees everywhere.").waitFor()
      const shops = section("Overview").getByRole("region", { name: "Store links" })
      await shops.getByRole("link", { name: "Tienda Centro" }).waitFor()
      expect(await shops.getByText("All 147 items agree with mipOS.").count()).toBe(2)
      await tile("In step").getByText("294", { exact: true }).waitFor()
    })

    it("leads from each number into the list of just those", async () => {
      expect(await tile("In step").getAttribute("href")).toBe("/app/mipos/stock?state=agreed")
      expect(await tile("Refused").getAttribute("href")).toBe("/app/mipos/stock?state=blocked")
      expect(await tile("Worth a count").count()).toBe(0)
    })

    it("draws a sale at the inventory system as soon as it has come", async () => {
      const chart = section("Movements")
      await chart.waitFor()
      const position = onlyOne(take(1))
      await connected.simulator.changeStock({
        store_id: storeIdOf(connected, position),
        external_id: position.external_id,
        movement_type: 2,
        quantity: "1",
      })

      await chart.getByText("From mipOS: 1").waitFor({ timeout: 40_000 })
      await chart.getByRole("application").waitFor()
    })

    it("has the same numbers in a table, by the hour and by the day", async () => {
      const chart = section("Movements")
      await chart.getByRole("button", { name: "Show as a table" }).click()
      const rows = chart.getByRole("table").getByRole("row")
      // And the one with the columns' names.
      expect(await rows.count()).toBe(25)

      await chart.getByRole("tab", { name: "30 days" }).click()
      await chart.getByRole("columnheader", { name: "Day" }).waitFor()
      expect(await rows.count()).toBe(31)
      await chart.getByRole("button", { name: "Hide the table" }).click()
      expect(await chart.getByRole("table").count()).toBe(0)
    })

    it("syncs what changed at the push of a button", async () => {
      await section("Overview").getByRole("button", { name: "Sync now" }).click()

      await page
        .getByText("Sync finished: Nothing had to be sent")
        .last()
        .waitFor({ timeout: 60_000 })
      await section("Syncs and messages").getByText("Nothing had to be sent").waitFor()
    })

    // Only what stands there once everything was read tells that nothing more is to come.
    it.each<[string, (opened: Page) => Locator]>([
      ["/mipos", (opened) => opened.getByRole("button", { name: "Show as a table" })],
      ["/mipos/movements", (opened) => opened.getByRole("row").nth(1)],
      ["/mipos/syncs", (opened) => opened.getByRole("row").nth(1)],
    ])(
      "asks for the status every 5 seconds at rest on %s, and nothing else",
      async (path, lastToCome) => {
        const other = await openAdmin(browser, connected.store)
        const still = await openStill(other, path, (opened) => lastToCome(opened).waitFor())
        const status = `${connected.store.url}/admin/mipos/status`
        for (const rounds of [1, 2, 3, 4]) {
          await still.passRest()
          expect(still.requests()).toEqual(Array.from({ length: rounds }, () => status))
        }

        await still.show("hidden")
        still.forget()
        await still.passMinutes(10)
        expect(still.requests()).toEqual([])

        await Promise.all([still.nextStatus(), still.show("visible")])
        await other.close()
      }
    )

    it("puts on top what waits for a person, with the way there", async () => {
      await block(connected, onlyOne(take(1)))
      await driftApart(connected, onlyOne(take(1)))
      const waiting = section("Overview").getByRole("region", { name: "What waits for you" })

      await waiting.getByText("mipOS refused 1 item").waitFor({ timeout: 40_000 })
      await waiting.getByText("1 item has a different stock at mipOS").waitFor({ timeout: 40_000 })
      expect(await waiting.getByRole("link", { name: "See why" }).getAttribute("href")).toBe(
        "/app/mipos/stock?state=blocked"
      )
      await section("Overview").getByText("2 items need you.").waitFor()
      await tile("Refused").getByText("1", { exact: true }).waitFor()
    })

    it("goes on showing what it knows when the API fails for a while, and says so", async () => {
      await page.route("**/admin/mipos/status", (route) =>
        route.fulfill({ status: 500, json: { message: "The database is away." } })
      )
      await page.getByText("The latest numbers could not be read.").waitFor({ timeout: 60_000 })
      await tile("Refused").getByText("1", { exact: true }).waitFor()
      await page.unroute("**/admin/mipos/status")
      await page
        .getByText("The latest numbers could not be read.")
        .waitFor({ state: "hidden", timeout: 60_000 })
    })

    it.each<[Language, Theme, { width: number; height: number } | undefined, string]>([
      ["en", "light", undefined, "mipOS refused 1 item"],
      ["en", "dark", NARROW, "mipOS refused 1 item"],
      ["es", "dark", undefined, "mipOS rechazó 1 artículo"],
      ["es", "light", NARROW, "mipOS rechazó 1 artículo"],
    ])("is readable for everybody (%s, %s, %j)", async (language, theme, viewport, words) => {
      const other = await openAdmin(browser, connected.store, { language, theme, viewport })
      await other.openPath("/mipos")
      await other.page.getByText(words, { exact: true }).waitFor()
      await other.page.getByRole("application").waitFor()
      await other.page
        .getByRole("button", { name: language === "en" ? "Show as a table" : "Mostrar como tabla" })
        .click()

      expect(await barriers(other.page, "main")).toEqual([])
      expect(await widerThanTheWindow(other.page)).toBe(false)
      expect(other.complaints()).toEqual([])
      await other.close()
    })
  })
})

/** Whether the page can be moved sideways as a whole; tables may, within themselves. */
const widerThanTheWindow = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>(
    "document.querySelector('main').scrollWidth > document.querySelector('main').clientWidth"
  )
