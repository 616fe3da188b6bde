import type { MovementType } from "../state/stock-room"

/** The body of a Type 3 webhook, in the order of the vendor's example. */
export interface WebhookBody {
  pos_id: string
  inventory_system_id: string
  current_stock: string
  quantity: string
  date: string
  movement_type: MovementType
  external_id: string
  now: string
  store_id: string | number
}

/**
 * An id as the vendor's example sends `store_id`: the number 1 when it is all digits. An id that a
 * number would change (leading zeros, beyond 2^53) stays text.
 */
export function idAsSent(id: string): string | number {
  const number = Number(id)
  return /^\d+$/.test(id) && Number.isSafeInteger(number) && String(number) === id ? number : id
}
