import { model } from "@medusajs/framework/utils"

/**
 * A Medusa stock location tied to a mipOS store.
 *
 * `store_id` stands in the paths that we call, `pos_store_id` in the webhooks that we receive (the
 * contract keeps them apart; they are usually the same).
 */
export const StoreLink = model
  .define("mipos_store_link", {
    id: model.id({ prefix: "miplink" }).primaryKey(),
    stock_location_id: model.text(),
    store_id: model.text(),
    pos_store_id: model.text(),
    /** Overrides the connection's, for an account with several inventory systems. */
    inventory_system_id: model.text().nullable(),
    user_id_tps: model.text().nullable(),
    enabled: model.boolean().default(true),
    /**
     * While in the future, nothing is sent for this link (rate limit, outage); in the past, one call
     * may try. See `engine/link-state`.
     */
    paused_until: model.dateTime().nullable(),
    pause_cause: model.text().nullable(),
    pause_reason: model.text().nullable(),
    consecutive_failures: model.number().default(0),
    /** By how much mipOS' clock was seen to be ahead of ours: corrects when its webhooks were made. */
    clock_ahead_ms: model.number().default(0),
    /** When the first of these failures was. */
    failing_since: model.dateTime().nullable(),
    /** When the admin's feed was told that sending has stopped; null once it was told that it goes on. */
    stop_notified_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["stock_location_id"], unique: true, where: "deleted_at IS NULL" }])
