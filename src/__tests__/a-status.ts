import type { Status, StatusLink } from "../admin/lib/status"
import type { ConnectionResponse, PositionCounts, SyncResponse } from "../types/admin-api"

/** A store in which all is well; a test says what is not. */

export const COUNTS: PositionCounts = {
  total: 10,
  agreed: 10,
  unsent: 0,
  pending: 0,
  in_flight: 0,
  uncertain: 0,
  blocked: 0,
  drifted: 0,
  doubted: 0,
}

export const LINK: StatusLink = {
  id: "link",
  store_id: "store",
  stock_location_id: "location",
  stock_location_name: "Shop",
  enabled: true,
  paused_until: null,
  pause_reason: null,
  hint: null,
  positions: COUNTS,
}

export const SYNC: SyncResponse = {
  id: "sync",
  type: "full",
  trigger: "manual",
  dry_run: false,
  state: "completed",
  store_link_id: null,
  items_total: 10,
  items_sent: 10,
  items_left_out: 0,
  requests: 1,
  message: null,
  started_at: null,
  finished_at: null,
  created_at: "2026-11-25T00:00:00.000Z",
}

export const GOOD: Status = {
  configured: true,
  enabled: true,
  missing: [],
  links: [LINK],
  positions: COUNTS,
  has_synced: true,
  last_sync: SYNC,
  active_sync: null,
  last_movement_id: null,
  next_sync_at: null,
  webhook: {
    url: "https://shop.test",
    registered_url: "https://shop.test",
    registered_at: null,
    last_received_at: null,
    refused_last_24_hours: [],
  },
  processes: [],
  warnings: [],
}

/** A store in which nobody has set anything up. */
export const FRESH: Status = {
  ...GOOD,
  configured: false,
  enabled: false,
  missing: ["Connection", "Store link"],
  links: [],
  positions: { ...COUNTS, total: 0, agreed: 0 },
  has_synced: false,
  last_sync: null,
  webhook: { ...GOOD.webhook, url: null, registered_url: null },
}

export const CONNECTION: ConnectionResponse = {
  id: "connection",
  client_id: "client",
  has_client_secret: true,
  email: "shop@example.test",
  has_password: true,
  has_access_token: false,
  user_id_tps: "1",
  inventory_system_id: "2",
  pos_id: null,
  time_zone: "UTC",
  webhook_url: null,
  registered_webhook_url: null,
  webhook_registered_at: null,
  webhook_tolerance_seconds: 900,
  webhook_signature_fields: null,
  stock_basis: "stocked",
  external_id_source: "inventory_item_id",
  on_drift: "report",
  sync_schedule: null,
  next_sync_at: null,
  sync_batch_size: 500,
  default_unit_id: "unit",
  default_supplier_id: "supplier",
  default_cost: "1",
  enabled: true,
  missing: [],
  created_at: "2026-11-25T00:00:00.000Z",
  updated_at: "2026-11-25T00:00:00.000Z",
}
