import type { Locator, Page } from "playwright-core"
import { openAdmin } from "../integration-tests/browser/support/admin-session"
import { WITH_ADMIN } from "../integration-tests/browser/support/admin-store"
import { launchChromium } from "../integration-tests/browser/support/chromium"
import { prepareAdmin } from "../integration-tests/browser/global-setup"
import { connectStore } from "../integration-tests/harness/connected-store"
import { fillShop, LARGE_SHOP } from "../integration-tests/harness/large-shop"
import { fixed, printTable } from "./table"

const TRIES = 5

const row = (page: Page): Locator => page.getByRole("main").getByRole("row").nth(1)

/** Each page, and what of it was asked of the server and stands there first. */
const PAGES: ReadonlyArray<[path: string, first: (page: Page) => Locator]> = [
  ["/mipos", (page) => page.getByRole("main").getByText("Tienda Centro").first()],
  ["/mipos/stock", row],
  ["/mipos/stock?state=blocked", row],
  ["/mipos/stock?q=product%2077%20-", row],
  ["/mipos/movements", row],
  ["/mipos/movements?q=product%2077%20-", row],
  ["/mipos/mapping", row],
  ["/mipos/mapping/units", row],
  ["/mipos/mapping/suppliers", row],
  ["/settings/mipos?all", (page) => page.getByRole("main").getByText("Tienda Centro").first()],
]

/** Where each page is left for, so that none of what it shows is there already. */
const ELSEWHERE = "/settings/profile"

/** How soon the admin's pages show what they are about, in a shop with a hundred thousand positions. */
export const benchPages = async (): Promise<void> => {
  await prepareAdmin()
  const connected = await connectStore({
    firstSync: false,
    store: {
      ...WITH_ADMIN,
      environment: { ...WITH_ADMIN.environment, MIPOS_WITHOUT_VENDORS: "1" },
    },
    connection: { enabled: false },
  })
  const browser = await launchChromium()
  try {
    await fillShop(connected, LARGE_SHOP)
    const { page, openPath } = await openAdmin(browser, connected.store)
    const rows: string[][] = []
    for (const [path, first] of PAGES) {
      const times: number[] = []
      for (let nth = 0; nth < TRIES; nth += 1) {
        // A whole load: nothing of the last visit is kept.
        await openPath(ELSEWHERE)
        await page.getByRole("main").getByRole("heading").first().waitFor()
        // The admin itself has come to rest, as when a person has looked at a page before going on.
        await page.waitForLoadState("networkidle")
        const began = performance.now()
        await moveTo(page, path)
        await first(page).waitFor()
        times.push(performance.now() - began)
      }
      times.sort((left, right) => left - right)
      rows.push([path, ...[times[0], times[2], times[4]].map((time) => fixed(time ?? NaN, 0))])
    }
    printTable(
      `From the click to the first content, with ${LARGE_SHOP.positions} positions and ${LARGE_SHOP.movements} movements, in ms`,
      ["page", "best", "median", "longest"],
      rows
    )
  } finally {
    await browser.close()
    await connected.close()
  }
}

/** As a link in the admin does it: the router hears of it, and nothing is loaded anew. */
const moveTo = (page: Page, path: string): Promise<unknown> =>
  page.evaluate(
    `history.pushState({}, "", "/app${path}"); dispatchEvent(new PopStateEvent("popstate", { state: {} }))`
  )
