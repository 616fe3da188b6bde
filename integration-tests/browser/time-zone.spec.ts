import type { Browser } from "playwright-core"
import { connectStore, TIME_ZONE, type ConnectedStore } from "../harness/connected-store"
import { onlyOne, positionsToUse } from "../harness/outbound"
import { until } from "../harness/until"
import { send, wallClock, webhookFor, type WebhookBody } from "../harness/webhook-request"
import { barriers } from "./support/accessibility"
import { openAdmin, type AdminSession } from "./support/admin-session"
import { WITH_ADMIN } from "./support/admin-store"
import { launchChromium } from "./support/chromium"
import { settingsPage, type SettingsPage } from "./support/settings-page"

/** Two time zones whose clocks never show the same, in summer as in winter. */
const WRONG_ZONE = "America/Bogota"

/** mipOS writes its dates in one time zone, and somebody has entered another. */
describe("a wrong time zone", () => {
  let browser: Browser
  let connected: ConnectedStore
  let session: AdminSession
  let settings: SettingsPage
  let body: WebhookBody

  beforeAll(async () => {
    connected = await connectStore({ store: WITH_ADMIN, connection: { time_zone: WRONG_ZONE } })
    browser = await launchChromium()
    // A person in the zone that is right.
    session = await openAdmin(browser, connected.store)
    settings = settingsPage(session.page)
    await session.open()
    await settings.sentence("Stock agrees everywhere.").waitFor()
  })

  afterAll(async () => {
    await session?.close()
    await browser?.close()
    await connected?.close()
  })

  const notice = () => settings.section("mipOS").getByText("The time zone is probably wrong")

  it("is said when a webhook was refused because of it, and not before", async () => {
    expect(await notice().count()).toBe(0)
    const now = wallClock(new Date(), TIME_ZONE)
    body = webhookFor(onlyOne((await positionsToUse(connected))(1)), { now, date: now })
    expect((await send(connected, body)).status).toBe(401)

    await notice().waitFor()
    await settings
      .section("mipOS")
      .getByText(
        /their time is 1 hour behind by this store’s clock in the time zone America\/Bogota/
      )
      .waitFor()
    expect(await barriers(session.page, "main")).toEqual([])
  })

  it("is put right by one click, and the same webhook is taken then", async () => {
    await settings
      .section("mipOS")
      .getByRole("button", { name: "Use America/Mexico City", exact: true })
      .click()
    await settings.toast(/The time zone is America\/Mexico City now/).waitFor()
    await notice().waitFor({ state: "hidden" })
    await settings.section("Connection").getByText(TIME_ZONE, { exact: true }).waitFor()

    // The settings of a process are a second old at most.
    const answer = await until("the webhook is taken", async () => {
      const { status } = await send(connected, body)
      return status === 204 && status
    })
    expect(answer).toBe(204)
    await settings.sentence("Stock agrees everywhere.").waitFor()
  })

  it("is not said again when the page is opened anew", async () => {
    await session.page.reload()
    await settings.sentence("Stock agrees everywhere.").waitFor()
    await session.page.waitForLoadState("networkidle")

    expect(await notice().count()).toBe(0)
    expect(session.complaints()).toEqual([])
  })
})
