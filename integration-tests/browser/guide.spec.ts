import type { Browser, Page } from "playwright-core"
import { syncRequests } from "../harness/outbound"
import { barriers } from "./support/accessibility"
import { openAdmin, type AdminSession, type Language, type Theme } from "./support/admin-session"
import { launchChromium } from "./support/chromium"
import { beginSetUp, startEmptyStore, type EmptyStore } from "./support/empty-store"
import { guidePage, type GuidePage, type StepName } from "./support/guide-page"
import { settingsPage } from "./support/settings-page"

const NAMES: StepName[] = ["connection", "storeLinks", "defaults", "preview", "webhook", "sync"]
const WAYS: Array<[Language, Theme, string]> = [
  ["en", "light", "Set up mipOS"],
  ["es", "dark", "Configurar mipOS"],
]

describe("the guided set-up", () => {
  let browser: Browser
  let empty: EmptyStore

  beforeAll(async () => {
    empty = await startEmptyStore()
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser?.close()
    await empty?.close()
  })

  const readEveryStep = async (language: Language, theme: Theme, title: string): Promise<void> => {
    const { page, openPath, complaints, close } = await openAdmin(browser, empty.store, {
      language,
      theme,
    })
    const found: Record<string, string[]> = {}
    for (const name of NAMES) {
      await openPath(`/settings/mipos?step=${name}`)
      await page.getByRole("region", { name: title, exact: true }).waitFor()
      await page.locator("[aria-current=step]").waitFor()
      await page.waitForLoadState("networkidle")
      found[name] = await barriers(page, "main")
      // Texts that are missing in a language show as their keys.
      expect(await page.getByRole("main").innerText()).not.toMatch(/wizard\.|\{\{/)
    }

    expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([])
    expect(complaints()).toEqual([])
    await close()
  }

  it.each(WAYS)("is readable for everybody at first, in each step (%s, %s)", readEveryStep)

  it("does not scroll sideways on a phone", async () => {
    const { page, openPath, close } = await openAdmin(browser, empty.store, {
      viewport: { width: 390, height: 844 },
    })
    await openPath("/settings/mipos?step=storeLinks")
    await guidePage(page).step("storeLinks").getByLabel("mipOS store ID").first().waitFor()
    expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(
      true
    )
    await close()
  })

  describe("that somebody leaves", () => {
    let session: AdminSession
    let page: Page
    let guide: GuidePage

    beforeAll(async () => {
      session = await openAdmin(browser, empty.store)
      page = session.page
      guide = guidePage(page)
      await session.open()
      await guide.current("connection").waitFor()
    })
    afterAll(() => session?.close())

    const question = () => page.getByRole("alertdialog")
    const clientId = () => guide.step("connection").getByLabel("Client ID", { exact: true })

    it("asks nothing while nothing was entered", async () => {
      await guide.header("storeLinks").click()
      await guide.current("storeLinks").waitFor()
      await guide.header("connection").click()
      await guide.current("connection").waitFor()
    })

    it.each([
      ["another step", () => guide.header("storeLinks").click()],
      ["the whole page", () => guide.guide.getByRole("button", { name: "Skip for now" }).click()],
      ["another page", () => page.getByRole("link", { name: "Users" }).click()],
      ["the page before", () => page.evaluate("history.back()")],
    ])("asks before what was entered is lost for %s", async (_where, leave) => {
      await clientId().fill("typed")
      await leave()
      await question().getByText("Leave without saving?").waitFor()
      expect(await barriers(page, "[role=alertdialog]")).toEqual([])
      await question().getByRole("button", { name: "Stay here" }).click()
      await question().waitFor({ state: "hidden" })

      await guide.current("connection").waitFor()
      expect(await clientId().inputValue()).toBe("typed")
    })

    it("has the browser ask before the whole admin is left", async () => {
      const asked = page.waitForEvent("dialog")
      // Its answer comes only when the question is answered.
      const left = page.evaluate("location.reload()").catch(() => undefined)
      const dialog = await asked
      expect(dialog.type()).toBe("beforeunload")
      await dialog.dismiss()
      await left

      expect(await clientId().inputValue()).toBe("typed")
    })

    it("goes when that is what the person wants, and shows the whole page", async () => {
      await guide.guide.getByRole("button", { name: "Skip for now" }).click()
      await question().getByRole("button", { name: "Leave" }).click()

      const settings = settingsPage(page)
      await settings.section("Units").getByText("No units yet").waitFor()
      await settings
        .sentence("mipOS is not set up yet. Start by entering your connection below.")
        .waitFor()
      expect(await barriers(page, "main")).toEqual([])
    })

    it("stays away while the page is open, and comes back when asked", async () => {
      const settings = settingsPage(page)
      await settings.section("Units").getByRole("link", { name: "Create" }).click()
      await settings.drawer("New unit").getByRole("button", { name: "Cancel" }).click()
      await settings.section("Units").getByText("No units yet").waitFor()

      await settings.section("mipOS").getByRole("link", { name: "Go on with the set-up" }).click()
      await guide.current("connection").waitFor()
      expect(await clientId().inputValue()).toBe("")
    })

    it("made no complaint on the way", () => {
      expect(session.complaints()).toEqual([])
    })
  })

  describe("half done", () => {
    beforeAll(async () => {
      await beginSetUp(empty.store)
    })

    it.each(WAYS)("is readable for everybody in each step (%s, %s)", readEveryStep)

    it("sends nothing by itself", () => {
      expect(syncRequests(empty.simulator)).toEqual([])
    })

    it("opens every step that is named in the address", async () => {
      const { page, openPath, close } = await openAdmin(browser, empty.store)
      for (const name of NAMES) {
        await openPath(`/settings/mipos?step=${name}`)
        await guidePage(page).current(name).waitFor()
      }
      await close()
    })
  })
})
