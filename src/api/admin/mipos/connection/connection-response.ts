import type { InferTypeOf } from "@medusajs/framework/types"
import type { Connection } from "../../../../modules/mipos/models"
import { missingSettings } from "../../../../modules/mipos/settings/connection-settings"
import type { ConnectionResponse } from "../../../../types/admin-api"

/** The connection as it may be shown. Field by field, so that a new secret is not shown by default. */
export const toConnectionResponse = (
  connection: InferTypeOf<typeof Connection>,
  suggestedWebhookUrl: string | null
): ConnectionResponse => ({
  id: connection.id,
  client_id: connection.client_id,
  has_client_secret: connection.client_secret !== null,
  email: connection.email,
  has_password: connection.password !== null,
  has_access_token: connection.access_token !== null,
  user_id_tps: connection.user_id_tps,
  inventory_system_id: connection.inventory_system_id,
  pos_id: connection.pos_id,
  time_zone: connection.time_zone,
  webhook_url: connection.webhook_url ?? suggestedWebhookUrl,
  registered_webhook_url: connection.registered_webhook_url,
  webhook_registered_at: connection.webhook_registered_at?.toISOString() ?? null,
  webhook_tolerance_seconds: connection.webhook_tolerance_seconds,
  webhook_signature_fields: connection.webhook_signature_fields,
  stock_basis: connection.stock_basis,
  external_id_source: connection.external_id_source,
  on_drift: connection.on_drift,
  sync_schedule: connection.sync_schedule,
  next_sync_at: connection.next_sync_at?.toISOString() ?? null,
  sync_batch_size: connection.sync_batch_size,
  default_unit_id: connection.default_unit_id,
  default_supplier_id: connection.default_supplier_id,
  default_cost: connection.default_cost,
  enabled: connection.enabled,
  missing: missingSettings(connection),
  created_at: connection.created_at.toISOString(),
  updated_at: connection.updated_at.toISOString(),
})
