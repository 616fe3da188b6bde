/**
 * What the admin API under `/admin/mipos` answers and accepts. Shared by the routes and the admin
 * pages, so that neither can drift from the other. Decimals are strings, times are ISO 8601.
 */

export type StockBasis = "stocked" | "available"
export type ExternalIdSource = "inventory_item_id" | "sku" | "variant_id"
export type OnDrift = "report" | "use_mipos" | "use_medusa"

/** The connection as it may be shown: secrets are only ever said to be there. */
export interface ConnectionResponse {
  id: string
  client_id: string | null
  has_client_secret: boolean
  email: string | null
  has_password: boolean
  has_access_token: boolean
  user_id_tps: string | null
  inventory_system_id: string | null
  pos_id: string | null
  time_zone: string
  /** What is set, or what the `backendUrl` option suggests when nothing is. */
  webhook_url: string | null
  registered_webhook_url: string | null
  webhook_registered_at: string | null
  webhook_tolerance_seconds: number
  webhook_signature_fields: string[] | null
  stock_basis: StockBasis
  external_id_source: ExternalIdSource
  on_drift: OnDrift
  sync_schedule: string | null
  next_sync_at: string | null
  sync_batch_size: number
  default_unit_id: string | null
  default_supplier_id: string | null
  default_cost: string | null
  enabled: boolean
  /** What keeps a sync or a webhook from working, in words; empty when all is set. */
  missing: string[]
  created_at: string
  updated_at: string
}

/** `POST /admin/mipos/connection`: a field left out stays as it is; a secret set to null is removed. */
export interface ConnectionRequest {
  client_id?: string | null
  client_secret?: string | null
  email?: string | null
  password?: string | null
  access_token?: string | null
  user_id_tps?: string | null
  inventory_system_id?: string | null
  pos_id?: string | null
  time_zone?: string
  webhook_url?: string | null
  webhook_tolerance_seconds?: number
  webhook_signature_fields?: string[] | null
  stock_basis?: StockBasis
  external_id_source?: ExternalIdSource
  on_drift?: OnDrift
  sync_schedule?: string | null
  sync_batch_size?: number
  default_unit_id?: string | null
  default_supplier_id?: string | null
  default_cost?: string | null
  enabled?: boolean
}

/** `POST /admin/mipos/connection/test`; always 200, `ok` says how it went. */
export interface ConnectionTestResponse {
  ok: boolean
  /** One sentence that says what happened, or what to do. */
  message: string
  /** mipOS's own words, if it said any. */
  messages: string[]
}

export interface StoreLinkResponse {
  id: string
  stock_location_id: string
  stock_location_name: string | null
  store_id: string
  pos_store_id: string
  inventory_system_id: string | null
  user_id_tps: string | null
  enabled: boolean
  paused_until: string | null
  pause_reason: string | null
  created_at: string
  updated_at: string
}

export interface StoreLinkRequest {
  stock_location_id: string
  store_id: string
  /** Defaults to `store_id`. */
  pos_store_id?: string
  inventory_system_id?: string | null
  user_id_tps?: string | null
  enabled?: boolean
}

export interface UnitResponse {
  id: string
  external_id: string
  name: string
  short_name: string
}

export interface SupplierResponse {
  id: string
  external_id: string
  name: string
  vendor_id: string | null
}

export interface Problem {
  /** Stable, for programs; for instance `no_unit`. */
  code: string
  /** For people: what is wrong and what to do. */
  message: string
}

export interface ItemResponse {
  id: string
  inventory_item_id: string
  external_id: string
  name: string
  sku: string | null
  purchase_unit_id: string | null
  consumption_unit_id: string | null
  supplier_id: string | null
  cost: string | null
  excluded: boolean
  first_sent_at: string | null
  problems: Problem[]
}

/** What is wrong with a line of a file, and what to do. */
export interface ItemImportError {
  /** The first line of the file, with the columns' names, is 1. */
  line: number
  /** The column; null when the line as a whole is wrong. */
  field: string | null
  message: string
}

/** One field of one item that a file changes, as the file writes it; null is an empty cell. */
export interface ItemImportChange {
  line: number
  inventory_item_id: string
  name: string
  field: string
  from: string | null
  to: string | null
}

/** `POST /admin/mipos/items/import`: what a file would change. Nothing has happened yet. */
export interface ItemImportResponse {
  id: string
  /** Lines besides the first. */
  rows: number
  /** Lines that change something, and lines that say what is so already. */
  changes: number
  unchanged: number
  /** The first of them, by line. With any, the import cannot be applied. */
  errors: ItemImportError[]
  errors_count: number
  /** The first changes. */
  sample: ItemImportChange[]
}

