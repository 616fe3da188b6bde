import { z } from "zod"
import type { ConnectionRequest, ConnectionResponse } from "../../../types/admin-api"
import type { Translate } from "../../hooks/use-messages"
import { isCron } from "../../lib/cron"
import { nullIfEmpty } from "../../lib/form-values"
import { missingFields } from "../../lib/required-fields"
import { cronOf, scheduleOf, SCHEDULES } from "../../lib/schedule"
import { browserTimeZone } from "../../lib/time-zones"

const DEFAULT_BATCH_SIZE = 500
const DEFAULT_TOLERANCE_SECONDS = 900

/** What the API takes; it would refuse more in English. */
const MOST = {
  batchSize: 5_000,
  toleranceSeconds: 1_000_000_000,
  text: 500,
  token: 10_000,
  cron: 100,
}

export const STOCK_BASES = ["stocked", "available"] as const
export const EXTERNAL_ID_SOURCES = ["inventory_item_id", "sku", "variant_id"] as const
export const ON_DRIFT = ["report", "use_mipos", "use_medusa"] as const

/** Inputs hold text, so numbers are text here too; `toConnectionRequest` turns them. */
export const connectionSchema = (t: Translate) => {
  const wholeNumber = (minimum: number, maximum: number) =>
    z
      .string()
      .trim()
      .refine(
        (value) => /^\d{1,10}$/.test(value) && Number(value) >= minimum && Number(value) <= maximum,
        { message: t("validation.wholeNumber", { minimum, maximum }) }
      )
  const text = (most: number) =>
    z
      .string()
      .trim()
      .max(most, { message: t("validation.tooLong", { most }) })
  /** "" keeps what is saved, null removes it. */
  const secret = (most: number) => text(most).nullable()

  return z
    .object({
      client_id: text(MOST.text),
      client_secret: secret(MOST.text),
      email: z.union([z.literal(""), z.email({ message: t("validation.email") })]),
      password: secret(MOST.text),
      access_token: secret(MOST.token),
      user_id_tps: text(MOST.text),
      inventory_system_id: text(MOST.text),
      pos_id: text(MOST.text),
      time_zone: z.string().min(1, { message: t("validation.required") }),
      stock_basis: z.enum(STOCK_BASES),
      external_id_source: z.enum(EXTERNAL_ID_SOURCES),
      on_drift: z.enum(ON_DRIFT),
      schedule: z.enum(SCHEDULES),
      cron: text(MOST.cron),
      sync_batch_size: wholeNumber(1, MOST.batchSize),
      webhook_tolerance_seconds: wholeNumber(1, MOST.toleranceSeconds),
      enabled: z.boolean(),
    })
    .refine((values) => values.schedule !== "custom" || isCron(values.cron), {
      path: ["cron"],
      message: t("validation.cron"),
    })
}

/** The same, and nothing may be missing that mipOS asks for. */
export const guidedConnectionSchema = (t: Translate, saved: ConnectionResponse | null) =>
  connectionSchema(t).superRefine((values, context) => {
    for (const field of missingFields(values, saved)) {
      context.addIssue({ code: "custom", path: [field], message: t("validation.required") })
    }
  })

export type ConnectionFormValues = z.infer<ReturnType<typeof connectionSchema>>

/** What the form shows first: the connection, or what a new one most likely wants. */
export const toConnectionFormValues = (
  connection: ConnectionResponse | null
): ConnectionFormValues => ({
  client_id: connection?.client_id ?? "",
  client_secret: "",
  email: connection?.email ?? "",
  password: "",
  access_token: "",
  user_id_tps: connection?.user_id_tps ?? "",
  inventory_system_id: connection?.inventory_system_id ?? "",
  pos_id: connection?.pos_id ?? "",
  time_zone: connection?.time_zone ?? browserTimeZone(),
  stock_basis: connection?.stock_basis ?? "stocked",
  external_id_source: connection?.external_id_source ?? "inventory_item_id",
  on_drift: connection?.on_drift ?? "report",
  schedule: scheduleOf(connection?.sync_schedule ?? null),
  cron: connection?.sync_schedule ?? "",
  sync_batch_size: String(connection?.sync_batch_size ?? DEFAULT_BATCH_SIZE),
  webhook_tolerance_seconds: String(
    connection?.webhook_tolerance_seconds ?? DEFAULT_TOLERANCE_SECONDS
  ),
  enabled: connection?.enabled ?? true,
})

export const toConnectionRequest = (values: ConnectionFormValues): ConnectionRequest => ({
  client_id: nullIfEmpty(values.client_id),
  client_secret: changedSecret(values.client_secret),
  email: nullIfEmpty(values.email),
  password: changedSecret(values.password),
  access_token: changedSecret(values.access_token),
  user_id_tps: nullIfEmpty(values.user_id_tps),
  inventory_system_id: nullIfEmpty(values.inventory_system_id),
  pos_id: nullIfEmpty(values.pos_id),
  time_zone: values.time_zone,
  stock_basis: values.stock_basis,
  external_id_source: values.external_id_source,
  on_drift: values.on_drift,
  sync_schedule: cronOf(values.schedule, values.cron),
  sync_batch_size: Number(values.sync_batch_size),
  webhook_tolerance_seconds: Number(values.webhook_tolerance_seconds),
  enabled: values.enabled,
})

/** Left out of the request (undefined) while nothing was typed: then the saved one stays. */
const changedSecret = (value: string | null) => (value === "" ? undefined : value)
