/** One item as mipOS takes it in `sync`. Every number is a decimal written as text, e.g. "11.22". */
export interface SyncItem {
  name: string
  external_id: string
  /** Must stand in the `units` of the same request. */
  purchase_unit_external_id: string
  /** Must stand in the `units` of the same request. */
  consumption_unit_external_id: string
  /** Must stand in the `suppliers` of the same request. */
  supplier_external_id: string
  /** Per purchase unit, in the currency of the mipOS account. */
  cost: string
  /** Absolute stock, in consumption units. */
  stock: string
  /** Not on the vendor's page; a production POS client sends it. */
  sku?: string
}

export interface SyncUnit {
  name: string
  short_name: string
  external_id: string
}

export interface SyncSupplier {
  name: string
  external_id: string
}

/** Body of `POST /api/v1/inventory/pos/store/{store_id}/system/sync`. It upserts. */
export interface SyncRequest {
  user_id_tps: string
  inventory_system_id: string
  items: SyncItem[]
  units: SyncUnit[]
  suppliers: SyncSupplier[]
}

/** 1 adds to the stock, 2 removes from it. */
export type MovementType = 1 | 2

/** Body of `POST /api/v1/inventory/pos/store/{store_id}/system/stock/update`. */
export interface StockUpdateRequest {
  user_id_tps: string
  inventory_system_id: string
  /** In the vendor's field list though not in its example: always sent. */
  external_id: string
  /** The stock after the movement, a decimal as text. */
  current_stock: string
  /** How much moved, a positive decimal as text; the direction is `movement_type`. */
  quantity: string
  /** `YYYY-MM-DD HH:mm:ss` without a zone, in the time zone of the connection. */
  date: string
  /** The one number of this API that is a JSON number. */
  movement_type: MovementType
}

/** Body of `POST /api/v1/inventory/pos/webhook/manage`. It creates or updates. */
export interface WebhookRequest {
  type: "3"
  url: string
}
