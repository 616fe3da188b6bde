import type { Browser, Locator, Page } from "playwright-core"
import type { StatusResponse, SyncResponse } from "../../src/types/admin-api"
import { connectStore, type ConnectedStore } from "../harness/connected-store"
import { onlyOne } from "../harness/outbound"
import { newInventoryItem } from "../harness/new-item"
import { barriers } from "./support/accessibility"
import { openAdmin, type AdminSession } from "./support/admin-session"
import { WITH_ADMIN } from "./support/admin-store"
import { launchChromium } from "./support/chromium"

/** Runs that take their time, as large ones do, with somebody looking at them. */
describe("a sync that is watched", () => {
  let browser: Browser
  let connected: ConnectedStore
  let session: AdminSession
  let page: Page

  const section = (name: string): Locator => page.getByRole("region", { name, exact: true })
  const slow = (milliseconds: number): void => {
    connected.simulator.addFault({ match: { path: "system/sync" }, latency_ms: milliseconds })
  }
  const startFull = async (): Promise<void> => {
    await section("Syncs").getByRole("button", { name: "More actions" }).click()
    await page.getByRole("menuitem", { name: "Send everything" }).click()
    await page.getByRole("alertdialog").getByRole("button", { name: "Send everything" }).click()
    await page.getByText("Sync started").last().waitFor()
  }
  /** The latest of everything: the store may have begun a short run by itself since. */
  const openLatest = async (): Promise<void> => {
    await section("Syncs")
      .getByRole("row")
      .filter({ hasText: "Everything" })
      .first()
      .getByRole("link")
      .click()
    await page.waitForURL("**/app/mipos/syncs/*")
  }

  beforeAll(async () => {
    // In small batches, so that there is something to see.
    connected = await connectStore({ store: WITH_ADMIN, connection: { sync_batch_size: 20 } })
    browser = await launchChromium()
    session = await openAdmin(browser, connected.store)
    page = session.page
  })

  afterAll(async () => {
    await session?.close()
    await browser?.close()
    await connected?.close()
  })

  it("is started after a question, and shows up in the list", async () => {
    await session.openPath("/mipos/syncs")
    await section("Syncs").getByText("Done").first().waitFor()
    slow(4_000)
    await startFull()

    const latest = section("Syncs").getByRole("row").nth(1)
    await latest.getByText("Running").waitFor()
    await latest.getByRole("progressbar").waitFor()
    expect(await section("Syncs").getByRole("button", { name: "Sync now" }).isDisabled()).toBe(true)
  })

  it("tells how far it is, how fast it goes and how long it has yet to go", async () => {
    await openLatest()
    const run = section("Sync of everything")
    await run.getByRole("progressbar", { name: "Progress of the sync" }).waitFor()
    await run.getByText(/^\d+ of 294 items$/).waitFor()
    await run.getByText(/items? per second · (About|Less than)/).waitFor({ timeout: 30_000 })
    await section("Left out").getByText("Nothing was left out so far.").waitFor()
    expect(await barriers(page, "main")).toEqual([])
  })

  it("goes on when somebody thinks better of cancelling it", async () => {
    const question = page.getByRole("alertdialog")
    await page.getByRole("button", { name: "Cancel sync" }).click()
    await question.getByText("What was sent stays sent").waitFor()
    await question.getByRole("button", { name: "Let it run" }).click()

    await question.waitFor({ state: "hidden" })
    await section("Sync of everything").getByText("Running").waitFor()
  })

  it("is cancelled, and says so without a reload", async () => {
    await page.getByRole("button", { name: "Cancel sync" }).click()
    await page.getByRole("alertdialog").getByRole("button", { name: "Cancel sync" }).click()

    await section("Sync of everything").getByText("Cancelled").waitFor({ timeout: 40_000 })
    await section("Sync of everything").getByRole("progressbar").waitFor({ state: "hidden" })
    await connected.simulator.clearFaults()
  })

  it("names what it left out and why, to search, each with the way to its item", async () => {
    for (const name of ["Caja uno", "Caja dos"]) {
      await newInventoryItem(connected, { title: name, unit_of_measure: "caja-desconocida" })
    }
    await session.openPath("/mipos/syncs")
    await startFull()
    await section("Syncs").getByText("2 left out").first().waitFor({ timeout: 60_000 })
    await openLatest()
    const leftOut = section("Left out")
    await leftOut.getByText("Caja uno", { exact: true }).waitFor()
    await leftOut.getByText("caja-desconocida").first().waitFor()

    await leftOut.getByRole("searchbox", { name: "Item or ID" }).fill("dos")
    await leftOut.getByText("Caja uno", { exact: true }).waitFor({ state: "hidden" })
    await leftOut.getByText("Caja dos", { exact: true }).waitFor()
    const way = await leftOut.getByRole("link", { name: "Correct Caja dos" }).getAttribute("href")
    expect(way).toMatch(/^\/app\/mipos\/mapping\?q=.+/)
    expect(await barriers(page, "main")).toEqual([])
  })

  it("says how it ended also when the next one has begun before anybody looked", async () => {
    const { admin } = connected.store
    const { data } = await admin.get<{ syncs: SyncResponse[] }>(
      "/admin/mipos/syncs?type=full&state=completed&limit=1"
    )
    const watched = onlyOne(data.syncs)
    const atWork = (run: Partial<SyncResponse>) => ({ ...watched, ...run, state: "running" })
    let said: object = { active_sync: atWork({}) }
    const other = await openAdmin(browser, connected.store)
    await other.page.route("**/admin/mipos/status", async (route) => {
      const answer = await route.fetch()
      const { status } = (await answer.json()) as StatusResponse
      await route.fulfill({ json: { status: { ...status, ...said } } })
    })
    await other.openPath("/mipos")
    await other.page.getByRole("progressbar", { name: "Progress of the sync" }).waitFor()

    said = { active_sync: atWork({ id: "the-next", trigger: "change" }), last_sync: watched }
    await other.page
      .getByText(
        `Sync finished: ${watched.items_sent} items sent, ${watched.items_left_out} left out`
      )
      .last()
      .waitFor()
    await other.close()
  })

  it("says the same in Spanish, without an English sentence of ours", async () => {
    const other = await openAdmin(browser, connected.store, { language: "es", theme: "dark" })
    await other.page.goto(page.url())
    await other.page.getByText("Ninguna unidad").first().waitFor()
    expect(await other.page.getByText("has the unit of measure").count()).toBe(0)
    expect(await barriers(other.page, "main")).toEqual([])

    await other.openPath("/mipos/syncs")
    await other.page.getByText("Terminada").first().waitFor()
    expect(await barriers(other.page, "main")).toEqual([])
    expect(other.complaints()).toEqual([])
    await other.close()
  })

  it("says why it failed, in mipOS’s own words and in plain ones", async () => {
    connected.simulator.addFault({
      match: { path: "system/sync" },
      status: 409,
      body: { message: ["You don't have this store available."], data: null },
    })
    await session.openPath("/mipos/syncs")
    await startFull()
    await section("Syncs").getByText("Failed").first().waitFor({ timeout: 60_000 })
    await openLatest()
    const run = section("Sync of everything")
    // Of each store on its own.
    for (const store of ["store-centro", "store-norte"]) {
      await run.getByText(`mipOS store ${store}: mipOS refused what was sent.`).waitFor()
    }
    await run.getByText("You don't have this store available.").first().waitFor()
    await run.getByText("mipOS has no store of this ID").waitFor()
    await connected.simulator.clearFaults()
  })

  it("can be tried without sending anything", async () => {
    await session.openPath("/mipos/syncs")
    await section("Syncs").getByRole("button", { name: "More actions" }).click()
    await page.getByRole("menuitem", { name: "Try without sending" }).click()

    await page.waitForURL("**/app/settings/mipos/dry-runs/*")
    const found = section("Trial run")
    await found.getByRole("button", { name: "Result", exact: true }).click()
    await page.getByRole("menuitemradio", { name: "Would be sent" }).click()
    await page.waitForURL((url) => url.searchParams.get("action") === "send")
    await found.getByRole("cell").getByText("Would be sent", { exact: true }).first().waitFor()
    expect(await barriers(page, "main")).toEqual([])
  })

  it("made no complaint on the way", () => {
    expect(session.complaints()).toEqual([])
  })
})
