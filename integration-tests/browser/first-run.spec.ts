import type { Browser, Page } from "playwright-core"
import { DEFAULT_ACCOUNT, DEFAULT_STORES } from "../../simulator"
import { ADMIN_EMAIL, ADMIN_PASSWORD } from "../../demo/settings"
import { openAdmin, type AdminSession } from "./support/admin-session"
import { launchChromium } from "./support/chromium"
import { startEmptyStore, type EmptyStore } from "./support/empty-store"
import { settingsPage, type SettingsPage } from "./support/settings-page"

/** A person sets everything up, from the login to the first sync. Each test goes on where the last one ended. */
describe("the first run", () => {
  let browser: Browser
  let empty: EmptyStore
  let session: AdminSession
  let page: Page
  let settings: SettingsPage
  /** Everything that the plugin's API told the browser. */
  const answers: string[] = []

  beforeAll(async () => {
    empty = await startEmptyStore()
    browser = await launchChromium()
    session = await openAdmin(browser, empty.store, { loggedIn: false })
    page = session.page
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
    await page.getByRole("link", { name: "mipOS", exact: true }).click()

    await settings
      .sentence("mipOS is not set up yet. Start by entering your connection below.")
      .waitFor()
    await settings.section("Units").getByText("No units yet").waitFor()
    expect(await settings.section("mipOS").getByText("Sync now", { exact: true }).count()).toBe(0)
  })

  it("enters the account, with a mistake in the secret", async () => {
    await settings.section("Connection").getByRole("link", { name: "Set up connection" }).click()
    await settings.drawer("Connection").getByRole("switch", { name: "Connection on" }).click()
    await settings.fillIn(
      "Connection",
      {
        "Client ID": DEFAULT_ACCOUNT.client_id,
        "Client secret": "not-the-secret",
        Email: DEFAULT_ACCOUNT.email,
        Password: DEFAULT_ACCOUNT.password,
        "User ID": DEFAULT_ACCOUNT.user_id_tps,
        "Inventory system ID": DEFAULT_ACCOUNT.inventory_system_id,
        "POS ID": DEFAULT_ACCOUNT.pos_id,
      },
      "Save"
    )

    await settings.toast("Connection saved").waitFor()
    await settings.section("Connection").getByText(DEFAULT_ACCOUNT.email).waitFor()
    await settings
      .sentence("The connection is switched off. Nothing is sent or received.")
      .waitFor()
  })

  it("tests the connection and reads mipOS's own words", async () => {
    const connection = settings.section("Connection")
    await connection.getByRole("button", { name: "Test connection" }).click()

    await connection.getByText("Client secret not found with this user.").waitFor()
  })

  it("corrects the secret, and the test succeeds", async () => {
    await settings.chooseFromMenu("Connection", "Edit")
    await settings.fillIn("Connection", { "Client secret": DEFAULT_ACCOUNT.client_secret }, "Save")
    const connection = settings.section("Connection")
    await connection.getByRole("button", { name: "Test connection" }).click()

    await connection.getByText("mipOS accepts the credentials.").waitFor()
    await connection
      .getByText("Client secret not found with this user.")
      .waitFor({ state: "hidden" })
  })

  it("never sees a secret again", async () => {
    await settings.chooseFromMenu("Connection", "Edit")
    const form = settings.drawer("Connection")
    for (const label of ["Client secret", "Password"]) {
      const field = form.getByLabel(label, { exact: true })
      await field.waitFor()
      expect(await field.inputValue()).toBe("")
      expect(await field.getAttribute("placeholder")).toBe("Saved, kept if left empty")
    }
    await form.getByRole("button", { name: "Cancel" }).click()
    await form.waitFor({ state: "hidden" })

    const everything = [...answers, await page.content()].join("\n")
    expect(everything).toContain(DEFAULT_ACCOUNT.email)
    expect(everything).not.toContain(DEFAULT_ACCOUNT.client_secret)
    expect(everything).not.toContain(DEFAULT_ACCOUNT.password)
  })

  it("is told what a field lacks, in the form", async () => {
    await settings.section("mipOS").getByRole("link", { name: "Add a unit of measure" }).click()
    const form = settings.drawer("New unit")
    await form.getByLabel("Name", { exact: true }).fill("Unidad")
    await form.getByRole("button", { name: "Create" }).click()

    await form.getByText("Fill in this field.").first().waitFor()
    expect(await form.getByText("Fill in this field.").count()).toBe(2)
  })

  it("creates the unit when nothing is lacking any more", async () => {
    await settings.fillIn("New unit", { "Short name": "un", "ID in mipOS": "un" }, "Create")

    await settings.toast("Unit created").waitFor()
    await settings.row("Units", "Unidad").waitFor()
  })

  it.each([
    ["Kilogramo", "kg"],
    ["Gramo", "g"],
    ["Litro", "l"],
    ["Mililitro", "ml"],
  ])("creates the unit %s", async (name, short) => {
    await settings.section("Units").getByRole("link", { name: "Create" }).click()
    await settings.fillIn(
      "New unit",
      { Name: name, "Short name": short, "ID in mipOS": short },
      "Create"
    )

    await settings.row("Units", name).waitFor()
  })

  it("creates a supplier", async () => {
    await settings.section("Suppliers").getByRole("link", { name: "Create" }).click()
    await settings.fillIn(
      "New supplier",
      { Name: "Proveedor general", "ID in mipOS": "general" },
      "Create"
    )
    await settings.row("Suppliers", "Proveedor general").waitFor()
  })

  it.each([
    ["Tienda Centro", 0],
    ["Tienda Norte", 1],
  ])("links %s to its store", async (location, index) => {
    const store = DEFAULT_STORES[index]
    await settings.section("Store links").getByRole("link", { name: "Create" }).click()
    await settings.pick("New store link", "Stock location", location)
    await settings.fillIn(
      "New store link",
      { "mipOS store ID": store?.store_id ?? "", "POS store ID": store?.pos_store_id ?? "" },
      "Create"
    )

    await settings.row("Store links", location).getByText("Active").waitFor()
  })

  it("chooses the defaults", async () => {
    await settings.chooseFromMenu("Defaults", "Edit")
    await settings.pick("Defaults", "Default unit", "Unidad")
    await settings.pick("Defaults", "Default supplier", "Proveedor general")
    await settings.fillIn("Defaults", { "Default cost": "12.50" }, "Save")

    const defaults = settings.section("Defaults")
    await defaults.getByText("Unidad").waitFor()
    await defaults.getByText("Proveedor general").waitFor()
    await defaults.getByText("12.50").waitFor()
  })

  it("switches the connection on", async () => {
    await settings.chooseFromMenu("Connection", "Edit")
    await settings.drawer("Connection").getByRole("switch", { name: "Connection on" }).click()
    await settings.fillIn("Connection", {}, "Save")

    await settings.section("Connection").getByText("On", { exact: true }).waitFor()
  })

  it("registers the webhook", async () => {
    const webhook = settings.section("Webhook")
    await webhook.getByText("Not registered").waitFor()
    await webhook.getByRole("button", { name: "Register with mipOS" }).click()

    await settings.toast("mipOS will send changes to this address").waitFor()
    await webhook.getByText("Registered", { exact: true }).first().waitFor()
    await settings.section("mipOS").getByText("Send everything once with “Sync now”").waitFor()
    expect(empty.simulator.webhooks()).toEqual([
      expect.objectContaining({ url: empty.store.webhookUrl }),
    ])
  })

  it("syncs, with progress until it is done", async () => {
    // Slow enough to be looked at.
    empty.simulator.addFault({ match: { path: "system/sync" }, latency_ms: 3_000 })
    const overview = settings.section("mipOS")
    await overview.getByRole("button", { name: "Sync now" }).click()

    await settings.toast("Sync started").waitFor()
    await overview.getByRole("progressbar", { name: "Progress of the sync" }).waitFor()
    await settings.sentence("A sync is running.").waitFor()
    await overview.getByText(/^147 of 294 items$/).waitFor({ timeout: 60_000 })
    await settings.toast("Sync finished: 294 items sent").waitFor({ timeout: 60_000 })
    await empty.simulator.clearFaults()
  })

  it("sees that stock agrees everywhere, and no more steps to take", async () => {
    await settings.sentence("Stock agrees everywhere.").waitFor()
    await settings.count("Agreed", 294).waitFor()
    await settings.section("mipOS").getByText("Set up in a few steps").waitFor({ state: "hidden" })
    await settings.section("mipOS").getByRole("progressbar").waitFor({ state: "hidden" })
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

  it("made no complaint on the way", () => {
    expect(session.complaints()).toEqual([])
  })
})
