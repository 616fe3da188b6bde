import type { Status, StatusLink } from "../admin/lib/status"
import type { PositionCounts, SyncResponse } from "../types/admin-api"

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
