import { model } from "@medusajs/framework/utils"

/**
 * The bearer token that every process of this store shares. mipOS keeps one token per account and a
 * refresh kills the one before, so there is exactly one row, and it is locked while it is replaced.
 */
export const AccessToken = model
  .define("mipos_access_token", {
    id: model.id({ prefix: "miptok" }).primaryKey(),
    connection_id: model.text(),
    /** Sealed text, never plain. Empty while no token is held. */
    token: model.text().nullable(),
    expires_at: model.dateTime().nullable(),
    /** Which credentials the token belongs to; another set makes it worthless. */
    credentials_fingerprint: model.text().nullable(),
  })
  .indexes([{ on: ["connection_id"], unique: true, where: "deleted_at IS NULL" }])
