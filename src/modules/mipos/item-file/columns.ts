import { CsvError } from "../csv"

/** What a person may set by a file. */
export const FIELDS = [
  "external_id",
  "purchase_unit",
  "consumption_unit",
  "supplier",
  "cost",
  "excluded",
] as const

/** The columns of the file in their order: the key, what is only there to be read, what can be set. */
export const COLUMNS = ["inventory_item_id", "sku", "name", ...FIELDS] as const

export type Column = (typeof COLUMNS)[number]
export type Field = (typeof FIELDS)[number]

/** The cells of a line by their column; a column that the file does not have is missing. */
export type Cells = Partial<Record<Column, string>>

const isColumn = (name: string): name is Column => COLUMNS.some((column) => column === name)

/**
 * What the columns of a file are, by its first line; case and blanks aside.
 *
 * @throws CsvError when one is unknown, stands there twice, or the key is missing.
 */
export const readHeader = (cells: readonly string[]): Column[] => {
  const columns = cells.map((cell): Column => {
    const name = cell.trim().toLowerCase()
    if (!isColumn(name)) {
      throw new CsvError(
        `${name === "" ? "A column without a name" : `The column "${shorten(cell.trim())}"`} is not known. The first line names the columns; they may be ${COLUMNS.join(", ")}.`
      )
    }
    return name
  })
  const twice = columns.find((column, index) => columns.indexOf(column) !== index)
  if (twice) {
    throw new CsvError(`The column ${twice} is there twice. Remove one of them.`)
  }
  if (!columns.includes("inventory_item_id")) {
    throw new CsvError(
      "The column inventory_item_id is missing. An item is known by it; an export has it."
    )
  }
  return columns
}

/** The cells of a line by the file's columns. Blanks around a value are no part of it. */
export const toCells = (columns: readonly Column[], cells: readonly string[]): Cells =>
  Object.fromEntries(columns.map((column, index) => [column, (cells[index] ?? "").trim()]))

/** A value as a message may repeat it. */
export const shorten = (value: string): string =>
  value.length > 60 ? `${value.slice(0, 60).toWellFormed()}…` : value
