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
      throw unknownColumn(shorten(cell.trim()))
    }
    return name
  })
  const twice = columns.find((column, index) => columns.indexOf(column) !== index)
  if (twice) {
    throw new CsvError(
      `The column ${twice} is there twice. Remove one of them.`,
      "repeated_column",
      { column: twice }
    )
  }
  if (!columns.includes("inventory_item_id")) {
    throw new CsvError(
      "The column inventory_item_id is missing. An item is known by it; an export has it.",
      "no_key_column"
    )
  }
  return columns
}

const unknownColumn = (name: string): CsvError => {
  const columns = COLUMNS.join(", ")
  const hint = `The first line names the columns; they may be ${columns}.`
  return name === ""
    ? new CsvError(`A column without a name is not known. ${hint}`, "unnamed_column", { columns })
    : new CsvError(`The column "${name}" is not known. ${hint}`, "unknown_column", {
        column: name,
        columns,
      })
}

/** The cells of a line by the file's columns. Blanks around a value are no part of it. */
export const toCells = (columns: readonly Column[], cells: readonly string[]): Cells =>
  Object.fromEntries(columns.map((column, index) => [column, (cells[index] ?? "").trim()]))

/** A value as a message may repeat it. */
export const shorten = (value: string): string =>
  value.length > 60 ? `${value.slice(0, 60).toWellFormed()}…` : value
