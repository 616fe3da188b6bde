/**
 * Every error text that mipOS documents, word for word, with variable parts as `____` like there. Sync, stock
 * update and webhook are from its page "POS sync inventory", the token calls from its page on
 * authentication.
 */
export const VENDOR_TEXTS = {
  "oauth/token, 409": [
    "Client id not found with this user.",
    "Client secret not found with this user.",
    "Invalid credentials.",
  ],
  "any call, 401": ["Unauthorized."],
  "system/sync, 409": [
    "You don't have this store available.",
    "The third_party_id does not have an Inventory System role or does not exist.",
    "No integration record was found between this user store and the third party system.",
    "External id not found for this store in the inventory system.",
    "The item must have a name.",
    "The item must have an external id.",
    "The item must have an purchase unit external id.",
    "The item must have an consumption unit external id.",
    "The item must have a supplier external id.",
    "The item must have a cost.",
    "The item must have a stock.",
    "The unit must have a name.",
    "The unit must have a short name.",
    "The unit must have an external id.",
    "The supplier must have a name.",
    "The supplier must have an external id.",
    "Item purchase unit external id (____) not found in units array",
    "The item purchase unit external id must be a string.",
    "The item consumption unit external id must be a string.",
    "Item supplier external id (____) not found in suppliers array",
    "The item cost must be a string.",
    "The item stock must be a string.",
  ],
  "system/sync, 422": [
    "The items field is required.",
    "The inventory system id field is required.",
    "The inventory system id must be a string.",
    "The units field is required.",
    "The suppliers field is required.",
    "The user id tps field is required.",
  ],
  "system/stock/update, 409": [
    "This user_id_tps does not own this inventory system.",
    "No integration record was found between this user store and the third party system.",
    "External id not found for this store in the inventory system.",
    "This type of webhook is not available.",
    "This inventory system does not have this type of webhook available.",
  ],
  "system/stock/update, 422": [
    "The user id tps field is required.",
    "The inventory system id field is required.",
    "The current stock field is required.",
    "The quantity field is required.",
    "The date field is required.",
    "The movement type field is required.",
    "The selected movement type is invalid.",
  ],
  "webhook/manage, 409": ["Invalid type."],
  "webhook/manage, 422": [
    "The type field is required.",
    "The selected type is invalid.",
    "The url field is required.",
  ],
} satisfies Record<string, readonly string[]>

/** What mipOS says when all went well: never a reason for advice. */
export const VENDOR_SUCCESS_TEXTS = [
  "Access token.",
  "New access token.",
  "Synchronization data was sent to the inventory system.",
  "Stock update was sent to the inventory system.",
  "Webhook successfully created.",
]
