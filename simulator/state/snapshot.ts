import { isJsonObject, type JsonObject } from "../text/json"
import { parseDecimal } from "../text/decimal"
import type { StoredItem } from "./stock-room"
import type { World } from "./world"

const VERSION = 1

/** The moving part of the world as plain JSON; decimals are strings. */
export function takeSnapshot(world: World): JsonObject {
  return {
    version: VERSION,
    tokens: world.tokens.all(),
    webhooks: [...world.webhooks].map(([client_id, url]) => ({ client_id, type: "3", url })),
    stores: world.fixture.stores.map(({ store_id }) => {
      const room = world.room(store_id)
      return {
        store_id,
        items: [...(room?.items.values() ?? [])].map(itemToJson),
        units: [...(room?.units.values() ?? [])],
        suppliers: [...(room?.suppliers.values() ?? [])],
      }
    }),
  }
}

/**
 * Puts a snapshot back into the world. Stores and accounts that the fixture no longer has are
 * passed over.
 * @throws Error naming the first thing that is not as takeSnapshot writes it.
 */
export function restoreSnapshot(world: World, snapshot: unknown): void {
  const root = object(snapshot, "the file")
  if (root.version !== VERSION) throw new Error(`version must be ${VERSION}`)
  for (const entry of list(root, "tokens")) {
    const client_id = text(entry, "client_id")
    const expires_at = entry.expires_at
    if (typeof expires_at !== "number") throw new Error("expires_at must be a number")
    if (world.account(client_id)) {
      world.tokens.restore({ client_id, token: text(entry, "token"), expires_at })
    }
  }
  for (const entry of list(root, "webhooks")) {
    const client_id = text(entry, "client_id")
    if (world.account(client_id)) world.webhooks.set(client_id, text(entry, "url"))
  }
  for (const entry of list(root, "stores")) restoreStore(world, entry)
}

function restoreStore(world: World, entry: JsonObject): void {
  const room = world.room(text(entry, "store_id"))
  if (!room) return
  for (const unit of list(entry, "units")) {
    const external_id = text(unit, "external_id")
    room.units.set(external_id, {
      external_id,
      name: text(unit, "name"),
      short_name: text(unit, "short_name"),
    })
  }
  for (const supplier of list(entry, "suppliers")) {
    const external_id = text(supplier, "external_id")
    room.suppliers.set(external_id, { external_id, name: text(supplier, "name") })
  }
  for (const item of list(entry, "items")) {
    const stored = itemFromJson(item)
    room.items.set(stored.external_id, stored)
  }
}

function itemToJson(item: StoredItem): JsonObject {
  return { ...item, cost: item.cost.toFixed(), stock: item.stock.toFixed() }
}

function itemFromJson(item: JsonObject): StoredItem {
  const cost = parseDecimal(text(item, "cost"))
  const stock = parseDecimal(text(item, "stock"))
  if (!cost || !stock) throw new Error("cost and stock of an item must be decimals")
  return {
    external_id: text(item, "external_id"),
    name: text(item, "name"),
    purchase_unit_external_id: text(item, "purchase_unit_external_id"),
    consumption_unit_external_id: text(item, "consumption_unit_external_id"),
    supplier_external_id: text(item, "supplier_external_id"),
    cost,
    stock,
    extra: object(item.extra, "extra"),
    updated_at: text(item, "updated_at"),
  }
}

function object(value: unknown, what: string): JsonObject {
  if (!isJsonObject(value)) throw new Error(`${what} must be an object`)
  return value
}

function list(from: JsonObject, field: string): JsonObject[] {
  const value = from[field]
  if (!Array.isArray(value)) throw new Error(`${field} must be an array`)
  return value.map((entry: unknown) => object(entry, `an entry of ${field}`))
}

function text(from: JsonObject, field: string): string {
  const value = from[field]
  if (typeof value !== "string") throw new Error(`${field} must be a string`)
  return value
}
