import BigNumber from "bignumber.js"
import type { StoredItem, StoredSupplier, StoredUnit } from "../state/stock-room"
import { parseDecimal } from "../text/decimal"
import { isJsonObject, isMissing, type JsonObject } from "../text/json"
import type { FieldErrors } from "./field-errors"

export type SyncItem = Omit<StoredItem, "updated_at">

export interface SyncContent {
  items: SyncItem[]
  units: StoredUnit[]
  suppliers: StoredSupplier[]
}

type Messages = Set<string>

// The texts are the vendor's, their grammar included ("an purchase").
const ITEM_MISSING = {
  name: "The item must have a name.",
  external_id: "The item must have an external id.",
  purchase_unit_external_id: "The item must have an purchase unit external id.",
  consumption_unit_external_id: "The item must have an consumption unit external id.",
  supplier_external_id: "The item must have a supplier external id.",
  cost: "The item must have a cost.",
  stock: "The item must have a stock.",
} as const

const UNIT_MISSING = {
  name: "The unit must have a name.",
  short_name: "The unit must have a short name.",
  external_id: "The unit must have an external id.",
} as const

const SUPPLIER_MISSING = {
  name: "The supplier must have a name.",
  external_id: "The supplier must have an external id.",
} as const

/**
 * The simulator's own strictness: a cost or stock that is a string and no decimal is answered 422
 * under its path (`items.0.stock`), because no text of the vendor's page says it.
 */
export function noteWrongDecimals(items: unknown[], fields: FieldErrors): void {
  items.forEach((item, index) => {
    if (!isJsonObject(item)) return
    for (const field of ["cost", "stock"]) {
      const value = item[field]
      if (typeof value !== "string" || isMissing(value) || parseDecimal(value)) continue
      const path = `items.${index}.${field}`
      fields.add(path, `The ${path} must be a decimal number, such as "11.22".`)
    }
  })
}

/**
 * Reads the arrays of a sync and adds every text that applies to `messages`; what it returns may be
 * used only while there is none.
 *
 * The page names "must be a string" for both unit ids, cost and stock, and "not found in array" for
 * the purchase unit and the supplier; the simulator asks the same of every text and of the
 * consumption unit, with texts made alike.
 */
export function readSync(
  items: unknown[],
  units: unknown[],
  suppliers: unknown[],
  messages: Messages
): SyncContent {
  const readItems = items.map((entry) => readItem(objectOf(entry), messages))
  const readUnits = units.map((entry) => readUnit(objectOf(entry), messages))
  const readSuppliers = suppliers.map((entry) => readSupplier(objectOf(entry), messages))
  const unitIds = new Set(readUnits.map((unit) => unit.external_id))
  const supplierIds = new Set(readSuppliers.map((supplier) => supplier.external_id))
  for (const item of readItems) noteLooseEnds(item, unitIds, supplierIds, messages)
  return { items: readItems, units: readUnits, suppliers: readSuppliers }
}

function readItem(entry: JsonObject, messages: Messages): SyncItem {
  const text = (field: keyof typeof ITEM_MISSING): string =>
    readText(entry, "item", field, ITEM_MISSING[field], messages)
  const extra = Object.fromEntries(
    Object.entries(entry).filter(([field]) => !Object.hasOwn(ITEM_MISSING, field))
  )
  return {
    name: text("name"),
    external_id: text("external_id"),
    purchase_unit_external_id: text("purchase_unit_external_id"),
    consumption_unit_external_id: text("consumption_unit_external_id"),
    supplier_external_id: text("supplier_external_id"),
    cost: decimalOf(text("cost")),
    stock: decimalOf(text("stock")),
    extra,
  }
}

function readUnit(entry: JsonObject, messages: Messages): StoredUnit {
  const text = (field: keyof typeof UNIT_MISSING): string =>
    readText(entry, "unit", field, UNIT_MISSING[field], messages)
  return {
    name: text("name"),
    short_name: text("short_name"),
    external_id: text("external_id"),
  }
}

function readSupplier(entry: JsonObject, messages: Messages): StoredSupplier {
  const text = (field: keyof typeof SUPPLIER_MISSING): string =>
    readText(entry, "supplier", field, SUPPLIER_MISSING[field], messages)
  return { name: text("name"), external_id: text("external_id") }
}

function noteLooseEnds(
  item: SyncItem,
  unitIds: Set<string>,
  supplierIds: Set<string>,
  messages: Messages
): void {
  const {
    purchase_unit_external_id: purchase,
    consumption_unit_external_id: consumption,
    supplier_external_id: supplier,
  } = item
  // "" stands for an id that already has its own message.
  if (purchase !== "" && !unitIds.has(purchase)) {
    messages.add(`Item purchase unit external id (${purchase}) not found in units array`)
  }
  if (consumption !== "" && !unitIds.has(consumption)) {
    messages.add(`Item consumption unit external id (${consumption}) not found in units array`)
  }
  if (supplier !== "" && !supplierIds.has(supplier)) {
    messages.add(`Item supplier external id (${supplier}) not found in suppliers array`)
  }
}

function readText(
  entry: JsonObject,
  kind: string,
  field: string,
  missing: string,
  messages: Messages
): string {
  const value = entry[field]
  if (isMissing(value)) {
    messages.add(missing)
    return ""
  }
  if (typeof value === "string") return value
  messages.add(`The ${kind} ${field.replaceAll("_", " ")} must be a string.`)
  return ""
}

// An entry that is no object has none of its fields, and gets the texts that say so.
function objectOf(entry: unknown): JsonObject {
  return isJsonObject(entry) ? entry : {}
}

// Texts that are no decimals were answered 422 before, missing ones have their message.
function decimalOf(text: string): BigNumber {
  return parseDecimal(text) ?? new BigNumber(0)
}
