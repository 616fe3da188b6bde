import { model } from "@medusajs/framework/utils"

/**
 * The one mipOS account of this store: credentials and defaults.
 *
 * `client_secret`, `password` and `access_token` hold sealed text (see `secret-box`), never plain
 * text. A partial unique index in the migration lets at most one connection exist.
 */
export const Connection = model
  .define("mipos_connection", {
    id: model.id({ prefix: "mipcon" }).primaryKey(),
    client_id: model.text().nullable(),
    client_secret: model.text().nullable(),
    email: model.text().nullable(),
    password: model.text().nullable(),
    access_token: model.text().nullable(),
    user_id_tps: model.text().nullable(),
    inventory_system_id: model.text().nullable(),
    pos_id: model.text().nullable(),
    time_zone: model.text().default("UTC"),
    webhook_url: model.text().nullable(),
    registered_webhook_url: model.text().nullable(),
    webhook_registered_at: model.dateTime().nullable(),
    webhook_tolerance_seconds: model.number().default(900),
    webhook_signature_fields: model.array().nullable(),
    stock_basis: model.enum(["stocked", "available"]).default("stocked"),
    external_id_source: model
      .enum(["inventory_item_id", "sku", "variant_id"])
      .default("inventory_item_id"),
    on_drift: model.enum(["report", "use_mipos", "use_medusa"]).default("report"),
    sync_schedule: model.text().nullable(),
    next_sync_at: model.dateTime().nullable(),
    sync_batch_size: model.number().default(500),
    default_unit_id: model.text().nullable(),
    default_supplier_id: model.text().nullable(),
    /** A decimal as text. */
    default_cost: model.text().nullable(),
    enabled: model.boolean().default(false),
    /** Set when something that items are mapped from changed; an incremental sync clears it. */
    catalogue_changed_at: model.dateTime().nullable(),
  })
  .indexes([])
