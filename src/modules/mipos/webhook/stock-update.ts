import { z } from "@medusajs/framework/zod"
import { decimal, toDelta, type MovementType } from "../stock"
import type { ReceivedValue } from "../signature"
import type { ReceivedFields } from "./parse-body"

const WALL_CLOCK = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/

const text = (most: number) =>
  z
    .string({ error: "is missing, or neither a text nor a number" })
    .min(1, "is empty")
    .max(most, `is longer than ${most} characters`)
    .refine((value) => value.isWellFormed() && !/\p{Cc}/u.test(value), "holds a broken character")

const exactDecimal = text(64).transform((value, check) => {
  const parsed = decimal.parseDecimal(value)
  if (parsed === null) {
    check.addIssue({ code: "custom", message: "is not a plain decimal such as 12.44" })
    return z.NEVER
  }
  return parsed
})

const wallClock = text(32).regex(WALL_CLOCK, "is not a date such as 2020-05-30 12:45:03")

/** The fields of the vendor's page; ids and numbers may come as text or as JSON numbers. */
const stockUpdateSchema = z.object({
  pos_id: text(200).optional(),
  inventory_system_id: text(200),
  store_id: text(200),
  external_id: text(500),
  quantity: exactDecimal.refine(
    (value) => !decimal.isNegative(value) && !decimal.isZero(value),
    "is not above zero; the direction is movement_type"
  ),
  current_stock: exactDecimal,
  movement_type: z
    .enum(["1", "2"], { error: "is neither 1 (add) nor 2 (remove)" })
    .transform((value): MovementType => (value === "1" ? 1 : 2)),
  date: wallClock,
  now: wallClock,
})

/**
 * A field as the schema reads it. JSON writes small and large numbers with an exponent (PHP prints
 * 0.00001 as 1.0e-5): as a number that is a decimal like any other, as a text it is none.
 */
const textOf = (name: string, value: ReceivedValue): string =>
  value.isNumber && (name === "quantity" || name === "current_stock")
    ? decimal.withoutExponent(value.text)
    : value.text

/** A Type 3 webhook as it was understood. */
export interface StockUpdate {
  inventorySystemId: string
  storeId: string
  externalId: string
  movementType: MovementType
  quantity: string
  /** Signed. */
  delta: string
  currentStock: string
  /** On the wall clock of mipOS, as received. */
  date: string
  now: string
}

/** Checks the fields; the second form names every field that is wrong, in one sentence. */
export const readStockUpdate = (
  fields: ReceivedFields
): { stockUpdate: StockUpdate } | { message: string } => {
  const parsed = stockUpdateSchema.safeParse(
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, textOf(name, value)]))
  )
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`)
    return { message: `The webhook's body is not right: ${wrong.join("; ")}.` }
  }
  const { data } = parsed
  return {
    stockUpdate: {
      inventorySystemId: data.inventory_system_id,
      storeId: data.store_id,
      externalId: data.external_id,
      movementType: data.movement_type,
      quantity: data.quantity,
      delta: toDelta(data.movement_type, data.quantity),
      currentStock: data.current_stock,
      date: data.date,
      now: data.now,
    },
  }
}
