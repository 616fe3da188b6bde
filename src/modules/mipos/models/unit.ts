import { model } from "@medusajs/framework/utils"

/** A unit of measure that items refer to by its external id. */
export const Unit = model
  .define("mipos_unit", {
    id: model.id({ prefix: "mipunit" }).primaryKey(),
    external_id: model.text().searchable(),
    name: model.text().searchable(),
    short_name: model.text().searchable(),
  })
  .indexes([{ on: ["external_id"], unique: true, where: "deleted_at IS NULL" }])
