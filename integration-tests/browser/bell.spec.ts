import type { Browser } from "playwright-core"
import { connectStore, type ConnectedStore } from "../harness/connected-store"
import { onlyOne, positionsToUse } from "../harness/outbound"
import { until } from "../harness/until"
import { openAdmin, type AdminSession } from "./support/admin-session"
import { WITH_ADMIN } from "./support/admin-store"
import { launchChromium } from "./support/chromium"

/** The bell of Medusa's admin, when a shop's stock cannot be sent. */
describe("the bell", () => {
  let browser: Browser
  let connected: ConnectedStore
  let session: AdminSession

  beforeAll(async () => {
    connected = await connectStore({ store: WITH_ADMIN })
    browser = await launchChromium()
  })

  afterAll(async () => {
    await session?.close()
    await browser?.close()
    await connected?.close()
  })

  it("says since when and why, and that nothing is lost", async () => {
    const position = onlyOne((await positionsToUse(connected))(1))
    connected.simulator.addFault({
      match: { path: "/system/" },
      status: 429,
      headers: { "Retry-After": "3600" },
    })
    await connected.setStock(position, 7.5)
    await until(
      "the link fails since a minute",
      async () =>
        (
          await connected.database.query(
            `UPDATE mipos_store_link SET failing_since = now() - interval '61 seconds'
             WHERE failing_since IS NOT NULL RETURNING id`
          )
        ).length > 0
    )
    await until(
      "it is in the feed",
      async () => (await connected.database.query("SELECT id FROM notification")).length > 0
    )
    session = await openAdmin(browser, connected.store)
    await session.open()
    await session.page.keyboard.press("Control+n")
    const drawer = session.page.getByRole("dialog")
    await drawer.getByText("mipOS: sending for Tienda Centro is paused").waitFor()
    await drawer.getByText(/mipOS asks for fewer calls\. Nothing is lost/).waitFor()
  })
})
