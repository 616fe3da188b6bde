/**
 * What every hint says, in English: `cause` is what lies behind it, `do` what to do about it. The admin
 * has the same keys in its languages (`src/admin/i18n`), of which this is the English one; so this file
 * imports nothing.
 */
export const HINT_TEXTS = {
  client_id_unknown: {
    cause: "mipOS does not know this client ID together with this email.",
    do: "Copy the client ID from mipOS once more, and see that the email is of the same account.",
  },
  client_secret_wrong: {
    cause:
      "The client secret does not belong to this client ID; it may have been renewed at mipOS.",
    do: "Copy the client secret from mipOS once more.",
  },
  credentials_wrong: {
    cause: "The email or the password is not the one that mipOS knows.",
    do: "Log in to mipOS with the same email and password to see which, and enter them again.",
  },
  credentials_incomplete: {
    cause:
      "The client ID, client secret, email or password is missing, or is not of the right form.",
    do: "Fill in all four of them, or a fixed access token in their place.",
  },
  credentials_refused: {
    cause: "mipOS does not accept the credentials of this connection.",
    do: "Test the connection, and correct what it says. Sending goes on by itself then.",
  },
  token_refused: {
    cause: "mipOS does not accept the access token.",
    do: "Test the connection. If a fixed access token is set, ask mipOS for a new one.",
  },
  connection_incomplete: {
    cause: "Something of the connection is not filled in yet.",
    do: "Fill in what is missing, and save.",
  },
  store_not_available: {
    cause: "mipOS has no store of this ID, or your account may not use it.",
    do: "Compare the mipOS store ID of the store link with the one in mipOS. If it is right, ask mipOS to give your account access.",
  },
  user_without_role: {
    cause: "The user ID (user_id_tps) is none of an inventory system.",
    do: "Enter the ID of the user who owns the inventory system, in the connection or in the store link if it has its own.",
  },
  user_not_owner: {
    cause: "The inventory system belongs to another user than the user ID (user_id_tps) says.",
    do: "See that the user ID and the inventory system ID are of the same account, also in the store link if it has its own.",
  },
  not_integrated: {
    cause: "In mipOS, this store is not connected with the inventory system of this user.",
    do: "Connect the two in mipOS, and compare the store ID and the user ID with what it says there.",
  },
  item_unknown: {
    cause: "The inventory system has no item of this external ID at this store.",
    do: "Sync, so that the item is sent. If it stays unknown, compare its external ID with the one in the inventory system.",
  },
  webhook_type_unavailable: {
    cause: "mipOS does not pass changes of stock on for this account.",
    do: "Ask mipOS to switch stock updates on for your account, and try again.",
  },
  inventory_system_not_listening: {
    cause: "The inventory system has not told mipOS where to send changes of stock.",
    do: "Ask whoever runs the inventory system to register its webhook with mipOS, and try again.",
  },
  webhook_type_refused: {
    cause: "mipOS does not let this account receive changes of stock as a POS does.",
    do: "Ask mipOS whether your account is set up as a POS, and register the webhook again.",
  },
  webhook_url_refused: {
    cause: "mipOS does not accept the address of the webhook.",
    do: "Enter the full address at which the internet reaches this store, and register it again.",
  },
  user_id_missing: {
    cause: "mipOS was given no user ID (user_id_tps).",
    do: "Enter the user ID in the connection.",
  },
  inventory_system_id_missing: {
    cause: "mipOS was given no inventory system ID that it can read.",
    do: "Enter the inventory system ID in the connection, or in the store link if it has its own.",
  },
  no_name: {
    cause: "The item has neither a product nor a title nor a SKU that could be its name.",
    do: "Give the inventory item a title or a SKU.",
  },
  no_external_id: {
    cause: "What this store takes its external IDs from is empty for this item.",
    do: "Give the item a SKU or a variant, whichever the connection says, or an external ID of its own.",
  },
  external_id_taken: {
    cause: "Two items have the same external ID, and mipOS could not tell them apart.",
    do: "Give one of them another SKU or an external ID of its own.",
  },
  no_unit: {
    cause: "The item has no unit of measure, and there is no default unit.",
    do: "Choose a default unit, or give the item a unit of measure.",
  },
  unknown_unit: {
    cause:
      "No unit has the name that the item's unit of measure says. Nothing is guessed: kilograms sent as pieces would be a wrong stock that looks right.",
    do: "Add a unit of that name, or correct the item's unit of measure.",
  },
  ambiguous_unit: {
    cause:
      "Two units answer to the item's unit of measure. Nothing is guessed: the wrong one would be a wrong stock that looks right.",
    do: "Rename one of the two units, write the item's unit of measure as the external id of one, or choose the item's unit.",
  },
  no_supplier: {
    cause: "The item has no supplier, and there is no default supplier.",
    do: "Choose a default supplier, or give the item one.",
  },
  no_cost: {
    cause: "The item has no cost, and there is no default cost.",
    do: "Enter a default cost, or give the item one.",
  },
  invalid_cost: {
    cause: "The item's cost is not a plain decimal such as 12.50, or is negative.",
    do: "Correct the cost in the metadata of the item, its variant or its product.",
  },
  invalid_stock: {
    cause: "The item's stock is no number that an inventory system can hold.",
    do: "Count the item, and enter its stock again.",
  },
  unfit_text: {
    cause: "The name, SKU or external ID holds a character that cannot be seen or sent.",
    do: "Delete the text and type it again; do not paste it.",
  },
  excluded: {
    cause: "This item stays out of what is kept in step with mipOS.",
    do: "There is nothing to do, unless it should be sent after all; then take it in again.",
  },
  unit_incomplete: {
    cause: "A unit has no name, no short name or no ID.",
    do: "Fill in all three of every unit.",
  },
  supplier_incomplete: {
    cause: "A supplier has no name or no ID.",
    do: "Fill in both of every supplier.",
  },
  unit_not_sent: {
    cause: "mipOS did not find a unit among those that came with the item.",
    do: "Compare the ID of the item's unit with the one in mipOS, and sync again.",
  },
  supplier_not_sent: {
    cause: "mipOS did not find a supplier among those that came with the item.",
    do: "Compare the ID of the item's supplier with the one in mipOS, and sync again.",
  },
  unexpected_form: {
    cause:
      "mipOS expects another form of message than this version of the plugin sends. It is no fault of your data.",
    do: "Update the plugin. If it is up to date, report these words to those who make it.",
  },
  drifted: {
    cause: "The two sides say different stock, and a sync would overwrite the number of mipOS.",
    do: "Count the item, and decide which of the two numbers is right.",
  },
  busy: {
    cause: "Changes of this item were being sent all the while.",
    do: "There is nothing to do; the next sync takes it along.",
  },
  rate_limited: {
    cause: "mipOS asks for fewer calls.",
    do: "There is nothing to do; it goes on by itself. If it happens often, sync less often by schedule.",
  },
  unreachable: {
    cause: "There is no connection to mipOS, or mipOS says that it is away.",
    do: "It is tried again every half minute. If it lasts, see that this server reaches the internet, and ask mipOS.",
  },
  answers_with_errors: {
    cause: "mipOS, or the inventory system behind it, has trouble of its own.",
    do: "It is tried again every half minute. If it lasts, ask mipOS.",
  },
  no_answer: {
    cause: "mipOS takes too long to answer.",
    do: "It is tried again every half minute. If it lasts, send fewer items per request, and ask mipOS.",
  },
  link_refused: {
    cause: "mipOS refuses whatever is sent for this store, so it is no fault of an item.",
    do: "Compare the IDs of the store link and of the connection with those in mipOS.",
  },
} as const

export type HintCode = keyof typeof HINT_TEXTS
