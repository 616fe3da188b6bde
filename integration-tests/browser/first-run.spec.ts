import type { Browser, Locator, Page } from "playwright-core"
import { ADMIN_EMAIL, ADMIN_PASSWORD } from "../../demo/settings"
import { DEFAULT_ACCOUNT, DEFAULT_STORES } from "../../simulator"
import { adminOf, syncRequests } from "../harness/outbound"
import { until } from "../harness/until"
import { openAdmin, type AdminSession } from "./support/admin-session"
import { launchChromium } from "./support/chromium"
import { startEmptyStore, type EmptyStore } from "./support/empty-store"
import { guidePage, type GuidePage } from "./support/guide-page"
import { settingsPage, type SettingsPage } from "./support/settings-page"

const REFUSAL = "The selected type is invalid."

/** A person sets everything up, from the login to the first sync. Each test goes on where the last one ended. */
describe("the first run", () => {
  let browser: Browser
  let empty: EmptyStore
  let session: AdminSession
  let page: Page
  let guide: GuidePage
  let settings: SettingsPage
  /** Everything that the plugin's API told the browser. */
  const answers: string[] = []

  beforeAll(async () => {
    empty = await startEmptyStore()
    browser = await launchChromium()
    session = await openAdmin(browser, empty.store, { loggedIn: false })
    page = session.page
    guide = guidePage(page)
    settings = settingsPage(page)
    page.on("response", (response) => {
      if (response.url().includes("/admin/mipos/")) {
        void response.text().then(
          (text) => answers.push(text),
          // The page was closed before its answer was read.
          () => undefined
        )
      }
    })
  })

  afterAll(async () => {
    await session?.close()
    await browser?.close()
    await empty?.close()
  })

  it("begins at the login and finds mipOS in the side bar of the settings", async () => {
    await page.goto("/app/login")
    await page.getByPlaceholder("Email").fill(ADMIN_EMAIL)
    await page.getByPlaceholder("Password").fill(ADMIN_PASSWORD)
    await page.getByRole("button", { name: "Continue with Email" }).click()
    await page.getByRole("link", { name: "Settings" }).first().click()
    // The store's own side bar, which it replaces, has a page of the same name.
    await page.waitForURL("**/settings/**")
    await page.locator("a[href$='/settings/mipos']").click()

    await guide.current("connection").waitFor()
    await guide.progress(0).waitFor()
  })

  it("is told in each step why it is not possible yet", async () => {
    for (const name of ["defaults", "preview", "webhook", "sync"] as const) {
      await guide.header(name).click()
      await guide
        .step(name)
        .getByText("Enter your mipOS account in the first step. This one needs it.")
        .waitFor()
    }
    await guide
      .step("sync")
      .getByRole("link", { name: /^Go to/ })
      .click()
    await guide.current("connection").waitFor()
  })

  it("is told what is lacking before mipOS is asked", async () => {
    await guide.press("connection", "Save and test")

    const lacking = guide.step("connection").getByText("Fill in this field.")
    await lacking.nth(5).waitFor()
    expect(await lacking.count()).toBe(6)
  })

  it("enters the account with a mistake, and reads how to mend it", async () => {
    await guide.fill("connection", {
      "Client ID": DEFAULT_ACCOUNT.client_id,
      "Client secret": "not-the-secret",
      Email: DEFAULT_ACCOUNT.email,
      Password: DEFAULT_ACCOUNT.password,
      "User ID": DEFAULT_ACCOUNT.user_id_tps,
      "Inventory system ID": DEFAULT_ACCOUNT.inventory_system_id,
      "POS ID": DEFAULT_ACCOUNT.pos_id,
    })
    await guide.press("connection", "Save and test")

    const step = guide.step("connection")
    await step.getByText("mipOS does not accept these credentials.").waitFor()
    await step.getByText("Client secret not found with this user.").waitFor()
    await step.getByText(/Copy the client secret from mipOS once more\./).waitFor()
    await guide.current("connection").waitFor()
    await guide.progress(0).waitFor()
  })

  it("comes back later and is told the same, without having pressed anything", async () => {
    await page.reload()

    await guide.current("connection").waitFor()
    await guide.step("connection").getByText("Client secret not found with this user.").waitFor()
  })

  it("corrects the secret, and goes on", async () => {
    await guide.fill("connection", { "Client secret": DEFAULT_ACCOUNT.client_secret })
    await guide.press("connection", "Save and test")

    await settings.toast("mipOS accepts the account").waitFor()
    await guide.current("storeLinks").waitFor()
    await guide.progress(1).waitFor()
    expect(await page.evaluate("document.activeElement.textContent")).toContain("stock locations")
  })

  it("never sees a secret again", async () => {
    await guide.header("connection").click()
    for (const label of ["Client secret", "Password"]) {
      const field = guide.step("connection").getByLabel(label, { exact: true })
      await field.waitFor()
      expect(await field.inputValue()).toBe("")
      expect(await field.getAttribute("placeholder")).toBe("Saved, kept if left empty")
    }

    const everything = [...answers, await page.content()].join("\n")
    expect(everything).toContain(DEFAULT_ACCOUNT.email)
    expect(everything).not.toContain(DEFAULT_ACCOUNT.client_secret)
    expect(everything).not.toContain(DEFAULT_ACCOUNT.password)
  })

  const location = (name: string): Locator =>
    guide.step("storeLinks").getByRole("group", { name, exact: true })
  const enterStore = async (name: string, index: number, storeIndex = index): Promise<void> => {
    await location(name)
      .getByLabel("mipOS store ID")
      .fill(DEFAULT_STORES[storeIndex]?.store_id ?? "")
    await location(name)
      .getByLabel(/^POS store ID/)
      .fill(DEFAULT_STORES[index]?.pos_store_id ?? "")
  }

  it("links both shops, at first to the same store", async () => {
    await guide.header("storeLinks").click()
    await enterStore("Tienda Centro", 0)
    await enterStore("Tienda Norte", 1, 0)
    await guide.press("storeLinks", "Save links")
    await location("Tienda Norte").getByText("Another location has this ID already.").waitFor()

    await enterStore("Tienda Norte", 1)
    await guide.press("storeLinks", "Save links")
    await settings.toast("Store links saved").waitFor()
    await guide.current("defaults").waitFor()
    await guide.progress(2).waitFor()
  })

  it("goes on where it was after a reload", async () => {
    await page.goto("/app/settings/mipos")

    await guide.current("defaults").waitFor()
    await guide.progress(2).waitFor()
  })

  it("creates the first unit and the first supplier together with the defaults", async () => {
    const cost = guide.step("defaults").getByLabel("Default cost", { exact: true })
    await guide.fill("defaults", {
      "Name of the unit": "Unidad",
      "Short name of the unit": "un",
      "ID of the unit in mipOS": "un",
      "Name of the supplier": "Proveedor general",
      "ID of the supplier in mipOS": "general",
    })
    await cost.fill("twelve")
    await guide.press("defaults", "Save defaults")
    await guide.step("defaults").getByText("Enter a number, for instance 12.50.").waitFor()

    await cost.fill("12.50")
    await guide.press("defaults", "Save defaults")
    await settings.toast("Defaults saved").waitFor()
    await guide.current("preview").waitFor()
    await guide.progress(3).waitFor()
  })

  const count = (label: string): Promise<string> =>
    guide
      .step("preview")
      .getByRole("term")
      .filter({ hasText: label })
      .locator("xpath=..")
      .getByRole("definition")
      .innerText()

  it("sees what would be left out, and why", async () => {
    await guide.press("preview", "Start the trial run")

    const reasons = guide
      .step("preview")
      .getByRole("region", { name: "Why items would be left out" })
    await reasons.waitFor({ timeout: 60_000 })
    await reasons.getByText(/No unit has the name that the item's unit of measure says\./).waitFor()
    expect(Number(await count("Would be left out"))).toBeGreaterThan(0)
    await reasons.getByRole("link", { name: "Go to the units" }).first().click()
    await guide.current("defaults").waitFor()
  })

  it.each([
    ["Kilogramo", "kg"],
    ["Gramo", "g"],
    ["Litro", "l"],
    ["Mililitro", "ml"],
  ])("adds the unit %s on top of the step", async (name, short) => {
    await guide.step("defaults").getByRole("link", { name: "Add a unit" }).click()
    await settings.fillIn(
      "New unit",
      { Name: name, "Short name": short, "ID in mipOS": short },
      "Create"
    )

    await guide.current("defaults").waitFor()
  })

  it("looks again, and nothing would be left out, nor was anything sent yet", async () => {
    await guide.header("preview").click()
    await guide.press("preview", "Look again")

    await guide.step("preview").getByText("Nothing would be left out.").waitFor({ timeout: 60_000 })
    expect(await count("Would be sent")).toBe("294")
    expect(syncRequests(empty.simulator)).toEqual([])
    await guide.press("preview", "Next step")
    await guide.current("webhook").waitFor()
  })

  it("is refused the webhook, reads why, and registers it", async () => {
    empty.simulator.addFault({
      match: { path: "webhook/manage" },
      status: 409,
      body: { message: [REFUSAL] },
    })
    await guide.step("webhook").getByText("mipOS cannot reach this address").waitFor()
    await guide.press("webhook", "Register with mipOS")
    const failure = guide.step("webhook").getByRole("alert")
    await failure.getByText("The webhook could not be registered.").waitFor()
    await failure.getByText(REFUSAL).waitFor()
    await failure.getByText(/Ask mipOS whether your account is set up as a POS/).waitFor()

    await empty.simulator.clearFaults()
    await guide.press("webhook", "Register with mipOS")
    await settings.toast("mipOS will send changes to this address").waitFor()
    await guide
      .step("webhook")
      .getByText(/^Registered with mipOS/)
      .waitFor()
    await failure.waitFor({ state: "hidden" })
    expect(empty.simulator.webhooks()).toEqual([
      expect.objectContaining({ url: empty.store.webhookUrl }),
    ])
  })

  it("reads what to do when a test fails", async () => {
    // Only the answer is made up: how each comes about is tested with the API.
    const path = "**/admin/mipos/webhook/test"
    await page.route(path, (route) =>
      route.fulfill({
        json: { ok: false, code: "refused_signature", message: "", status: 401, hint: null },
      })
    )
    await guide.press("webhook", "Send a test")

    await guide
      .step("webhook")
      .getByText("The message arrived, but its signature did not fit. Register the webhook again.")
      .waitFor()
    await page.unroute(path)
  })

  it("sends a test, which arrives", async () => {
    await guide.press("webhook", "Send a test")

    await guide
      .step("webhook")
      .getByText("The test message arrived and was understood. It changed nothing.")
      .waitFor()
  })

  it("sends everything, with progress until it is done", async () => {
    await guide.press("webhook", "Next step")
    await guide.current("sync").waitFor()
    // Slow enough to be looked at.
    empty.simulator.addFault({ match: { path: "system/sync" }, latency_ms: 3_000 })
    await guide.press("sync", "Send everything now")

    const step = guide.step("sync")
    await step.getByRole("progressbar", { name: "Progress of the sync" }).waitFor()
    await step.getByText(/^147 of 294 items$/).waitFor({ timeout: 60_000 })
    // The units that were created on the way bring about a short run by itself. Whoever watches hears of theirs.
    const free = await holdStatus(page)
    try {
      await until("another run", () => hasShortRunEnded(empty), 60_000)
    } finally {
      free()
    }
    await step
      .getByText("294 items sent. From now on, stock is kept in step by itself.")
      .waitFor({ timeout: 60_000 })
    await guide.progress(6).waitFor()
    await empty.simulator.clearFaults()
  })

  it("is done, and the page is the settings page from then on", async () => {
    await guide.press("sync", "Done")
    await settings.sentence("Stock agrees everywhere.").waitFor()
    await settings.count("In step", 294).waitFor()
    expect(await guide.guide.count()).toBe(0)

    await page.reload()
    await settings.sentence("Stock agrees everywhere.").waitFor()
    expect(await guide.guide.count()).toBe(0)
  })

  it("is asked before new items get another kind of id, and may think better of it", async () => {
    const form = settings.drawer("Connection")
    const save = form.getByRole("button", { name: "Save", exact: true })
    const question = page.getByRole("alertdialog")
    await settings.chooseFromMenu("Connection", "Edit")
    await form.getByRole("radio", { name: "SKU" }).click()

    await save.click()
    await question.getByText("147 items that mipOS knows keep their IDs.").waitFor()
    await question.getByRole("button", { name: "Cancel" }).click()
    await question.waitFor({ state: "hidden" })
    expect(await form.getByRole("radio", { name: "SKU" }).isChecked()).toBe(true)
    await settings.section("Connection").getByText("Inventory item ID").waitFor()

    await save.click()
    await question.getByRole("button", { name: "Change it" }).click()
    await form.waitFor({ state: "hidden" })
    await settings.section("Connection").getByText("SKU", { exact: true }).waitFor()
  })

  it("made no complaint on the way, but that a webhook was refused", () => {
    const others = session.complaints().filter((text) => !text.includes("/admin/mipos/webhook"))
    expect(others).toEqual([])
  })
})

/** No answer about the status arrives from now on. @returns what lets them arrive again. */
const holdStatus = async (page: Page): Promise<() => void> => {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => (open = resolve))
  await page.route("**/admin/mipos/status", async (route) => {
    await opened
    await route.continue()
  })
  return open
}

const hasShortRunEnded = async (empty: EmptyStore): Promise<boolean> => {
  const { count } = await adminOf(empty).get<{ count: number }>(
    "/admin/mipos/syncs?state=completed&type=incremental"
  )
  return count > 0
}
