import { decimal } from "../stock"
import { shorten, type Cells, type Field } from "./columns"
import { isPlainText } from "./plain-text"
import type { Reference, References } from "./references"

/** An item that crosses, with what is set for it now; with nothing set if it was never mapped. */
export interface MappableItem {
  inventoryItemId: string
  name: string
  sku: string | null
  externalId: string | null
  /** mipOS may know it by its external id, which therefore stays. */
  mayBeKnown: boolean
  purchaseUnitId: string | null
  consumptionUnitId: string | null
  supplierId: string | null
  cost: string | null
  /** By a person; what a rule keeps out is none of the file's business. */
  excluded: boolean
}

export interface FileReferences {
  units: References<Reference>
  suppliers: References<Reference>
}

/** The columns of `mipos_item` that the fields of a file are kept in. */
export const COLUMN_OF = {
  external_id: "external_id",
  purchase_unit: "purchase_unit_id",
  consumption_unit: "consumption_unit_id",
  supplier: "supplier_id",
  cost: "cost",
  excluded: "excluded",
} as const

type Stored = string | boolean | null

/** One field of one item that a file says differently: as the file says it, and as it is stored. */
export interface Change {
  field: Field
  from: string | null
  to: string | null
  column: (typeof COLUMN_OF)[Field]
  was: Stored
  becomes: Stored
}

/** What is wrong with a cell, and what to do. */
export interface CellError {
  field: Field
  message: string
}

type Reading = { stored: Stored; shown: string | null } | { message: string } | "untouched"

/**
 * What a line of a file changes of an item, and what is wrong with it. An empty cell goes back to what is
 * derived; external id and `excluded` always have a value, so there an empty cell says nothing.
 */
export const compareRow = (
  cells: Cells,
  item: MappableItem,
  references: FileReferences
): { changes: Change[]; errors: CellError[] } => {
  const changes: Change[] = []
  const errors: CellError[] = []
  const compare = (
    field: Field,
    now: { stored: Stored; shown: string | null },
    read: (cell: string) => Reading
  ): void => {
    const cell = cells[field]
    const reading = cell === undefined ? "untouched" : read(cell)
    if (reading === "untouched") {
      return
    }
    if ("message" in reading) {
      errors.push({ field, message: reading.message })
    } else if (!isSame(field, now.stored, reading.stored)) {
      changes.push({
        field,
        from: now.shown,
        to: reading.shown,
        column: COLUMN_OF[field],
        was: now.stored,
        becomes: reading.stored,
      })
    }
  }
  const compareReference = (
    field: "purchase_unit" | "consumption_unit" | "supplier",
    id: string | null,
    known: References<Reference>
  ): void => {
    // One that is gone counts as none: so it is when the item is mapped.
    const shown = known.byId(id)?.external_id ?? null
    compare(field, { stored: id, shown }, (cell) =>
      cell === "" && shown === null ? "untouched" : readReference(field, cell, known)
    )
  }

  compare("external_id", { stored: item.externalId, shown: item.externalId }, (cell) =>
    readExternalId(cell, item)
  )
  compareReference("purchase_unit", item.purchaseUnitId, references.units)
  compareReference("consumption_unit", item.consumptionUnitId, references.units)
  compareReference("supplier", item.supplierId, references.suppliers)
  compare("cost", { stored: item.cost, shown: item.cost }, readCost)
  compare("excluded", { stored: item.excluded, shown: String(item.excluded) }, readExcluded)
  return { changes, errors }
}

const isSame = (field: Field, now: Stored, next: Stored): boolean =>
  field === "cost" && typeof now === "string" && typeof next === "string"
    ? decimal.equal(now, next)
    : now === next

const LONGEST_EXTERNAL_ID = 500

const readExternalId = (cell: string, item: MappableItem): Reading => {
  if (cell === "" || cell === item.externalId) {
    return "untouched"
  }
  if (cell.length > LONGEST_EXTERNAL_ID) {
    return { message: `An external id has at most ${LONGEST_EXTERNAL_ID} characters.` }
  }
  if (!isPlainText(cell)) {
    return { message: "The external id holds a control character or a broken one. Type it again." }
  }
  if (item.mayBeKnown) {
    return {
      message: `mipOS knows "${item.name}" as ${item.externalId ?? ""} already; another id would make it a second item there. Leave it as it is.`,
    }
  }
  return { stored: cell, shown: cell }
}

const readReference = (
  field: "purchase_unit" | "consumption_unit" | "supplier",
  cell: string,
  known: References<Reference>
): Reading => {
  if (cell === "") {
    return { stored: null, shown: null }
  }
  const found = known.byText(cell)
  const kind = field === "supplier" ? "supplier" : "unit"
  if (found === "unknown") {
    return {
      message: `There is no ${kind} "${shorten(cell)}". Write the external id or the name of one, or add it under Settings > mipOS first.`,
    }
  }
  if (found === "ambiguous") {
    return {
      message: `More than one ${kind} is called "${shorten(cell)}". Write its external id instead.`,
    }
  }
  return { stored: found.id, shown: found.external_id }
}

const readCost = (cell: string): Reading => {
  if (cell === "") {
    return { stored: null, shown: null }
  }
  const cost = decimal.parseDecimal(cell)
  return cost === null || decimal.isNegative(cost)
    ? {
        message: `"${shorten(cell)}" is no cost. Write a decimal with a point and without a currency, such as 12.50.`,
      }
    : { stored: cost, shown: cost }
}

/** What spreadsheets make of true and false, in the languages of the admin. */
const TRUE = /^(true|verdadero|1)$/i
const FALSE = /^(false|falso|0)$/i

const readExcluded = (cell: string): Reading => {
  if (cell === "") {
    return "untouched"
  }
  const value = TRUE.test(cell) ? true : FALSE.test(cell) ? false : null
  return value === null
    ? { message: `"${shorten(cell)}" is neither true nor false. Write one of them.` }
    : { stored: value, shown: String(value) }
}
