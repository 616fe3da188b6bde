/**
 * What the admin API under `/admin/mipos` answers and accepts. Shared by the routes and the admin
 * pages, so that neither can drift from the other. Decimals are strings, times are ISO 8601.
 */

export type StockBasis = "stocked" | "available"
export type ExternalIdSource = "inventory_item_id" | "sku" | "variant_id"
export type OnDrift = "report" | "use_mipos" | "use_medusa"

/** Advice beside words of mipOS, or beside a problem of our own. */
export interface HintResponse {
  /** Stable; the admin has its texts by it, in its own languages. */
  code: string
  /** What lies behind it, in English. */
  cause: string
  /** What a person can do about it, in English. */
  what_to_do: string
  /** The route of the admin where that is done, such as `/settings/mipos#units`; null if nowhere. */
  setting: string | null
}

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
  /** Says that `external_id_source` may change although items were sent; see its preview. */
  confirm_external_id_source?: boolean
}

/** `GET /admin/mipos/connection/external-id-source?source=sku`: what that source would change. */
export interface ExternalIdSourceResponse {
  external_id_source: {
    source: ExternalIdSource
    current: ExternalIdSource
    /** Items that mipOS knows, or may know: their ids never change by themselves. */
    sent: number
    /** Items not sent yet that a person gave an external id, which they keep. */
    overridden: number
    /** Of the items not sent yet: those with the same id by either source, */
    unchanged: number
    /** with another id, */
    changed: number
    /** with none, because the source is empty, */
    missing: number
    /** and with none, because another item has it. */
    taken: number
    /** At most 50; those with a problem first. */
    examples: ExternalIdExample[]
  }
}

export interface ExternalIdExample {
  inventory_item_id: string
  name: string
  from: string | null
  to: string | null
  problem: Problem | null
}

export type ConnectionTestCode =
  | "accepted"
  /** A fixed token cannot be tried without sending something. */
  | "fixed_token"
  | "incomplete"
  | "unauthorized"
  | "rejected"
  | "rate_limited"
  | "not_sent"
  | "ambiguous"

