import type BigNumber from "bignumber.js"
import type { JsonObject } from "../text/json"

export type MovementType = 1 | 2

export interface StoredItem {
  external_id: string
  name: string
  purchase_unit_external_id: string
  consumption_unit_external_id: string
  supplier_external_id: string
  cost: BigNumber
  stock: BigNumber
  /** Fields the contract does not name, such as `sku`, kept as they came. */
  extra: JsonObject
  /** ISO 8601. */
  updated_at: string
}

export interface StoredUnit {
  external_id: string
  name: string
  short_name: string
}

export interface StoredSupplier {
  external_id: string
  name: string
}

/** What one store holds in the inventory system; every map is keyed by external id. */
export class StockRoom {
  readonly items = new Map<string, StoredItem>()
  readonly units = new Map<string, StoredUnit>()
  readonly suppliers = new Map<string, StoredSupplier>()

  clear(): void {
    this.items.clear()
    this.units.clear()
    this.suppliers.clear()
  }
}

/** Adds (1) or removes (2) the quantity; stock may fall below zero, as a sold-out shelf does. */
export function moveStock(item: StoredItem, movementType: MovementType, quantity: BigNumber): void {
  item.stock = movementType === 1 ? item.stock.plus(quantity) : item.stock.minus(quantity)
}
