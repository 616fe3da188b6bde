import { z } from "@medusajs/framework/zod"
import { decimal } from "../../../../modules/mipos/stock"
import { isSchedule } from "../../../../modules/mipos/settings/schedule"
import { isTimeZone } from "../../../../modules/mipos/settings/wall-clock"
import { because, plainText, secretText } from "../text"

const optionalText = plainText(500).nullable().optional()

const externalIdSource = z.enum(["inventory_item_id", "sku", "variant_id"])

/** `POST /admin/mipos/connection` */
export const SaveConnection = z
  .object({
    client_id: optionalText,
    client_secret: secretText(500).nullable().optional(),
    email: z.email(because("must be an email address")).nullable().optional(),
    password: secretText(500).nullable().optional(),
    access_token: secretText(10_000).nullable().optional(),
    user_id_tps: optionalText,
    inventory_system_id: optionalText,
    pos_id: optionalText,
    time_zone: plainText(100)
      .refine(isTimeZone, because("must be a time zone such as America/Mexico_City"))
      .optional(),
    webhook_url: plainText(2_000)
      .refine((value) => !/\s/.test(value), because("must be an address without blanks"))
      .nullable()
      .optional(),
    webhook_tolerance_seconds: z.number().int().min(1).max(1_000_000_000).optional(),
    webhook_signature_fields: z
      .array(plainText(100))
      .min(1)
      // What is not signed can be changed by whoever holds one genuine webhook.
      .refine(
        (fields) => fields.includes("now"),
        because("must hold now, or old webhooks never age")
      )
      .nullable()
      .optional(),
    stock_basis: z.enum(["stocked", "available"]).optional(),
    external_id_source: externalIdSource.optional(),
    confirm_external_id_source: z.boolean().optional(),
    on_drift: z.enum(["report", "use_mipos", "use_medusa"]).optional(),
    sync_schedule: plainText(100)
      .refine(isSchedule, because("must be a cron schedule of five fields, such as 0 3 * * *"))
      .nullable()
      .optional(),
    sync_batch_size: z.number().int().min(1).max(5_000).optional(),
    default_unit_id: optionalText,
    default_supplier_id: optionalText,
    default_cost: plainText(64)
      .refine((value) => {
        const cost = decimal.parseDecimal(value)
        return cost !== null && !decimal.isNegative(cost)
      }, because("must be a decimal such as 12.50"))
      .nullable()
      .optional(),
    enabled: z.boolean().optional(),
  })
  .strict()

export type SaveConnectionType = z.infer<typeof SaveConnection>

/** Query of `GET /admin/mipos/connection/external-id-source` */
export const PreviewExternalIdSource = z.object({ source: externalIdSource }).strict()

export type PreviewExternalIdSourceType = z.infer<typeof PreviewExternalIdSource>