/** `POST /admin/mipos/connection/test`; always 200, `ok` says how it went. */
export interface ConnectionTestResponse {
  ok: boolean
  /** Stable; for the admin's own words in place of `message`. */
  code: ConnectionTestCode
  /** With `incomplete`, what is missing, as the connection's `missing` says it; else empty. */
  missing: string[]
  /** One sentence that says what happened, or what to do. */
  message: string
  /** mipOS's own words, if it said any. */
  messages: string[]
  /** Null when all is well, or nobody knows those words. */
  hint: HintResponse | null
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
  /** About `pause_reason`. */
  hint: HintResponse | null
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

/** `/admin/mipos/products/:id/supplier`: the supplier that a person linked to a product. */
export interface ProductSupplierResponse {
  product_id: string
  /** Null without one. Not the vendor's, and not the default. */
  supplier: SupplierResponse | null
}

export interface Problem {
  /** Stable, for programs; for instance `no_unit`. */
  code: string
  /** For people: what is wrong and what to do. */
  message: string
  hint: HintResponse | null
}

export interface ItemResponse {
  id: string
  inventory_item_id: string
  /** Null while its source is empty, or another item has it; `problems` says so. */
  external_id: string | null
  /** A person gave it that external id; else it follows the connection's source until it is sent. */
  external_id_overridden: boolean
  name: string
  sku: string | null
  purchase_unit_id: string | null
  consumption_unit_id: string | null
  supplier_id: string | null
  cost: string | null
  /** Whether it stays out now, whoever decided that. */
  excluded: boolean
  /** `person`, `no_include_rule`, or the id of an exclude rule; null while it crosses. */
  excluded_by: string | null
  /** A person decided that it crosses whatever the rules say. */
  always_included: boolean
  /** mipOS may know it by its external id, which cannot change any more. */
  known_to_mipos: boolean
  problems: Problem[]
  /** What a sync would send, overrides and all; null for what nobody could derive. */
  effective: {
    purchase_unit: UnitResponse | null
    consumption_unit: UnitResponse | null
    supplier: { external_id: string; name: string } | null
    cost: string | null
  }
}

/** `POST /admin/mipos/items/batch`: the same overrides for at most 500 items, all or none. */
export interface ItemBatchRequest {
  inventory_item_ids: string[]
  update: {
    purchase_unit_id?: string | null
    consumption_unit_id?: string | null
    supplier_id?: string | null
    cost?: string | null
    excluded?: boolean
    always_included?: boolean
  }
}

export interface ItemBatchResponse {
  count: number
}

export type InclusionKind = "sales_channel" | "collection" | "category"
export type InclusionEffect = "include" | "exclude"

export interface InclusionRuleRequest {
  kind: InclusionKind
  reference_id: string
  effect: InclusionEffect
}

export interface InclusionRuleResponse extends InclusionRuleRequest {
  id: string
  /** Null when Medusa has deleted it: then the rule matches nothing. */
  reference_name: string | null
  created_at: string
  updated_at: string
}

/**
 * `GET /admin/mipos/inclusion-rules/preview` of a rule that is not saved yet, and
 * `GET /admin/mipos/inclusion-rules/:id/preview` of the deletion of one: numbers of items stocked at
 * enabled links.
 */
export interface InclusionPreviewResponse {
  preview: {
    /** Cross now, and would end at no stock at mipOS. */
    leaving: number
    /** Stay out now, and would cross. */
    coming: number
    /** How many would cross in all. */
    crossing: number
  }
}

/** In what way a line of a file is wrong; stable. */
export type ItemImportErrorCode =
  | "cell_count"
  | "no_item"
  | "unknown_item"
  | "item_not_crossing"
  | "item_repeated"
  | "external_id_too_long"
  | "external_id_unfit"
  | "external_id_known"
  | "external_id_taken"
  | "external_id_repeated"
  | "unknown_unit"
  | "ambiguous_unit"
  | "unknown_supplier"
  | "ambiguous_supplier"
  | "invalid_cost"
  | "invalid_excluded"

/** In what way a file as a whole cannot be read as one of the mapping; stable. */
export type ItemFileErrorCode =
  | "too_large"
  | "not_utf8"
  | "quote_not_closed"
  | "quote_in_cell"
  | "line_too_long"
  | "empty"
  | "unnamed_column"
  | "unknown_column"
  | "repeated_column"
  | "no_key_column"

/** What a sentence names, for whoever says it in words of their own. */
export type SentenceParams = Record<string, string | number>

/** What is wrong with a line of a file, and what to do. */
export interface ItemImportError {
  /** The first line of the file, with the columns' names, is 1. */
  line: number
  /** The column; null when the line as a whole is wrong. */
  field: string | null
  code: ItemImportErrorCode
  params: SentenceParams
  /** In English. */
  message: string
}

/** `POST /admin/mipos/items/import`, refused with 400 or 413. */
export interface ItemFileErrorResponse {
  type: string
  code: ItemFileErrorCode
  params: SentenceParams
  /** In English. */
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
  /** Of the items that change, those that cross now and would end at no stock at mipOS. */
  leaving: number
  /** The first of them, by line. With any, the import cannot be applied. */
  errors: ItemImportError[]
  errors_count: number
  /** The first changes. */
  sample: ItemImportChange[]
}

/** `GET /admin/mipos/items/import/:id?limit=&offset=`: any part of what a staged file would change. */
export interface ItemImportDetailResponse extends ItemImportResponse {
  changes_page: ItemImportChange[]
  errors_page: ItemImportError[]
  offset: number
  limit: number
}

/** `POST /admin/mipos/items/import/:id/apply` */
export interface AppliedItemImportResponse {
  id: string
  /** How many items were changed. */
  changes: number
}

export type PositionState = "idle" | "in_flight" | "uncertain" | "blocked"

/** How a position stands, as people ask for it: exactly one, the most urgent. */
export type Standing =
  "agreed" | "unsent" | "pending" | "in_flight" | "uncertain" | "blocked" | "drifted"

/** `GET /admin/mipos/positions`: a minus in front is the other direction. */
export type PositionOrder =
  "name" | "-name" | "sku" | "-sku" | "last_movement_at" | "-last_movement_at"

/** The product and variant that an inventory item belongs to; the first, if it is a part of several. */
export interface PositionProduct {
  product_id: string
  product_title: string
  variant_id: string
  variant_title: string | null
  thumbnail: string | null
}

export interface PositionResponse {
  id: string
  standing: Standing
  product: PositionProduct | null
  stock_location_name: string | null
  /** Whether the item stays out, by a person or a rule. */
  excluded: boolean
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
  /** About `blocked_reason`, else about `drift`. */
  hint: HintResponse | null
  next_attempt_at: string | null
  last_movement_at: string | null
  agreed_at: string | null
}

/** `GET /admin/mipos/positions/:id/resolutions`: what each choice would do, by the numbers of now. */
export interface ResolutionsResponse {
  resolutions: ResolutionPreview[]
}

export interface ResolutionPreview {
  use: "medusa" | "mipos"
  /** False when it cannot be chosen now; `message` says why. */
  is_possible: boolean
  message: string | null
  /** Stable; for the admin's own words in place of `message`. */
  code: "nothing_to_resolve" | "not_stocked" | "in_flight" | null
  medusa_stock: { from: string; to: string }
  /** `from` is null when nobody knows what mipOS has. */
  mipos_stock: { from: string | null; to: string }
  /** What Medusa has yet to send afterwards, as part of its stock; "0" when the two agree then. */
  pending_after: string
}

export type PositionAction = "push" | "resolve" | "exclude" | "include"

/** `POST /admin/mipos/positions/batch`: at most 200 positions; each succeeds or fails by itself. */
export interface PositionBatchRequest {
  ids: string[]
  action: PositionAction
  /** Only with `resolve`, and then required. */
  use?: "medusa" | "mipos"
}

export interface PositionBatchResponse {
  results: Array<{
    id: string
    ok: boolean
    /** What kept it from being done; null when it was. */
    message: string | null
  }>
}

/**
 * `GET /admin/mipos/movements`, and its CSV at `/movements/export`: `q` (part of a name, SKU or external
 * id), `from` and `to` (ISO 8601, from inclusive, to exclusive), `direction`, `state`, `store_link_id`,
 * `inventory_item_id`, `position_id`, `sync_id` (each one or more), `limit`, `offset`, `order`.
 */
export interface MovementsResponse {
  movements: MovementResponse[]
  /** At most 10,000: counting more of a ledger of millions would take longer than anybody waits. */
  count: number
  /** There are more than `count`, which only narrower filters show. */
  count_is_capped: boolean
  offset: number
  limit: number
}

/** `GET /admin/mipos/movement-counts?period=day|month`: 24 hours by the hour, or 30 days by the day. */
export interface MovementCountsResponse {
  movement_counts: {
    period: "day" | "month"
    /** The connection's, in which a day begins at midnight. */
    time_zone: string
    /** The oldest first, without gaps; the last one is not over yet. */
    buckets: Array<{
      from: string
      to: string
      /** Movements that took effect. */
      inbound: number
      outbound: number
      /** Outbound ones that mipOS refused, or that were not answered or not sent. */
      failed: number
    }>
  }
}

/** `POST /admin/mipos/webhook/test`: a signed webhook to the registered address, which changes nothing. */
export interface WebhookTestResponse {
  ok: boolean
  /**
   * Stable: `ok`, `no_url`, `no_secret`, `not_enabled` (webhooks are refused while the connection is switched
   * off), `unreachable`, `wrong_answer`, `refused_signature`, `refused_time`.
   */
  code: string
  /** One sentence that says what happened, or what to do. */
  message: string
  status: number | null
  hint: HintResponse | null
}

export interface MovementResponse {
  id: string
  /** The item's, as last mapped. */
  name: string | null
  sku: string | null
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
  /** About what mipOS answered, unless it took the movement. */
  hint: HintResponse | null
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
  /** Of an incremental run that searches, what it has found to have changed; of any other, the catalogue. */
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
  /** About `message`. */
  hint: HintResponse | null
  /** Whether `/syncs/:id/items` has what a dry run found: the latest one has. */
  has_items: boolean
  problems: SyncProblemResponse[]
  problems_count: number
}

/** `GET /admin/mipos/syncs/:id/problems?q=&limit=&offset=` */
export interface SyncProblemsResponse {
  problems: SyncProblemResponse[]
  count: number
  offset: number
  limit: number
}

export type SyncItemAction = "send" | "leave_out" | "excluded"

/** `GET /admin/mipos/syncs/:id/items`: what a dry run found of an item at a store link. */
export interface SyncItemResponse {
  id: string
  store_link_id: string
  inventory_item_id: string
  action: SyncItemAction
  name: string
  sku: string | null
  external_id: string | null
  /** Units, supplier, cost and stock as they would be sent; null for what would not be. */
  purchase_unit: { external_id: string; name: string; short_name: string } | null
  consumption_unit: { external_id: string; name: string; short_name: string } | null
  supplier: { external_id: string; name: string } | null
  cost: string | null
  stock: string | null
  /** Why it would not be sent; empty for what would be. */
  reasons: Problem[]
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
      /** About `pause_reason`. */
      hint: HintResponse | null
      positions: PositionCounts
    }>
    positions: PositionCounts
    /** Whether a sync was ever completed: until then nothing is sent unless a person asks for it. */
    has_synced: boolean
    last_sync: SyncResponse | null
    active_sync: SyncResponse | null
    /** The newest row of the ledger: another one says that something has crossed. */
    last_movement_id: string | null
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
