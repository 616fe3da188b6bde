import type { Browser } from "playwright-core"
import { connectStore, type ConnectedStore } from "../harness/connected-store"
import { agreement, onlyOne, positionsToUse, storeIdOf } from "../harness/outbound"
import { openAdmin, type AdminSession } from "./support/admin-session"
import { WITH_ADMIN } from "./support/admin-store"
import { launchChromium } from "./support/chromium"
import { settingsPage, type SettingsPage } from "./support/settings-page"
import { block, driftApart } from "./support/trouble"

/** What the page says while stock changes on both sides. It stays open all the time, as in a shop. */
describe("the overview", () => {
  let browser: Browser
  let connected: ConnectedStore
  let session: AdminSession
  let settings: SettingsPage
  let take: Awaited<ReturnType<typeof positionsToUse>>

  beforeAll(async () => {
    connected = await connectStore({ store: WITH_ADMIN })
    take = await positionsToUse(connected)
    browser = await launchChromium()
    session = await openAdmin(browser, connected.store)
    settings = settingsPage(session.page)
    await session.open()
  })

  afterAll(async () => {
    await session?.close()
    await browser?.close()
    await connected?.close()
  })

  it("says that stock agrees, for each shop", async () => {
    await settings.sentence("Stock agrees everywhere.").waitFor()
    await settings.count("In step", 294).waitFor()
    const shops = settings.section("mipOS").getByRole("region", { name: "Store links" })
    await shops.getByText("Tienda Centro").waitFor()
    await shops.getByText("Tienda Norte").waitFor()
    expect(await shops.getByText("147 items").count()).toBe(2)
  })

  it("says so still after a sale at the inventory system, and when it came", async () => {
    const overview = settings.section("mipOS")
    await overview.getByText("Never", { exact: true }).waitFor()
    const position = onlyOne(take(1))
    await connected.simulator.changeStock({
      store_id: storeIdOf(connected, position),
      external_id: position.external_id,
      movement_type: 2,
      quantity: "1",
    })

    await overview.getByText("Never", { exact: true }).waitFor({ state: "hidden" })
    await settings.sentence("Stock agrees everywhere.").waitFor()
    await settings.count("In step", 294).waitFor()
  })

  it("shows which item mipOS refused, and why", async () => {
    const position = onlyOne(take(1))
    await block(connected, position)

    await settings.sentence("mipOS refused 1 item. The others go on.").waitFor()
    await settings.count("Refused", 1).waitFor()
    const refused = settings.section("mipOS").getByRole("region", { name: "Refused by mipOS" })
    await refused.getByText(position.name).waitFor()
    await refused.getByText("External id not found for this store").waitFor()

    await connected.simulator.clearFaults()
    await refused.getByRole("button", { name: "Try again" }).click()
    await settings.sentence("Stock agrees everywhere.").waitFor()
    await refused.waitFor({ state: "hidden" })
    await agreement(connected, position)
  })

  it.each([
    ["Use mipOS’s number", "mipos"],
    ["Use this store’s number", "medusa"],
  ] as const)("shows drift with both numbers, settled by “%s”", async (choice, winner) => {
    const position = onlyOne(take(1))
    await driftApart(connected, position)

    await settings.sentence("1 item has a different stock in mipOS.").waitFor()
    await settings.count("Differs", 1).waitFor()
    const differing = settings
      .section("mipOS")
      .getByRole("region", { name: "Different stock on the two sides" })
    await differing.getByText(position.name).waitFor()
    const here = Number(position.medusa_stock) + 1
    const there = here + 1
    await differing.getByText(`mipOS says ${there}, this store says ${here}.`).waitFor()

    await differing.getByRole("button", { name: choice }).click()
    await settings.toast("The two sides agree on this item again").waitFor()
    await settings.sentence("Stock agrees everywhere.").waitFor()
    const settled = await agreement(connected, position)
    expect(Number(settled.medusa_stock)).toBe(winner === "mipos" ? there : here)
  })

  it("tells the result of a trial run, which changes nothing else on the page", async () => {
    await settings.chooseFromMenu("mipOS", "Try without sending")

    await settings
      .toast("Trial run finished: 294 items checked. Nothing was sent.")
      .waitFor({ timeout: 60_000 })
    await session.page.getByRole("button", { name: "View details" }).last().click()
    const details = settings.drawer("Sync")
    await details.getByText("Yes, nothing was sent").waitFor()
    await session.page.keyboard.press("Escape")
    await details.waitFor({ state: "hidden" })
  })

  it("made no complaint on the way", () => {
    expect(session.complaints()).toEqual([])
  })
})
