import { model } from "@medusajs/framework/utils"

/** A supplier that items refer to by its external id: made by hand, or kept from a vendor. */
export const Supplier = model
  .define("mipos_supplier", {
    id: model.id({ prefix: "mipsup" }).primaryKey(),
    external_id: model.text().searchable(),
    name: model.text().searchable(),
    /** The id of the linked vendor entity that this supplier was made from, if any. */
    vendor_id: model.text().nullable(),
  })
  .indexes([
    { on: ["external_id"], unique: true, where: "deleted_at IS NULL" },
    { on: ["vendor_id"], unique: true, where: "vendor_id IS NOT NULL AND deleted_at IS NULL" },
  ])
