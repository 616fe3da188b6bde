import { model } from "@medusajs/framework/utils"

/**
 * One item at one store link: the stock both sides last agreed on (**B**), and the state of their
 * agreement. Decimals are `numeric` in the database and strings here; `raw_` twins are not wanted,
 * because SQL computes with these columns.
 *
 * `state`: `idle` (nothing on its way), `in_flight` (a push or a sync was sent and is not answered),
 * `uncertain` (the answer was lost: settled by a single sync, never by sending again), `blocked`
 * (mipOS said no; waits for a person or a change).
 *
 * "Pending" is not stored: it is Medusa's stock differing from `agreed_stock`.
 */
export const Position = model
  .define("mipos_position", {
    id: model.id({ prefix: "mippos" }).primaryKey(),
    item_id: model.text(),
    store_link_id: model.text(),
    inventory_item_id: model.text(),
    stock_location_id: model.text(),
    /** Empty until the first sync of the item was accepted. */
    agreed_stock: model.text().nullable(),
    agreed_at: model.dateTime().nullable(),
    state: model.enum(["idle", "in_flight", "uncertain", "blocked"]).default("idle"),

    lease_id: model.text().nullable(),
    lease_expires_at: model.dateTime().nullable(),
    flight_kind: model.enum(["push", "sync"]).nullable(),
    /** The ledger's row of the push in flight or uncertain. */
    flight_movement_id: model.text().nullable(),
    /** Signed: what the push in flight adds at mipOS. */
    flight_delta: model.text().nullable(),
    /** The absolute stock that the sync in flight states, and B when it was sent. */
    flight_stock: model.text().nullable(),
    flight_agreed_stock: model.text().nullable(),
    /** Whether a webhook moved B while the sync was in flight. */
    flight_moved: model.boolean().default(false),
    /** A sync got no answer, and none that was answered has followed. */
    lost_sync: model.boolean().default(false),

    attempts: model.number().default(0),
    next_attempt_at: model.dateTime().nullable(),
    /** What mipOS said: `{ messages, fields, status }`. */
    blocked_reason: model.json().nullable(),

    /** Set when a webhook contradicts B; confirmed when nothing clears it within the grace time. */
    drift_suspected_at: model.dateTime().nullable(),
    drifted_at: model.dateTime().nullable(),
    drift_mipos_stock: model.text().nullable(),
    believed_at: model.dateTime().nullable(),
    drift_agreed_stock: model.text().nullable(),

    last_push_at: model.dateTime().nullable(),
    last_sync_at: model.dateTime().nullable(),
    /** A sync may have overwritten a movement at mipOS: the stock is to be stated once more. */
    restate: model.boolean().default(false),
    /** Since when the two sides may agree on a wrong stock: a call got no answer. A count ends it. */
    doubted_at: model.dateTime().nullable(),
    /** The newest webhook: when mipOS says it was made, and the stock that it states. */
    last_webhook_at: model.dateTime().nullable(),
    mipos_stock: model.text().nullable(),
    last_movement_at: model.dateTime().nullable(),

    /** Fingerprint of what was last sent (name, units, supplier, cost); tells what changed. */
    sent_fingerprint: model.text().nullable(),
    sent_at: model.dateTime().nullable(),
    /** MD5 of what Medusa and its row said of the item then; null when that does not tell what changed. */
    sent_source: model.text().nullable(),
    /** The run that last had an answer about it, and does not send it again. */
    answered_sync_id: model.text().nullable(),
  })
  .indexes([
    { on: ["item_id", "store_link_id"], unique: true, where: "deleted_at IS NULL" },
    { on: ["inventory_item_id", "stock_location_id"], unique: true, where: "deleted_at IS NULL" },
    { on: ["store_link_id", "state"], where: "deleted_at IS NULL" },
  ])
