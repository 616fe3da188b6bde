import { REFUSALS } from "../faults/fault-rule"
import type { StockRoom } from "../state/stock-room"
import { conflict, ok, type Answer } from "./answer"
import type { AuthenticatedCall } from "./call"
import { FieldErrors } from "./field-errors"
import { noteWrongDecimals, readSync, type SyncContent } from "./sync-content"

/**
 * `POST .../system/sync`: adds or replaces the items, units and suppliers given, and sets the stock
 * of each item; what is left out stays.
 *
 * Missing fields are answered 422. Then all 409 texts of the request are collected, each once, and
 * if there is any, NOTHING is applied. `items`, `units` and `suppliers` may not be empty, as
 * Laravel's "required" has it. When an external id stands twice in a request, the last one counts.
 */
export function sync(call: AuthenticatedCall): Answer {
  const fields = new FieldErrors(call.body)
  const items = fields.requiredArray("items")
  const inventorySystemId = fields.requiredText("inventory_system_id")
  const units = fields.requiredArray("units")
  const suppliers = fields.requiredArray("suppliers")
  const userId = fields.requiredText("user_id_tps")
  noteWrongDecimals(items, fields)
  const invalid = fields.answer()
  if (invalid) return invalid

  const room = call.world.room(call.storeId)
  const messages = new Set(accessMessages(call, userId, inventorySystemId))
  if (call.effects.refusals.includes("external_id_not_found")) {
    messages.add(REFUSALS.external_id_not_found)
  }
  const content = readSync(items, units, suppliers, messages)
  if (messages.size > 0 || !room) return conflict(messages)

  store(room, content, call.settings.now().toISOString())
  call.world.changed()
  return ok("Synchronization data was sent to the inventory system.")
}

function accessMessages(call: AuthenticatedCall, userId: string, systemId: string): string[] {
  const { world, account, storeId } = call
  const { thirdParties, inventorySystems } = world.fixture
  const messages: string[] = []
  const store = world.store(storeId)
  const available = store?.client_id === account.client_id
  if (!available) messages.push("You don't have this store available.")
  const user = thirdParties.find((party) => party.user_id_tps === userId)
  if (!user?.inventory_system_role) {
    messages.push("The third_party_id does not have an Inventory System role or does not exist.")
  }
  const owned = inventorySystems.some(
    (system) => system.inventory_system_id === systemId && system.user_id_tps === userId
  )
  // Without a store or without such a user there is nothing an integration record could join.
  if (messages.length === 0 && !(owned && store?.inventory_system_id === systemId)) {
    messages.push(
      "No integration record was found between this user store and the third party system."
    )
  }
  return messages
}

function store(room: StockRoom, content: SyncContent, updatedAt: string): void {
  for (const unit of content.units) room.units.set(unit.external_id, unit)
  for (const supplier of content.suppliers) room.suppliers.set(supplier.external_id, supplier)
  for (const item of content.items) {
    room.items.set(item.external_id, { ...item, updated_at: updatedAt })
  }
}
