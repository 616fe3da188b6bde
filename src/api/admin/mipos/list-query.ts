import { z } from "@medusajs/framework/zod"
import { createFindParams } from "@medusajs/medusa/api/utils/validators"
import { because, plainText } from "./text"

/** The longest page of any list. */
export const MOST = 500

/** `limit` and `offset`. */
export const page = (limit: number) => ({
  limit: z.coerce.number().int().min(1).max(MOST).default(limit),
  offset: z.coerce.number().int().min(0).default(0),
})

/** One of these columns, with a minus in front for the other direction. */
const orderBy = (columns: readonly string[]) =>
  z
    .string()
    .refine(
      (value) => columns.includes(value.replace(/^-/, "")),
      because(`must be one of ${columns.join(", ")}, with or without a minus in front`)
    )
    .optional()

/** What every list takes: `limit`, `offset`, `order` by one of these columns. */
export const listOf = (limit: number, columns: readonly string[]) =>
  createFindParams().extend({ ...page(limit), order: orderBy(columns) })

const search = { q: plainText(200).optional() }
const oneOrMore = z.union([plainText(500), z.array(plainText(500))]).optional()

/** One value or several, as a list; several are `name[]=a&name[]=b`. */
export const several = <Value extends z.ZodType>(value: Value) =>
  z
    .preprocess(
      (given) => (given === undefined || Array.isArray(given) ? given : [given]),
      z.array(value).max(MOST)
    )
    .optional()

/** `true` or `false`. */
export const yesOrNo = z
  .enum(["true", "false"])
  .transform((text) => text === "true")
  .optional()

/** Query of `GET /admin/mipos/units` */
export const ListUnits = listOf(100, [
  "name",
  "short_name",
  "external_id",
  "created_at",
  "updated_at",
]).extend(search)

/** Query of `GET /admin/mipos/suppliers` */
export const ListSuppliers = listOf(100, [
  "name",
  "external_id",
  "created_at",
  "updated_at",
]).extend(search)

/** Query of `GET /admin/mipos/store-links` */
export const ListStoreLinks = listOf(100, ["store_id", "created_at", "updated_at"])

/** Query of `GET /admin/mipos/syncs` */
export const ListSyncs = listOf(20, ["created_at", "started_at", "finished_at"]).extend({
  state: oneOrMore,
  type: oneOrMore,
  dry_run: yesOrNo,
})

/** Query of `GET /admin/mipos/inclusion-rules` */
export const ListInclusionRules = listOf(100, ["kind", "created_at", "updated_at"]).extend({
  kind: oneOrMore,
  effect: oneOrMore,
  reference_id: oneOrMore,
})
