import { model } from "@medusajs/framework/utils"

/**
 * One run of sending items, units, suppliers and absolute stock. `cursor` is saved after each batch,
 * so whoever holds the lease next goes on where the run was.
 */
export const Sync = model
  .define("mipos_sync", {
    id: model.id({ prefix: "mipsync" }).primaryKey(),
    type: model.enum(["full", "incremental"]),
    trigger: model.enum(["manual", "schedule", "change"]),
    dry_run: model.boolean().default(false),
    state: model
      .enum(["pending", "running", "paused", "completed", "failed", "cancelled"])
      .default("pending"),
    store_link_id: model.text().nullable(),
    /** `{ storeLinkId, after }`: the last inventory item of the last batch that was done. */
    cursor: model.json().nullable(),
    lease_id: model.text().nullable(),
    lease_expires_at: model.dateTime().nullable(),
    cancel_requested_at: model.dateTime().nullable(),
    items_total: model.number().default(0),
    items_sent: model.number().default(0),
    items_left_out: model.number().default(0),
    requests: model.number().default(0),
    /** Why it is paused or failed, in words. */
    message: model.text().nullable(),
    started_at: model.dateTime().nullable(),
    finished_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["created_at"] }])
