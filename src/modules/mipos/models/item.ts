import { model } from "@medusajs/framework/utils"

/**
 * A Medusa inventory item as mipOS sees it. A row appears when the item is first mapped, and stays:
 * `external_id` is unique and never changes by itself once it was sent.
 *
 * `purchase_unit_id`, `consumption_unit_id`, `supplier_id` and `cost` are overrides; empty means
 * "derive it" (see `mapping`).
 */
export const Item = model
  .define("mipos_item", {
    id: model.id({ prefix: "mipitem" }).primaryKey(),
    inventory_item_id: model.text(),
    /** Empty while its source is (no SKU, say) or another item has it; `problems` says so. */
    external_id: model.text().searchable().nullable(),
    /** A person gave it; else it follows the connection's source until the item is sent. */
    external_id_overridden: model.boolean().default(false),
    /** Name and SKU as last mapped, so that lists need not map again. */
    name: model.text().searchable(),
    sku: model.text().searchable().nullable(),
    purchase_unit_id: model.text().nullable(),
    consumption_unit_id: model.text().nullable(),
    supplier_id: model.text().nullable(),
    /** A decimal as text. */
    cost: model.text().nullable(),
    /** Whether the item stays out now, by a person or by a rule: what everything else goes by. */
    excluded: model.boolean().default(false),
    /** `person`, `no_include_rule`, or the id of an exclude rule; empty while it crosses. */
    excluded_by: model.text().nullable(),
    /** A person's decision that it crosses whatever the rules say. */
    always_included: model.boolean().default(false),
    /** Why the item cannot be sent: `[{ code, message }]`; empty when it can. */
    problems: model.json().nullable(),
  })
  .indexes([
    { on: ["inventory_item_id"], unique: true, where: "deleted_at IS NULL" },
    { on: ["external_id"], unique: true, where: "external_id IS NOT NULL AND deleted_at IS NULL" },
  ])
