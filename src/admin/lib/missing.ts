/** What the API says that is missing, by the key of its text here; words that are new are shown as they are. */
const KEYS = {
  Connection: "connection.title",
  "Store link": "storeLinks.edit.title",
  "Client ID": "connection.fields.clientId",
  "Client secret": "connection.fields.clientSecret",
  "Client secret (webhooks are signed with it)": "status.clientSecretForWebhooks",
  Email: "connection.fields.email",
  Password: "connection.fields.password",
  "User ID": "connection.fields.userId",
  "Inventory system ID": "connection.fields.inventorySystemId",
} as const

type MissingKey = (typeof KEYS)[keyof typeof KEYS]

export const missingKey = (words: string): MissingKey | undefined =>
  Object.hasOwn(KEYS, words) ? KEYS[words as keyof typeof KEYS] : undefined

/** How the API names the connection itself, while there is none at all. */
export const isConnectionMissing = (missing: string[]) => missing.includes("Connection")
