import type { HintCode } from "./hint-texts"

/**
 * What mipOS says, by the hint that it leads to. The texts are quoted from its page, variable parts as
 * `____` like there; those of field errors (422) are also Laravel's usual ones, which mipOS runs on.
 * The order is that in which things have to be put right: of several hints the first one counts, since
 * without a store nobody need look at units.
 */
export const MIPOS_WORDS: ReadonlyArray<readonly [code: HintCode, texts: readonly string[]]> = [
  ["client_id_unknown", ["Client id not found with this user."]],
  ["client_secret_wrong", ["Client secret not found with this user."]],
  ["credentials_wrong", ["Invalid credentials."]],
  [
    "credentials_incomplete",
    [
      "The client id field is required.",
      "The client id must be a string.",
      "The client secret field is required.",
      "The client secret must be a string.",
      "The email field is required.",
      "The email must be a string.",
      "The email must be a valid email address.",
      "The password field is required.",
      "The password must be a string.",
    ],
  ],
  ["token_refused", ["Unauthorized.", "Unauthenticated.", "The refresh token field is required."]],
  ["store_not_available", ["You don't have this store available."]],
  ["user_id_missing", ["The user id tps field is required.", "The user id tps must be a string."]],
  [
    "inventory_system_id_missing",
    [
      "The inventory system id field is required.",
      "The inventory system id must be a string.",
      // Ours: the same found out before anything was sent.
      "The store link has no inventory system.",
    ],
  ],
  [
    "user_without_role",
    ["The third_party_id does not have an Inventory System role or does not exist."],
  ],
  ["user_not_owner", ["This user_id_tps does not own this inventory system."]],
  [
    "not_integrated",
    ["No integration record was found between this user store and the third party system."],
  ],
  ["webhook_type_unavailable", ["This type of webhook is not available."]],
  [
    "inventory_system_not_listening",
    ["This inventory system does not have this type of webhook available."],
  ],
  [
    "webhook_type_refused",
    ["Invalid type.", "The type field is required.", "The selected type is invalid."],
  ],
  [
    "webhook_url_refused",
    ["The url field is required.", "The url must be a string.", "The url format is invalid."],
  ],
  ["item_unknown", ["External id not found for this store in the inventory system."]],
  ["no_name", ["The item must have a name."]],
  ["no_external_id", ["The item must have an external id."]],
  [
    "no_unit",
    [
      "The item must have an purchase unit external id.",
      "The item must have an consumption unit external id.",
    ],
  ],
  ["no_supplier", ["The item must have a supplier external id."]],
  ["no_cost", ["The item must have a cost."]],
  [
    "invalid_stock",
    [
      "The item must have a stock.",
      // Ours: said of a position before anything was sent.
      "is no number that an inventory system can hold.",
    ],
  ],
  [
    "unit_incomplete",
    [
      "The unit must have a name.",
      "The unit must have a short name.",
      "The unit must have an external id.",
    ],
  ],
  [
    "supplier_incomplete",
    ["The supplier must have a name.", "The supplier must have an external id."],
  ],
  [
    "unit_not_sent",
    [
      "Item purchase unit external id (____) not found in units array",
      "Item consumption unit external id (____) not found in units array",
    ],
  ],
  ["supplier_not_sent", ["Item supplier external id (____) not found in suppliers array"]],
  [
    "unexpected_form",
    [
      "The item purchase unit external id must be a string.",
      "The item consumption unit external id must be a string.",
      "The item cost must be a string.",
      "The item stock must be a string.",
      "The items field is required.",
      "The units field is required.",
      "The suppliers field is required.",
      "The external id field is required.",
      "The current stock field is required.",
      "The current stock must be a string.",
      "The quantity field is required.",
      "The quantity must be a string.",
      "The quantity must be greater than 0.",
      "The date field is required.",
      "The date does not match the format ____.",
      "The movement type field is required.",
      "The selected movement type is invalid.",
      "The grant type field is required.",
      "The selected grant type is invalid.",
    ],
  ],
]
