/** What the API shows of a sync run. */
export const SYNC_FIELDS = [
  "id",
  "type",
  "trigger",
  "dry_run",
  "state",
  "store_link_id",
  "items_total",
  "items_sent",
  "items_left_out",
  "requests",
  "message",
  "started_at",
  "finished_at",
  "created_at",
]
