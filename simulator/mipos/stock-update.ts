import type BigNumber from "bignumber.js"
import { REFUSALS } from "../faults/fault-rule"
import type { SimulatorStore } from "../fixture"
import { moveStock, type MovementType, type StoredItem } from "../state/stock-room"
import { isDateText } from "../text/date-text"
import { parseDecimal } from "../text/decimal"
import { conflict, ok, type Answer } from "./answer"
import type { AuthenticatedCall } from "./call"
import { FieldErrors } from "./field-errors"

interface StockUpdate {
  userId: string
  inventorySystemId: string
  externalId: string
  currentStock: BigNumber
  quantity: BigNumber
  date: string
  movementType: MovementType
}

/**
 * `POST .../system/stock/update`: adds (1) or removes (2) the quantity, or sets the stock to
 * `current_stock` if the mode says so. An error applies nothing, and the first 409 text is the only
 * one, because each check needs the one before.
 *
 * The simulator's own strictness, all 422: ids, numbers and date must be strings, numbers decimals,
 * the quantity above 0, the date real, the movement type an integer.
 */
export function updateStock(call: AuthenticatedCall): Answer {
  const fields = new FieldErrors(call.body)
  const update = readUpdate(fields)
  const invalid = fields.answer()
  if (invalid) return invalid
  // Every field that could not be read left its text behind.
  if (!update) return conflict([])

  const found = findItem(call, update)
  if (typeof found === "string") return conflict([found])
  const { store, item } = found

  const mode = call.effects.stockUpdateMode ?? call.settings.stockUpdateMode
  if (mode === "quantity") moveStock(item, update.movementType, update.quantity)
  else item.stock = update.currentStock
  item.updated_at = call.settings.now().toISOString()
  call.world.changed()

  if (call.effects.echo) {
    const { externalId, movementType, quantity, date } = update
    call.echo({ store, externalId, movementType, quantity, stock: item.stock, date })
  }
  return ok("Stock update was sent to the inventory system.")
}

function findItem(
  call: AuthenticatedCall,
  update: StockUpdate
): { store: SimulatorStore; item: StoredItem } | string {
  const { world, account, storeId, effects } = call
  const owns = world.fixture.inventorySystems.some(
    (system) =>
      system.inventory_system_id === update.inventorySystemId &&
      system.user_id_tps === update.userId
  )
  if (!owns) return "This user_id_tps does not own this inventory system."
  const store = world.store(storeId)
  // The page has no text for a foreign store here; it has no integration record for sure.
  if (
    store?.client_id !== account.client_id ||
    store.inventory_system_id !== update.inventorySystemId
  ) {
    return "No integration record was found between this user store and the third party system."
  }
  const item = world.room(storeId)?.items.get(update.externalId)
  if (!item) return REFUSALS.external_id_not_found
  const [refusal] = effects.refusals
  return refusal === undefined ? { store, item } : REFUSALS[refusal]
}

function readUpdate(fields: FieldErrors): StockUpdate | undefined {
  const userId = fields.requiredText("user_id_tps")
  const inventorySystemId = fields.requiredText("inventory_system_id")
  const externalId = fields.requiredText("external_id")
  const currentStock = readDecimal(fields, "current_stock")
  const quantity = readDecimal(fields, "quantity")
  const date = fields.requiredText("date")
  const movementType = fields.required("movement_type")
  if (quantity && !quantity.isGreaterThan(0)) {
    fields.add("quantity", "The quantity must be greater than 0.")
  }
  if (date !== "" && !isDateText(date)) {
    fields.add("date", "The date does not match the format Y-m-d H:i:s.")
  }
  if (movementType !== undefined && movementType !== 1 && movementType !== 2) {
    fields.add("movement_type", "The selected movement type is invalid.")
  }
  if (!currentStock || !quantity || (movementType !== 1 && movementType !== 2)) return undefined
  return { userId, inventorySystemId, externalId, currentStock, quantity, date, movementType }
}

function readDecimal(fields: FieldErrors, field: string): BigNumber | undefined {
  const text = fields.requiredText(field)
  if (text === "") return undefined
  const value = parseDecimal(text)
  if (!value) {
    const name = field.replaceAll("_", " ")
    fields.add(field, `The ${name} must be a decimal number, such as "11.22".`)
  }
  return value
}
