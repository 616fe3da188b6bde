import type { Browser } from "playwright-core"
import { connectStore, type ConnectedStore } from "../harness/connected-store"
import { barriers } from "./support/accessibility"
import { openAdmin, type Language, type Theme } from "./support/admin-session"
import { WITH_ADMIN } from "./support/admin-store"
import { launchChromium } from "./support/chromium"
import { drawerPaths } from "./support/drawer-paths"
import { startEmptyStore } from "./support/empty-store"
import { letTroubleIn } from "./support/trouble"

/** Each language and each theme once: neither changes what the other shows. */
const WAYS: Array<[Language, Theme]> = [
  ["en", "light"],
  ["es", "dark"],
]

/** A few words of each language that stand on the page in every state. */
const WORDS = {
  en: ["Keeps the stock of this store and of mipOS the same", "Store links", "Suppliers"],
  es: ["Mantiene iguales las existencias", "Vínculos de tienda", "Proveedores"],
}

describe("the settings page", () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser?.close()
  })

  // The guided set-up, which is there until then, has a spec of its own.
  describe("with nothing set up", () => {
    let empty: Awaited<ReturnType<typeof startEmptyStore>>

    beforeAll(async () => {
      empty = await startEmptyStore()
    })

    afterAll(async () => {
      await empty?.close()
    })

    it.each(WAYS)("is readable for everybody (%s, %s)", async (language, theme) => {
      const { page, openPath, complaints, close } = await openAdmin(browser, empty.store, {
        language,
        theme,
      })
      await openPath("/settings/mipos?all")
      await page.getByRole("region").nth(6).waitFor()

      expect(await barriers(page, "main")).toEqual([])
      expect(complaints()).toEqual([])
      await close()
    })
  })

  describe("in use, on a bad day", () => {
    let connected: ConnectedStore

    beforeAll(async () => {
      connected = await connectStore({ store: WITH_ADMIN })
      await letTroubleIn(connected)
    })

    afterAll(async () => {
      await connected?.close()
    })

    it.each(WAYS)("is readable for everybody (%s, %s)", async (language, theme) => {
      const { page, open, complaints, close } = await openAdmin(browser, connected.store, {
        language,
        theme,
      })
      await open()
      for (const words of WORDS[language]) {
        await page.getByText(words).first().waitFor()
      }
      await page.getByText("External id not found for this store").waitFor()

      expect(await page.evaluate("document.documentElement.className")).toContain(theme)
      expect(await barriers(page, "main")).toEqual([])
      expect(complaints()).toEqual([])
      await close()
    })

    it.each(WAYS)("has drawers readable for everybody (%s, %s)", async (language, theme) => {
      const { page, open, complaints, close } = await openAdmin(browser, connected.store, {
        language,
        theme,
      })
      const found: Record<string, string[]> = {}
      for (const [name, path] of Object.entries(await drawerPaths(connected))) {
        await open(path)
        await page.getByRole("dialog").waitFor()
        await page.waitForLoadState("networkidle")
        found[name] = await barriers(page, "[role=dialog]")
      }

      expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([])
      expect(complaints()).toEqual([])
      await close()
    })

    it("says what went wrong when the API fails, and goes on when it is asked again", async () => {
      const { page, open, close } = await openAdmin(browser, connected.store)
      await page.route("**/admin/mipos/**", (route) =>
        route.fulfill({ status: 500, json: { message: "The database is away." } })
      )
      await open()
      const overview = page.getByRole("region", { name: "mipOS", exact: true })
      await overview.getByText("The database is away.").waitFor()
      await page.unroute("**/admin/mipos/**")
      await overview.getByRole("button", { name: "Try again" }).click()

      await overview.getByText("Last sync").waitFor()
      await close()
    })
  })
})
