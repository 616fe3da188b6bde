import type { SyncItem, SyncSupplier, SyncUnit } from "../client"
import type { MappedItem } from "./map-item"

/** One item with the absolute stock that the batch states. */
export interface BatchEntry {
  item: MappedItem
  /** A decimal as text. */
  stock: string
}

/**
 * The three lists of a sync request. Each request is self-contained: mipOS refuses an item whose unit
 * or supplier does not stand in the same request, so exactly those that the items use are sent along.
 */
export const buildBatch = (
  entries: readonly BatchEntry[]
): { items: SyncItem[]; units: SyncUnit[]; suppliers: SyncSupplier[] } => {
  const units = new Map<string, SyncUnit>()
  const suppliers = new Map<string, SyncSupplier>()
  const items = entries.map(({ item, stock }) => {
    for (const unit of [item.purchaseUnit, item.consumptionUnit]) {
      units.set(unit.external_id, {
        name: unit.name,
        short_name: unit.short_name,
        external_id: unit.external_id,
      })
    }
    suppliers.set(item.supplier.external_id, {
      name: item.supplier.name,
      external_id: item.supplier.external_id,
    })
    const sent = {
      name: item.name,
      external_id: item.externalId,
      purchase_unit_external_id: item.purchaseUnit.external_id,
      consumption_unit_external_id: item.consumptionUnit.external_id,
      supplier_external_id: item.supplier.external_id,
      cost: item.cost,
      stock,
    }
    return item.sku === null ? sent : { ...sent, sku: item.sku }
  })
  return { items, units: [...units.values()], suppliers: [...suppliers.values()] }
}
