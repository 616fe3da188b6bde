import type { MiposCredentials } from "../client"
import type { ExternalIdSource } from "../mapping"

export type StockBasis = "stocked" | "available"
export type OnDrift = "report" | "use_mipos" | "use_medusa"

/** The connection as the engines use it: secrets opened, never to be shown or logged. */
export interface ConnectionSettings {
  id: string
  enabled: boolean
  /** Null while what mipOS' token call needs is not complete. */
  credentials: MiposCredentials | null
  /** Keys the webhook's signature; null when none was entered. */
  clientSecret: string | null
  userIdTps: string | null
  inventorySystemId: string | null
  posId: string | null
  timeZone: string
  /** The URL as mipOS has it registered, which is what it signs; else what is set. */
  signedWebhookUrl: string | null
  webhookToleranceSeconds: number
  webhookSignatureFields: string[] | null
  stockBasis: StockBasis
  externalIdSource: ExternalIdSource
  onDrift: OnDrift
  syncBatchSize: number
  defaultUnitId: string | null
  defaultSupplierId: string | null
  defaultCost: string | null
}

/** The row of `mipos_connection` as the database gives it, secrets still sealed. */
export interface ConnectionRow {
  id: string
  client_id: string | null
  client_secret: string | null
  email: string | null
  password: string | null
  access_token: string | null
  user_id_tps: string | null
  inventory_system_id: string | null
  pos_id: string | null
  time_zone: string
  webhook_url: string | null
  registered_webhook_url: string | null
  webhook_tolerance_seconds: number
  webhook_signature_fields: string[] | null
  stock_basis: StockBasis
  external_id_source: ExternalIdSource
  on_drift: OnDrift
  sync_batch_size: number
  default_unit_id: string | null
  default_supplier_id: string | null
  default_cost: string | null
  enabled: boolean
}

/** The columns that hold sealed text. */
export const SECRET_FIELDS = ["client_secret", "password", "access_token"] as const
export type SecretField = (typeof SECRET_FIELDS)[number]

/** What a secret is bound to, so that sealed text moved to another column does not open. */
export const secretContext = (field: SecretField): string => `mipos_connection.${field}`

/**
 * What still has to be entered before anything can be sent, each in words for the merchant. Empty
 * when it is all there.
 */
export const missingSettings = (row: ConnectionRow): string[] => {
  const missing: string[] = []
  if (!row.access_token) {
    const fields: Array<[string | null, string]> = [
      [row.client_id, "Client ID"],
      [row.client_secret, "Client secret"],
      [row.email, "Email"],
      [row.password, "Password"],
    ]
    missing.push(...fields.flatMap(([value, label]) => (value ? [] : [label])))
  } else if (!row.client_secret) {
    missing.push("Client secret (webhooks are signed with it)")
  }
  if (!row.user_id_tps) {
    missing.push("User ID")
  }
  if (!row.inventory_system_id) {
    missing.push("Inventory system ID")
  }
  return missing
}

/** Opens the secrets of a row. @throws SecretBoxError when its key is gone or the text damaged. */
export const toSettings = (
  row: ConnectionRow,
  open: (sealed: string, context: string) => string
): ConnectionSettings => {
  const secret = (field: SecretField): string | null => {
    const sealed = row[field]
    return sealed === null ? null : open(sealed, secretContext(field))
  }
  const clientSecret = secret("client_secret")
  return {
    id: row.id,
    enabled: row.enabled,
    credentials: credentialsOf(row, clientSecret, secret("password"), secret("access_token")),
    clientSecret,
    userIdTps: row.user_id_tps,
    inventorySystemId: row.inventory_system_id,
    posId: row.pos_id,
    timeZone: row.time_zone,
    signedWebhookUrl: row.registered_webhook_url ?? row.webhook_url,
    webhookToleranceSeconds: row.webhook_tolerance_seconds,
    webhookSignatureFields: row.webhook_signature_fields,
    stockBasis: row.stock_basis,
    externalIdSource: row.external_id_source,
    onDrift: row.on_drift,
    syncBatchSize: row.sync_batch_size,
    defaultUnitId: row.default_unit_id,
    defaultSupplierId: row.default_supplier_id,
    defaultCost: row.default_cost,
  }
}

const credentialsOf = (
  row: ConnectionRow,
  clientSecret: string | null,
  password: string | null,
  accessToken: string | null
): MiposCredentials | null => {
  if (accessToken) {
    return { kind: "fixed", accessToken }
  }
  if (row.client_id && clientSecret && row.email && password) {
    return { kind: "client", clientId: row.client_id, clientSecret, email: row.email, password }
  }
  return null
}
