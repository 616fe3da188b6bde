import type { StockRoom, StoredItem } from "../state/stock-room"
import type { World } from "../state/world"
import { ControlError } from "./control-error"

/** An item as the control endpoints show it, names resolved; `cost` and `stock` are decimals. */
export interface ItemView {
  store_id: string
  external_id: string
  name: string
  purchase_unit_external_id: string
  purchase_unit_name: string | null
  consumption_unit_external_id: string
  consumption_unit_name: string | null
  supplier_external_id: string
  supplier_name: string | null
  cost: string
  stock: string
  updated_at: string
  /** Fields the contract does not name, such as `sku`, as they came. */
  [extra: string]: unknown
}

/**
 * The items of one store, or of all.
 * @throws ControlError 404 when there is no such store.
 */
export function viewItems(world: World, storeId?: string): ItemView[] {
  const storeIds =
    storeId === undefined ? world.fixture.stores.map((store) => store.store_id) : [storeId]
  return storeIds.flatMap((id) => {
    const room = roomOf(world, id)
    return [...room.items.values()].map((item) => viewItem(id, room, item))
  })
}

/**
 * One item of a store, or undefined; does not look at the others, so tests may poll it.
 * @throws ControlError 404 when there is no such store.
 */
export function viewOneItem(
  world: World,
  storeId: string,
  externalId: string
): ItemView | undefined {
  const room = roomOf(world, storeId)
  const item = room.items.get(externalId)
  return item && viewItem(storeId, room, item)
}

/**
 * The first items of a store whose name or external id has the text in it, in any case.
 * @throws ControlError 404 when there is no such store.
 */
export function searchItems(
  world: World,
  storeId: string,
  text: string,
  limit: number
): { items: ItemView[]; total: number } {
  const room = roomOf(world, storeId)
  const wanted = text.toLowerCase()
  const items: ItemView[] = []
  for (const item of room.items.values()) {
    if (items.length === limit) break
    if (`${item.name}\n${item.external_id}`.toLowerCase().includes(wanted)) {
      items.push(viewItem(storeId, room, item))
    }
  }
  return { items, total: room.items.size }
}

/** @throws ControlError 404 when there is no such store. */
export function roomOf(world: World, storeId: string): StockRoom {
  const room = world.room(storeId)
  if (room) return room
  const known = world.fixture.stores.map((store) => store.store_id).join(", ")
  throw new ControlError(404, `There is no store ${storeId}. There are: ${known}.`)
}

function viewItem(storeId: string, room: StockRoom, item: StoredItem): ItemView {
  return {
    ...item.extra,
    store_id: storeId,
    external_id: item.external_id,
    name: item.name,
    purchase_unit_external_id: item.purchase_unit_external_id,
    purchase_unit_name: room.units.get(item.purchase_unit_external_id)?.name ?? null,
    consumption_unit_external_id: item.consumption_unit_external_id,
    consumption_unit_name: room.units.get(item.consumption_unit_external_id)?.name ?? null,
    supplier_external_id: item.supplier_external_id,
    supplier_name: room.suppliers.get(item.supplier_external_id)?.name ?? null,
    cost: item.cost.toFixed(),
    stock: item.stock.toFixed(),
    updated_at: item.updated_at,
  }
}
