/** Refusals of the API, by their code. */
export const errors = {
  external_id_taken: "Another item has this ID already. Choose another.",
  external_id_known:
    "mipOS knows this item by its ID already; another would make it a second item there.",
  unit_external_id_taken: "Another unit has this ID in mipOS already. Choose another.",
  unit_is_default: "This is the default unit. Choose another default first.",
  unit_in_use: "This unit is set for some items. Give them another first.",
  supplier_external_id_taken: "Another supplier has this ID in mipOS already. Choose another.",
  supplier_is_default: "This is the default supplier. Choose another default first.",
  supplier_in_use: "This supplier is set for some items. Give them another first.",
  supplier_linked: "This supplier is linked to some products. Link them to another first.",
  inclusion_rule_exists: "There is a rule for this already. Delete that one first.",
  import_gone:
    "This import is no longer there: it was applied already, or is older than a day. Choose the file again.",
  import_has_errors: "The file has errors, so nothing of it is applied. Correct it first.",
  import_outdated:
    "Something that the file changes was changed here since it was looked at, so nothing of it is applied. Choose the file again.",
  stock_location_unknown: "This stock location is not there any more. Choose another.",
  store_link_location_taken:
    "This location is linked to a mipOS store already. Change that link, or delete it first.",
  store_link_location_fixed: "To use another location, delete this link and create a new one.",
  store_link_store_taken:
    "Another location is linked to this mipOS store already. Enter another ID.",
  store_link_pos_store_taken:
    "Another link has this POS store ID already. mipOS names the store by it in its messages, so each link needs its own.",
  store_link_store_fixed:
    "The stock of this link was sent to its mipOS store already. To use another store or inventory system, delete the link and create a new one.",
  inventory_system_fixed:
    "Stock was sent to the inventory system of this connection already. To use another one, delete the store links without one of their own first.",
  connection_exists: "Somebody else has just set up the connection. Load the page again.",
  connection_incomplete: "mipOS is not set up yet. Complete the connection first.",
  connection_switched_off: "The connection is switched off. Switch it on first.",
  webhook_url_missing: "Enter the address first at which mipOS reaches this store.",
  sync_running: "A sync is running already. Wait for its end, or cancel it first.",
  nothing_to_retry: "This movement got through, or is on its way. There is nothing to try again.",
} as const
