import { setTimeout as wait } from "node:timers/promises"
import { AdminClient, listAt, textAt, valueAt } from "../admin-client"
import { ADMIN_EMAIL, ADMIN_PASSWORD, DemoError, readSettings } from "../settings"
import { medusaUrl, simulatorUrl } from "../store"

/** One item at one shop, by what both sides call it. */
export interface Shelf {
  positionId: string
  inventoryItemId: string
  stockLocationId: string
  /** mipOS' id of the shop. */
  storeId: string
  externalId: string
}

/** The demo that runs in another terminal: Medusa's admin API, and the simulator's controls. */
export interface RunningDemo {
  admin: AdminClient
  shelves: Shelf[]
  simulator: {
    get(path: string): Promise<unknown>
    post(path: string, body: object): Promise<unknown>
  }
}

/** @throws DemoError when no demo runs, or one that is not connected yet. */
export async function findRunningDemo(): Promise<RunningDemo> {
  const settings = readSettings(process.env)
  const call = async (path: string, body?: object): Promise<unknown> => {
    const response = await fetch(simulatorUrl(settings) + path, {
      method: body ? "POST" : "GET",
      headers: body ? { "content-type": "application/json" } : {},
      body: body ? JSON.stringify(body) : undefined,
      signal: AbortSignal.timeout(60_000),
    })
    const text = await response.text()
    if (!response.ok) {
      throw new DemoError(`${path} answered ${response.status}: ${text.slice(0, 500)}`)
    }
    return JSON.parse(text)
  }
  try {
    await call("/_simulator/health")
  } catch {
    throw new DemoError('The demo does not run. Start it in another terminal: "npm start"')
  }
  const admin = await AdminClient.login(medusaUrl(settings), ADMIN_EMAIL, ADMIN_PASSWORD)
  const links = new Map(
    listAt(await admin.get("/admin/mipos/store-links?limit=100"), "store_links").map((link) => [
      textAt(link, "id"),
      textAt(link, "store_id"),
    ])
  )
  const shelves: Shelf[] = []
  for (let offset = 0; ; offset += 500) {
    const page = listAt(
      await admin.get(`/admin/mipos/positions?limit=500&offset=${offset}`),
      "positions"
    )
    for (const position of page) {
      shelves.push({
        positionId: textAt(position, "id"),
        inventoryItemId: textAt(position, "inventory_item_id"),
        stockLocationId: textAt(position, "stock_location_id"),
        storeId: links.get(textAt(position, "store_link_id")) ?? "",
        externalId: textAt(position, "external_id"),
      })
    }
    if (page.length < 500) {
      break
    }
  }
  return {
    admin,
    shelves,
    simulator: { get: (path) => call(path), post: (path, body) => call(path, body) },
  }
}

/** Every item's stock as mipOS has it, by shop and external id (`keyOf`). */
export async function miposStock(demo: RunningDemo): Promise<Map<string, string>> {
  const items = listAt(await demo.simulator.get("/_simulator/items"), "items")
  return new Map(
    items.map((item) => [
      `${textAt(item, "store_id")} ${textAt(item, "external_id")}`,
      textAt(item, "stock"),
    ])
  )
}

export const keyOf = (shelf: Shelf): string => `${shelf.storeId} ${shelf.externalId}`

/** Every level's stock as Medusa's own API has it, by shelf. */
export async function medusaStock(demo: RunningDemo): Promise<Map<string, string>> {
  const levels = new Map<string, string>()
  const items = await medusaItems(demo, "id,*location_levels")
  for (const item of items) {
    for (const level of listAt(item, "location_levels")) {
      const raw = valueAt(level, "raw_stocked_quantity", "value")
      levels.set(
        `${textAt(item, "id")} ${textAt(level, "location_id")}`,
        String(raw ?? valueAt(level, "stocked_quantity"))
      )
    }
  }
  return new Map(
    demo.shelves.map((shelf) => [
      keyOf(shelf),
      levels.get(`${shelf.inventoryItemId} ${shelf.stockLocationId}`) ?? "0",
    ])
  )
}

/** Medusa's inventory items, all pages of them. */
export async function medusaItems(demo: RunningDemo, fields: string): Promise<unknown[]> {
  const items: unknown[] = []
  for (;;) {
    const answer = await demo.admin.get(
      `/admin/inventory-items?limit=200&offset=${items.length}&fields=${encodeURIComponent(fields)}`
    )
    const page = listAt(answer, "inventory_items")
    items.push(...page)
    if (page.length < 200) {
      return items
    }
  }
}

/** Sets a level's stock as the admin's own page does. */
export async function setStock(demo: RunningDemo, shelf: Shelf, quantity: number): Promise<void> {
  await demo.admin.post(
    `/admin/inventory-items/${shelf.inventoryItemId}/location-levels/${shelf.stockLocationId}`,
    { stocked_quantity: quantity }
  )
}

/** Waits until nothing waits or is on its way any more. */
export async function untilQuiet(demo: RunningDemo, timeoutMs = 60_000): Promise<void> {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    const counts = valueAt(await demo.admin.get("/admin/mipos/status"), "status", "positions")
    if (valueAt(counts, "agreed") === valueAt(counts, "total")) {
      return
    }
    if (Date.now() > deadline) {
      throw new DemoError(`Not all positions agree: ${JSON.stringify(counts)}`)
    }
    await wait(100)
  }
}
