import { model } from "@medusajs/framework/utils"

/**
 * A process of this store that is at work. Each writes its row again every few seconds; one that has
 * not done so for a minute is gone.
 */
export const Process = model.define("mipos_process", {
  id: model.id({ prefix: "mipproc" }).primaryKey(),
  host: model.text(),
  pid: model.number(),
  /** Medusa's worker mode: shared, server or worker. */
  mode: model.text(),
  /** The identifier of the default locking provider; null when it cannot be told. */
  locking: model.text().nullable(),
  started_at: model.dateTime(),
  seen_at: model.dateTime(),
})
