import type { Browser, Locator, Page } from "playwright-core"
import type { PositionProduct, PositionResponse } from "../../src/types/admin-api"
import { connectStore, type ConnectedStore } from "../harness/connected-store"
import { adminOf, agreement, onlyOne, positionsToUse } from "../harness/outbound"
import { barriers } from "./support/accessibility"
import { openAdmin, type AdminSession } from "./support/admin-session"
import { WITH_ADMIN } from "./support/admin-store"
import { launchChromium } from "./support/chromium"
import { startEmptyStore } from "./support/empty-store"
import { stockPage } from "./support/stock-page"
import { refuseChanges } from "./support/trouble"

const WIDGET = "[role=region][aria-label=mipOS]"

const widgetOf = (page: Page): Locator => page.getByRole("region", { name: "mipOS", exact: true })

/** A product's page asks for more than a few things before it shows anything. */
const pagesOf = (position: PositionResponse, product: PositionProduct): Record<string, string> => ({
  "inventory item": `/inventory/${position.inventory_item_id}`,
  product: `/products/${product.product_id}`,
  variant: `/products/${product.product_id}/variants/${product.variant_id}`,
  location: `/settings/locations/${position.stock_location_id}`,
})

describe("the widgets on Medusa's own pages", () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser?.close()
  })

  describe("in a store that is connected", () => {
    let connected: ConnectedStore
    let session: AdminSession
    let page: Page
    let position: PositionResponse
    let product: PositionProduct

    beforeAll(async () => {
      connected = await connectStore({ store: WITH_ADMIN })
      const take = await positionsToUse(connected)
      position = onlyOne(take(1))
      if (!position.product) {
        throw new Error(`${position.name} is of no product.`)
      }
      product = position.product
      session = await openAdmin(browser, connected.store)
      page = session.page
    })

    afterAll(async () => {
      await session?.close()
      await connected?.close()
    })

    it.each(["inventory item", "variant"])(
      "say on the page of the %s whether stock agrees, location by location",
      async (name) => {
        await session.openPath(pagesOf(position, product)[name] ?? "")
        const widget = widgetOf(page)

        await widget.getByRole("link", { name: "Tienda Centro" }).waitFor()
        await widget.getByRole("link", { name: "Tienda Norte" }).waitFor()
        await widget.getByText("In step", { exact: true }).first().waitFor()
        await widget.getByRole("link", { name: position.external_id }).waitFor()
      }
    )

    it("turn by themselves when mipOS refuses something, and lead to its story", async () => {
      await session.openPath(pagesOf(position, product)["inventory item"] ?? "")
      const widget = widgetOf(page)
      await widget.getByText("In step", { exact: true }).first().waitFor()
      await refuseChanges(connected, position)
      await widget.getByText("Refused", { exact: true }).first().waitFor({ timeout: 30_000 })
      const now = Number(position.medusa_stock) + 5
      await widget.getByText(`${now} here, ${position.medusa_stock} agreed`).waitFor()

      await widget.getByRole("link", { name: "Tienda Centro" }).click()
      await stockPage(page).standing("Refused").waitFor()
      await page.goBack()
    })

    it("send at once what is asked for", async () => {
      await connected.simulator.clearFaults()
      const widget = widgetOf(page)
      await widget.getByRole("button", { name: "Send the stock of Tienda Centro now" }).click()

      await page.getByText("mipOS has this store’s stock now").last().waitFor()
      await widget.getByText("Refused", { exact: true }).first().waitFor({ state: "hidden" })
      await agreement(connected, position)
    })

    it("choose the supplier on the product's page", async () => {
      const { supplier } = await adminOf(connected).post<{ supplier: { id: string } }>(
        "/admin/mipos/suppliers",
        { external_id: "tostadora", name: "Tostadora del Sur" }
      )
      await session.openPath(pagesOf(position, product)["product"] ?? "")
      const widget = widgetOf(page)
      await widget.getByText("None of its own").waitFor()
      await widget.getByRole("button", { name: "Choose the supplier" }).click()
      await page.getByRole("option", { name: "Tostadora del Sur" }).click()

      await page.getByText("Supplier saved").last().waitFor()
      await widget.getByText("Tostadora del Sur").waitFor()
      const saved = await adminOf(connected).get<{ supplier: { id: string } | null }>(
        `/admin/mipos/products/${product.product_id}/supplier`
      )
      expect(saved.supplier?.id).toBe(supplier.id)
    })

    it("say on a location's page which store it is, and lead to the link", async () => {
      await session.openPath(pagesOf(position, product)["location"] ?? "")
      const widget = widgetOf(page)
      await widget.getByText("store-centro").waitFor()
      await widget.getByText("Active", { exact: true }).waitFor()

      await widget.getByRole("link", { name: "Settings of the link" }).click()
      await page.getByRole("dialog", { name: "Store link" }).waitFor()
    })

    it.each(["en", "es"] as const)("are readable for everybody (%s)", async (language) => {
      const other = await openAdmin(browser, connected.store, { language, theme: "dark" })
      const found: Record<string, string[]> = {}
      for (const [name, path] of Object.entries(pagesOf(position, product))) {
        await other.openPath(path)
        await widgetOf(other.page).waitFor()
        await other.page.waitForLoadState("networkidle")
        found[name] = await barriers(other.page, WIDGET)
        if (language === "es") {
          await widgetOf(other.page)
            .getByText(/^(Al día|Activo)$/)
            .first()
            .waitFor()
        }
      }

      expect(found).toEqual({ "inventory item": [], product: [], variant: [], location: [] })
      expect(other.complaints()).toEqual([])
      await other.close()
    })

    it("ask for the positions once", async () => {
      const other = await openAdmin(browser, connected.store)
      const asked: string[] = []
      other.page.on("request", (request) => {
        const { pathname } = new URL(request.url())
        if (pathname.startsWith("/admin/mipos/")) {
          asked.push(pathname)
        }
      })
      await other.openPath(pagesOf(position, product)["variant"] ?? "")
      await widgetOf(other.page).getByRole("link", { name: "Tienda Centro" }).waitFor()
      await other.page.waitForLoadState("networkidle")

      expect(asked.filter((path) => path === "/admin/mipos/positions")).toHaveLength(1)
      expect(asked.filter((path) => path === "/admin/mipos/status").length).toBeLessThan(2)
      await other.close()
    })

    it("leave the page they are on alone when the API fails", async () => {
      const other = await openAdmin(browser, connected.store)
      await other.page.route("**/admin/mipos/**", (route) =>
        route.fulfill({ status: 500, json: { message: "The database is away." } })
      )
      await other.openPath(pagesOf(position, product)["product"] ?? "")

      await widgetOf(other.page)
        .getByText("What mipOS says could not be loaded just now.")
        .waitFor()
      await other.page.getByRole("heading", { name: product.product_title }).first().waitFor()
      await other.close()
    })

    it("make no complaint", () => {
      expect(session.complaints()).toEqual([])
    })
  })

  it("are not there at all while mipOS is not set up", async () => {
    const empty = await startEmptyStore()
    try {
      const session = await openAdmin(browser, empty.store)
      const { products } = await adminOf(empty).get<{
        products: Array<{ id: string; title: string }>
      }>("/admin/products?limit=1&fields=id,title")
      const { id, title } = onlyProduct(products)
      await session.openPath(`/products/${id}`)
      await session.page.getByRole("heading", { name: title }).first().waitFor()
      await session.page.waitForLoadState("networkidle")

      expect(await widgetOf(session.page).count()).toBe(0)
      expect(session.complaints()).toEqual([])
      await session.close()
    } finally {
      await empty.close()
    }
  })
})

const onlyProduct = <Product>([product]: Product[]): Product => {
  if (!product) {
    throw new Error("The shop has no product.")
  }
  return product
}
