import { setTimeout as wait } from "node:timers/promises"
import { DEFAULT_ACCOUNT, DEFAULT_STORES } from "../simulator/fixture"
import { AdminClient, listAt, textAt, valueAt } from "./admin-client"
import { STOCK_LOCATIONS } from "./catalogue-data"
import { ADMIN_EMAIL, ADMIN_PASSWORD, DemoError } from "./settings"

export const TIME_ZONE = "America/Mexico_City"

const UNITS = [
  { external_id: "un", name: "Unidad", short_name: "un" },
  { external_id: "kg", name: "Kilogramo", short_name: "kg" },
  { external_id: "g", name: "Gramo", short_name: "g" },
  { external_id: "l", name: "Litro", short_name: "l" },
  { external_id: "ml", name: "Mililitro", short_name: "ml" },
]
const DEFAULT_SUPPLIER = { external_id: "general", name: "Proveedor general" }
const SYNC_TIMEOUT_MILLISECONDS = 120_000

/**
 * Does what a person would do in the plugin's settings, through the same admin API: the connection to the
 * simulator, units, a supplier, the two shops and the webhook. May be repeated.
 */
export async function connect(medusaUrl: string, webhookUrl: string): Promise<void> {
  const admin = await AdminClient.login(medusaUrl, ADMIN_EMAIL, ADMIN_PASSWORD)
  // Not enabled yet: nothing should be sent before the shops are linked.
  await admin.post("/admin/mipos/connection", {
    ...DEFAULT_ACCOUNT,
    time_zone: TIME_ZONE,
    webhook_url: webhookUrl,
    enabled: false,
  })
  const unitIds: string[] = []
  for (const unit of UNITS) {
    unitIds.push(await ensure(admin, "unit", unit, "external_id"))
  }
  const supplierId = await ensure(admin, "supplier", DEFAULT_SUPPLIER, "external_id")
  await linkShops(admin)
  await admin.post("/admin/mipos/connection", {
    default_unit_id: unitIds[0],
    default_supplier_id: supplierId,
    default_cost: "1",
    enabled: true,
  })
  await admin.post("/admin/mipos/webhook", {})
}

/** Starts a full sync and waits for its end; returns how many items were sent. */
export async function syncEverything(medusaUrl: string): Promise<number> {
  const admin = await AdminClient.login(medusaUrl, ADMIN_EMAIL, ADMIN_PASSWORD)
  const id = textAt(await admin.post("/admin/mipos/syncs", { type: "full" }), "sync", "id")
  const deadline = Date.now() + SYNC_TIMEOUT_MILLISECONDS
  for (;;) {
    const answer = await admin.get(`/admin/mipos/syncs/${id}`)
    const state = textAt(answer, "sync", "state")
    if (state === "completed") {
      return Number(valueAt(answer, "sync", "items_sent") ?? 0)
    }
    const isOver = state === "failed" || state === "cancelled"
    if (isOver || Date.now() > deadline) {
      const message = String(valueAt(answer, "sync", "message") ?? "no reason given")
      throw new DemoError(`The first sync is ${state}: ${message}`)
    }
    await wait(300)
  }
}

async function linkShops(admin: AdminClient): Promise<void> {
  const answer = await admin.get("/admin/stock-locations?fields=id,name&limit=100")
  const locations = listAt(answer, "stock_locations")
  for (const [index, { name }] of STOCK_LOCATIONS.entries()) {
    const location = locations.find((candidate) => valueAt(candidate, "name") === name)
    const store = DEFAULT_STORES[index]
    if (!location || !store) {
      throw new DemoError(`The shop "${name}" is missing. "npm run demo:reset" starts over.`)
    }
    const link = {
      stock_location_id: textAt(location, "id"),
      store_id: store.store_id,
      pos_store_id: store.pos_store_id,
    }
    await ensure(admin, "store_link", link, "stock_location_id")
  }
}

const PATH_OF = { unit: "units", supplier: "suppliers", store_link: "store-links" } as const
const LIST_OF = { unit: "units", supplier: "suppliers", store_link: "store_links" } as const

/** Creates what is not there yet, told apart by one of its fields; returns its id. */
async function ensure(
  admin: AdminClient,
  kind: keyof typeof PATH_OF,
  data: Record<string, string>,
  key: string
): Promise<string> {
  const path = `/admin/mipos/${PATH_OF[kind]}`
  const existing = listAt(await admin.get(`${path}?limit=100`), LIST_OF[kind]).find(
    (row) => valueAt(row, key) === data[key]
  )
  return existing ? textAt(existing, "id") : textAt(await admin.post(path, data), kind, "id")
}
