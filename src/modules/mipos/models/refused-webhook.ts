import { model } from "@medusajs/framework/utils"

/**
 * Webhooks that were refused, counted by reason, detail and hour: enough to tell a person what is
 * wrong, and bounded however many somebody sends.
 */
export const RefusedWebhook = model
  .define("mipos_refused_webhook", {
    id: model.id({ prefix: "miprefused" }).primaryKey(),
    reason: model.text(),
    detail: model.text(),
    hour: model.dateTime(),
    count: model.number().default(1),
    message: model.text(),
    last_at: model.dateTime(),
  })
  .indexes([{ on: ["reason", "detail", "hour"], unique: true, where: "deleted_at IS NULL" }])
