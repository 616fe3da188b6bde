import type { Browser, Page } from "playwright-core"
import { connectStore, type ConnectedStore } from "../harness/connected-store"
import { openAdmin, type AdminSession } from "./support/admin-session"
import { WITH_ADMIN } from "./support/admin-store"
import { launchChromium } from "./support/chromium"
import { settingsPage } from "./support/settings-page"
import { openStill } from "./support/still-page"
import { letTroubleIn } from "./support/trouble"

/** The page's clock is held still and moved by hand, so that minutes take no time. */
describe("the page's requests while nothing happens", () => {
  let browser: Browser
  let connected: ConnectedStore
  let session: AdminSession
  let page: Page
  let requests: string[] = []

  const status = () =>
    page.waitForResponse((response) => response.url().endsWith("/admin/mipos/status"))

  beforeAll(async () => {
    connected = await connectStore({ store: WITH_ADMIN })
    browser = await launchChromium()
    session = await openAdmin(browser, connected.store)
    page = session.page
    await page.clock.install()
    await session.open()
    await settingsPage(page).sentence("Stock agrees everywhere.").waitFor()
    await page.waitForLoadState("networkidle")
    await page.clock.pauseAt(Date.now() + 3_600_000)
    await page.waitForLoadState("networkidle")
    page.on("request", (request) => {
      // What the admin around the page asks, for instance for notifications, is its own business.
      if (request.url().includes("/admin/mipos/")) {
        requests.push(request.url())
      }
    })
  })

  afterAll(async () => {
    await session?.close()
    await browser?.close()
    await connected?.close()
  })

  it("are one for the status every 5 seconds, and no other", async () => {
    // To the beginning of an interval.
    await Promise.all([status(), page.clock.runFor(5_000)])
    requests = []
    for (const round of [1, 2, 3, 4]) {
      await Promise.all([status(), page.clock.runFor(5_000)])
      expect(requests.length).toBe(round)
    }
  })

  it("are none at all while the page is hidden", async () => {
    await setVisibility(page, "hidden")
    requests = []
    for (let minute = 0; minute < 10; minute += 1) {
      await page.clock.runFor(60_000)
    }

    expect(requests).toEqual([])
  })

  it("begin again at once when the page is looked at", async () => {
    await Promise.all([status(), setVisibility(page, "visible")])
  })

  it("are no more on a bad day, once everything has been read", async () => {
    await letTroubleIn(connected)
    const other = await openAdmin(browser, connected.store)
    const still = await openStill(other, "/settings/mipos", async (opened) => {
      await opened.getByText("External id not found for this store").waitFor()
    })
    for (const rounds of [1, 2, 3, 4]) {
      await still.passRest()
      expect(still.requests().length).toBe(rounds)
    }
    await other.close()
  })
})

const setVisibility = async (page: Page, state: "hidden" | "visible"): Promise<void> => {
  await page.evaluate(
    `Object.defineProperty(document, "visibilityState", { value: "${state}", configurable: true });
     document.dispatchEvent(new Event("visibilitychange", { bubbles: true }))`
  )
}
