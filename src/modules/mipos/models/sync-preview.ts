import { model } from "@medusajs/framework/utils"

/** What the latest dry run found of one item at one store link; gone when the next one begins. */
export const SyncPreview = model
  .define("mipos_sync_preview", {
    id: model.id({ prefix: "miprev" }).primaryKey(),
    sync_id: model.text(),
    store_link_id: model.text(),
    inventory_item_id: model.text(),
    action: model.enum(["send", "leave_out", "excluded"]),
    name: model.text(),
    sku: model.text().nullable(),
    external_id: model.text().nullable(),
    /** `{ external_id, name, short_name }`, as it would be sent. */
    purchase_unit: model.json().nullable(),
    consumption_unit: model.json().nullable(),
    /** `{ external_id, name }`, as it would be sent. */
    supplier: model.json().nullable(),
    cost: model.text().nullable(),
    stock: model.text().nullable(),
    /** `[{ code, message }]` */
    reasons: model.json(),
  })
  .indexes([
    {
      on: ["sync_id", "store_link_id", "inventory_item_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    { on: ["sync_id", "name"] },
    { on: ["sync_id", "action", "name"] },
  ])