/** `POST /admin/mipos/items/import/:id/apply` */
export interface AppliedItemImportResponse {
  id: string
  /** How many items were changed. */
  changes: number
}

export type PositionState = "idle" | "in_flight" | "uncertain" | "blocked"

export interface PositionResponse {
  id: string
  inventory_item_id: string
  store_link_id: string
  stock_location_id: string
  external_id: string
  name: string
  sku: string | null
  state: PositionState
  /** Medusa's stock by the connection's `stock_basis`. */
  medusa_stock: string
  agreed_stock: string | null
  /** `medusa_stock - agreed_stock`: what has yet to be sent. Null until first synced. */
  difference: string | null
  drift: { mipos_stock: string; agreed_stock: string; since: string } | null
  /**
   * Since when the two sides may agree on a wrong stock: a call to mipOS got no answer, and nobody can
   * tell whether it arrives yet. Ends with `resolve`, by a person who has counted.
   */
  doubted_at: string | null
  blocked_reason: { messages: string[]; status: number | null } | null
  next_attempt_at: string | null
  last_movement_at: string | null
  agreed_at: string | null
}

export interface MovementResponse {
  id: string
  position_id: string
  inventory_item_id: string
  store_link_id: string
  external_id: string
  direction: "outbound" | "inbound"
  kind: "opening" | "movement" | "echo" | "settlement" | "resolution"
  state: "in_flight" | "applied" | "uncertain" | "rejected" | "not_sent" | "settled"
  movement_type: number
  quantity: string
  delta: string
  current_stock: string | null
  agreed_after: string | null
  occurred_at: string
  settled_at: string | null
  echoed_at: string | null
  sync_id: string | null
  request: unknown
  response: unknown
  created_at: string
}

export type SyncState = "pending" | "running" | "paused" | "completed" | "failed" | "cancelled"

export interface SyncResponse {
  id: string
  type: "full" | "incremental"
  trigger: "manual" | "schedule" | "change"
  dry_run: boolean
  state: SyncState
  store_link_id: string | null
  items_total: number
  items_sent: number
  items_left_out: number
  requests: number
  message: string | null
  started_at: string | null
  finished_at: string | null
  created_at: string
}

export interface SyncProblemResponse {
  id: string
  store_link_id: string
  inventory_item_id: string
  name: string
  external_id: string | null
  reasons: Problem[]
}

/** `GET /admin/mipos/syncs/:id` */
export interface SyncDetailResponse extends SyncResponse {
  problems: SyncProblemResponse[]
  problems_count: number
}

export interface SyncRequest {
  type: "full" | "incremental"
  store_link_id?: string | null
  dry_run?: boolean
}

/** `GET /admin/mipos/status`: everything the overview shows. */
export interface StatusResponse {
  status: {
    configured: boolean
    enabled: boolean
    /** What is missing before it can work, in words. */
    missing: string[]
    links: Array<{
      id: string
      store_id: string
      stock_location_id: string
      stock_location_name: string | null
      enabled: boolean
      paused_until: string | null
      pause_reason: string | null
      positions: PositionCounts
    }>
    positions: PositionCounts
    last_sync: SyncResponse | null
    active_sync: SyncResponse | null
    next_sync_at: string | null
    webhook: {
      url: string | null
      registered_url: string | null
      registered_at: string | null
      last_received_at: string | null
      refused_last_24_hours: Array<{
        reason: string
        detail: string
        count: number
        message: string
        last_at: string
      }>
    }
    /** The processes of this store that are at work, the oldest first. */
    processes: Array<{
      host: string
      pid: number
      /** Medusa's worker mode: shared, server or worker. */
      mode: string
      /** The default locking provider, such as `in-memory`; null when it cannot be told. */
      locking: string | null
      started_at: string
      seen_at: string
    }>
    /** For the operator; `code` is stable, `message` says it in English. */
    warnings: Array<{ code: string; message: string }>
  }
}

export interface PositionCounts {
  total: number
  /** Both sides agree and nothing is on its way. */
  agreed: number
  /** Never sent yet. */
  unsent: number
  /** Medusa's stock moved and has yet to be sent. */
  pending: number
  in_flight: number
  uncertain: number
  blocked: number
  drifted: number
  /** How many of them may agree on a wrong stock; not a standing of its own. */
  doubted: number
}
