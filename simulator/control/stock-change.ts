import BigNumber from "bignumber.js"
import type { Settings } from "../options"
import { moveStock, type MovementType } from "../state/stock-room"
import type { World } from "../state/world"
import { isDateText } from "../text/date-text"
import { parseDecimal } from "../text/decimal"
import { isJsonObject } from "../text/json"
import type { WebhookOutcome } from "../webhooks/delivery"
import type { WebhookSender } from "../webhooks/webhook-sender"
import { ControlError } from "./control-error"
import { roomOf } from "./item-view"

/** A sale (2) or a receipt (1) at the inventory system. */
export interface StockChange {
  store_id: string
  external_id: string
  movement_type: MovementType
  /** A decimal above 0, as text ("1.25") or as a number, which is read by its shortest text. */
  quantity: string | number
  /** `YYYY-MM-DD HH:mm:ss`; default this moment. */
  date?: string
  now?: string
  /** false: the stock changes and no webhook leaves, as if it had been lost. */
  deliver?: boolean
}

export interface StockChangeResult {
  stock: string
  webhook: WebhookOutcome
}

const FIELDS = ["store_id", "external_id", "movement_type", "quantity", "date", "now", "deliver"]

/**
 * Changes the stock of an item on the inventory system's side and delivers the webhook for it. The
 * stock has changed even when the delivery failed.
 * @throws ControlError 404 for an unknown store or item, 422 for an invalid change.
 */
export async function changeStock(
  world: World,
  webhooks: WebhookSender,
  settings: Settings,
  change: unknown
): Promise<StockChangeResult> {
  const { store_id, external_id, movement_type, quantity, date, now, deliver } = checked(change)
  const item = roomOf(world, store_id).items.get(external_id)
  const store = world.store(store_id)
  if (!item || !store) {
    throw new ControlError(404, `Store ${store_id} has no item ${external_id}. Sync it first.`)
  }
  moveStock(item, movement_type, quantity)
  item.updated_at = settings.now().toISOString()
  world.changed()

  const movement = {
    store,
    externalId: external_id,
    movementType: movement_type,
    quantity,
    stock: item.stock,
    date,
    now,
  }
  const webhook =
    deliver === false
      ? webhooks.preview(movement, "Not delivered, as deliver is false.")
      : await webhooks.send(movement)
  return { stock: movement.stock.toFixed(), webhook }
}

type CheckedChange = Omit<StockChange, "quantity"> & { quantity: BigNumber }

function checked(change: unknown): CheckedChange {
  if (!isJsonObject(change)) throw new ControlError(422, "The body must be a JSON object.")
  const { store_id, external_id, movement_type, date, now, deliver } = change
  const problems = Object.keys(change)
    .filter((field) => !FIELDS.includes(field))
    .map((field) => `${field} is not known. Known: ${FIELDS.join(", ")}.`)
  const quantity = readQuantity(change.quantity)
  if (typeof store_id !== "string") problems.push("store_id must be a string.")
  if (typeof external_id !== "string") problems.push("external_id must be a string.")
  if (movement_type !== 1 && movement_type !== 2) {
    problems.push("movement_type must be the number 1 (add) or 2 (remove).")
  }
  if (!quantity) problems.push('quantity must be a decimal above 0, such as "1.25".')
  if (!isOptionalDate(date)) problems.push("date must be YYYY-MM-DD HH:mm:ss.")
  if (!isOptionalDate(now)) problems.push("now must be YYYY-MM-DD HH:mm:ss.")
  if (deliver !== undefined && typeof deliver !== "boolean") {
    problems.push("deliver must be true or false.")
  }
  if (
    problems.length > 0 ||
    typeof store_id !== "string" ||
    typeof external_id !== "string" ||
    (movement_type !== 1 && movement_type !== 2) ||
    !quantity ||
    !isOptionalDate(date) ||
    !isOptionalDate(now)
  ) {
    throw new ControlError(422, problems.join(" "))
  }
  return { store_id, external_id, movement_type, quantity, date, now, deliver: deliver !== false }
}

function readQuantity(value: unknown): BigNumber | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined
  const quantity = parseDecimal(String(value))
  return quantity?.isGreaterThan(0) ? quantity : undefined
}

function isOptionalDate(value: unknown): value is string | undefined {
  return value === undefined || (typeof value === "string" && isDateText(value))
}
