import { model } from "@medusajs/framework/utils"

/**
 * The ledger: one change of stock that crossed, or has to cross, the border. Rows are added, never
 * removed; only the outcome of an outbound row is filled in when it is known.
 *
 * `kind`: `opening` (first agreed stock), `movement` (a push or a webhook), `echo` (our own push come
 * back: no effect), `settlement` (an absolute sync moved B), `resolution` (a drift was resolved).
 * `delta` is what the row does to B once `state` is `applied`, so the sum of the applied rows of a
 * position is its `agreed_stock`.
 */
export const Movement = model
  .define("mipos_movement", {
    id: model.id({ prefix: "mipmov" }).primaryKey(),
    position_id: model.text(),
    inventory_item_id: model.text(),
    store_link_id: model.text(),
    external_id: model.text(),
    direction: model.enum(["outbound", "inbound"]),
    kind: model.enum(["opening", "movement", "echo", "settlement", "resolution"]),
    state: model.enum(["in_flight", "applied", "uncertain", "rejected", "not_sent", "settled"]),
    movement_type: model.number(),
    quantity: model.text(),
    delta: model.text(),
    /** Outbound: the stock that we stated. Inbound: the stock that mipOS stated. */
    current_stock: model.text().nullable(),
    /** B after this row took effect. */
    agreed_after: model.text().nullable(),
    /**
     * Inbound only: SHA-256 of what the body says. Unique by an index of the migration (a model's
     * index would let a soft-deleted row be repeated), so a duplicate has no effect.
     */
    dedupe_key: model.text().nullable(),
    /** When it happened at its source. */
    occurred_at: model.dateTime(),
    settled_at: model.dateTime().nullable(),
    /** Outbound: when mipOS sent it back to us. Each movement has at most one echo. */
    echoed_at: model.dateTime().nullable(),
    /** When a delivery that says the same came again: one of inbound movements. */
    repeated_at: model.dateTime().nullable(),
    echo_of: model.text().nullable(),
    sync_id: model.text().nullable(),
    request: model.json().nullable(),
    response: model.json().nullable(),
  })
  .indexes([
    { on: ["position_id", "created_at"] },
    { on: ["store_link_id", "created_at"] },
    { on: ["created_at"] },
  ])
