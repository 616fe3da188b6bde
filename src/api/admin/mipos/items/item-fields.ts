/** What the API shows of an item. */
export const ITEM_FIELDS = [
  "id",
  "inventory_item_id",
  "external_id",
  "external_id_overridden",
  "name",
  "sku",
  "purchase_unit_id",
  "consumption_unit_id",
  "supplier_id",
  "cost",
  "excluded",
  "excluded_by",
  "always_included",
  "first_sent_at",
  "problems",
]
