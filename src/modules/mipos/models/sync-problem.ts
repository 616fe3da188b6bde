import { model } from "@medusajs/framework/utils"

/** An item that a sync left out, and why. */
export const SyncProblem = model
  .define("mipos_sync_problem", {
    id: model.id({ prefix: "mipprob" }).primaryKey(),
    sync_id: model.text(),
    store_link_id: model.text(),
    inventory_item_id: model.text(),
    name: model.text(),
    external_id: model.text().nullable(),
    /** `[{ code, message }]` */
    reasons: model.json(),
  })
  .indexes([
    {
      on: ["sync_id", "store_link_id", "inventory_item_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])
