import { readFile } from "node:fs/promises"
import type { Browser, Locator, Page } from "playwright-core"
import type { PositionResponse } from "../../src/types/admin-api"
import { connectStore, type ConnectedStore } from "../harness/connected-store"
import { adminOf, agreement, onlyOne, positionsToUse, storeIdOf } from "../harness/outbound"
import { until } from "../harness/until"
import { barriers } from "./support/accessibility"
import { openAdmin, type AdminSession, type Language, type Theme } from "./support/admin-session"
import { WITH_ADMIN } from "./support/admin-store"
import { launchChromium } from "./support/chromium"
import { block } from "./support/trouble"

/** The ledger as a person reads it. The page stays open while stock moves. */
describe("the movements", () => {
  let browser: Browser
  let connected: ConnectedStore
  let session: AdminSession
  let page: Page
  let moved: PositionResponse
  let refused: PositionResponse

  const rows = (): Locator => page.getByRole("row").filter({ has: page.getByRole("cell") })
  const row = (words: string): Locator => rows().filter({ hasText: words })
  const choose = async (filter: string, option: string): Promise<void> => {
    await page
      .getByRole("region", { name: "Movements", exact: true })
      .getByRole("button", { name: new RegExp(`^${filter}`) })
      // A column that sorts may be called the same, and stands below.
      .first()
      .click()
    await page.getByRole("menuitemradio", { name: option, exact: true }).click()
  }

  beforeAll(async () => {
    connected = await connectStore({ store: WITH_ADMIN })
    const take = await positionsToUse(connected)
    moved = onlyOne(take(1))
    refused = onlyOne(take(1))
    browser = await launchChromium()
    session = await openAdmin(browser, connected.store)
    page = session.page
  })

  afterAll(async () => {
    await session?.close()
    await browser?.close()
    await connected?.close()
  })

  /** It has one position in each shop, and a first movement in each. */
  const countOfItem = async (): Promise<number> => {
    const { count } = await adminOf(connected).get<{ count: number }>(
      `/admin/mipos/movements?limit=1&q=${moved.external_id}`
    )
    expect(count).toBeGreaterThanOrEqual(3)
    return count
  }

  it("begin with the first stock of each item", async () => {
    await session.openPath("/mipos/movements")
    await row("Sent the first stock to mipOS").first().waitFor()
    expect(await rows().count()).toBe(20)
  })

  it("show what is sold there and what changes here, without a reload", async () => {
    await connected.simulator.changeStock({
      store_id: storeIdOf(connected, moved),
      external_id: moved.external_id,
      movement_type: 2,
      quantity: "1",
    })
    await row("Removed 1 at mipOS").waitFor({ timeout: 40_000 })

    await connected.setStock(moved, Number(moved.medusa_stock) + 4)
    await row("Sent +5 to mipOS").waitFor({ timeout: 40_000 })
    await agreement(connected, moved)
  })

  it("are searched by item, and the address keeps the search", async () => {
    await page.getByRole("searchbox", { name: "Search" }).fill(moved.external_id)
    await page.waitForURL((url) => url.searchParams.get("q") === moved.external_id)
    const all = await countOfItem()
    await until("only the item's are left", async () => (await rows().count()) === all)

    await page.reload()
    await row("Removed 1 at mipOS").waitFor()
    expect(await rows().count()).toBe(all)
  })

  it("are filtered by direction, which the address keeps too", async () => {
    await choose("Direction", "From mipOS")
    await page.waitForURL((url) => url.searchParams.get("direction") === "inbound")

    await until("only what came in is left", async () => (await rows().count()) === 1)
    await row("Removed 1 at mipOS").waitFor()
    expect(await barriers(page, "main")).toEqual([])
    await choose("Direction", "Both directions")
    await until(
      "all of the item's are back",
      async () => (await rows().count()) === (await countOfItem())
    )
  })

  it("are filtered by time, back from now or by days", async () => {
    await choose("Time", "Last 24 hours")
    await page.waitForURL((url) => url.searchParams.get("time") === "day")
    await row("Removed 1 at mipOS").waitFor()

    await session.openPath(
      `/mipos/movements?q=${moved.external_id}&time=range&from=2020-01-01&to=2020-01-31`
    )
    await page.getByText("No movement fits these filters.").waitFor()
    await page.getByRole("group", { name: /From/ }).first().waitFor()
    expect(await barriers(page, "main")).toEqual([])
    await choose("Time", "Any time")
    await until(
      "all of the item's are back",
      async () => (await rows().count()) === (await countOfItem())
    )
  })

  it("are sorted by time", async () => {
    await page.getByRole("columnheader", { name: "Time" }).getByRole("button").click()
    await page.waitForURL((url) => url.searchParams.get("order") === "created_at")
    await until("the oldest stands on top", async () =>
      (await rows().first().textContent())?.includes("Sent the first stock to mipOS")
    )
  })

  it("are taken along as CSV, just as they are filtered", async () => {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Export CSV" }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^mipos-movements-\d{4}-\d\d-\d\d\.csv$/)
    const lines = (await readFile(await file.path(), "utf8")).trim().split(/\r?\n/)

    expect(lines.length).toBe((await countOfItem()) + 1)
    expect(lines.slice(1).every((line) => line.includes(moved.external_id))).toBe(true)
  })

  it("open into what was sent, with the way to the item", async () => {
    await page.getByRole("link", { name: "Sent +5 to mipOS" }).click()
    await page.waitForURL("**/app/mipos/movements/*")
    await page.getByRole("heading", { name: "Sent +5 to mipOS", level: 1 }).waitFor()

    const sent = page.getByRole("region", { name: "What was sent" })
    expect(await sent.textContent()).toContain('"quantity": "5"')
    expect(await page.getByRole("link", { name: "Open its story" }).getAttribute("href")).toBe(
      `/app/mipos/stock/${moved.id}`
    )
    expect(await page.getByRole("button", { name: "Try again" }).count()).toBe(0)
    expect(await barriers(page, "main")).toEqual([])
  })

  it("find what failed, say why in mipOS’s own words, and try it again", async () => {
    await block(connected, refused)
    await session.openPath("/mipos/movements?state=failed")
    await page.getByRole("link", { name: "mipOS refused +5" }).click()
    const answer = page.getByRole("region", { name: "What mipOS said" })
    await answer.getByText("External id not found for this store").waitFor()
    await answer.getByText("The inventory system has no item of this external ID").waitFor()

    await connected.simulator.clearFaults()
    await page.getByRole("button", { name: "Try again" }).click()
    const question = page.getByRole("alertdialog")
    await question.getByText("What is due now is sent to mipOS").waitFor()
    await question.getByRole("button", { name: "Try again" }).click()

    await page.getByText("It is being tried again").last().waitFor()
    await agreement(connected, refused)
    await session.openPath(`/mipos/movements?q=${refused.external_id}`)
    await row("Sent +5 to mipOS").waitFor()
    await row("mipOS refused +5").waitFor()
  })

  it("show what a search does not find as that, and nonsense in the address as nothing", async () => {
    await session.openPath("/mipos/movements?q=there-is-no-such-item")
    await page.getByText("No movement fits these filters.").waitFor()

    await session.openPath("/mipos/movements?direction=sideways&time=yesterday&offset=many")
    await row("mipOS refused +5").waitFor()
  })

  it("say so when the API fails, and go on when it is asked again", async () => {
    const path = "**/admin/mipos/movements?**"
    await page.route(path, (route) =>
      route.fulfill({ status: 500, json: { message: "The database is away." } })
    )
    await session.openPath("/mipos/movements")
    await page.getByText("The database is away.").waitFor()
    await page.unroute(path)
    await page.getByRole("button", { name: "Try again" }).click()
    await row("mipOS refused +5").waitFor()
  })

  it.each<[Language, Theme, string]>([
    ["en", "dark", "Removed 1 at mipOS"],
    ["es", "light", "Salida de 1 en mipOS"],
    ["es", "dark", "Salida de 1 en mipOS"],
  ])("are readable for everybody (%s, %s)", async (language, theme, words) => {
    const other = await openAdmin(browser, connected.store, {
      language,
      theme,
      viewport: { width: 390, height: 844 },
    })
    await other.openPath(`/mipos/movements?q=${moved.external_id}&direction=inbound`)
    const link = other.page.getByRole("link", { name: words })
    await link.waitFor()
    expect(await barriers(other.page, "main")).toEqual([])

    await link.focus()
    await other.page.keyboard.press("Enter")
    await other.page.getByRole("heading", { name: words, level: 1 }).waitFor()
    expect(await barriers(other.page, "main")).toEqual([])
    expect(other.complaints()).toEqual([])
    await other.close()
  })
})
