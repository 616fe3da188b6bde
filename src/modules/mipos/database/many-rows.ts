import { toJson } from "./sql"

/** Columns with their types, as PostgreSQL casts to them. */
export type ColumnTypes<Column extends string> = Readonly<Record<Column, string>>

/** Rows as the `FROM` of one statement gives them. */
export interface ManyRows {
  /** Goes after `FROM`. */
  from: string
  /** What the placeholders in `from` stand for. */
  parameters: unknown[]
  /** Where `from` has a column of each row. */
  valueOf(column: string): string
}

/**
 * Rows of JSON, all of whose columns differ: for a statement that is written down once. Takes one
 * parameter, an array of rows.
 */
export const jsonRows = <Column extends string>(
  types: ColumnTypes<Column>,
  columns: readonly Column[]
): Omit<ManyRows, "parameters"> => ({
  from: `jsonb_to_recordset(?::jsonb) AS given(
       ${columns.map((column) => `${column} ${types[column]}`).join(", ")})`,
  valueOf: (column) => `given.${column}`,
})

/**
 * The rows of a batch, a column at a time. Most of what writing them costs is their text, on both sides, and
 * most of that is the same for all of them (a lease, a state, a moment): that is said once.
 *
 * To be called by a function that has ended when the statement runs: what an asynchronous one has made is
 * kept for as long as it waits, and that is how a large sync would fill the heap.
 *
 * @param read what a row has in a column.
 * @param apart columns that are kept row by row whatever they hold.
 */
export const manyRows = <Column extends string, Row>(
  types: ColumnTypes<Column>,
  columns: readonly Column[],
  rows: readonly Row[],
  read: (row: Row, column: Column) => unknown,
  apart: readonly [Column, ...Column[]]
): ManyRows => {
  const [first] = rows
  const shared = columns.filter((column) => {
    const value = first && read(first, column)
    return !apart.includes(column) && rows.every((row) => isSame(read(row, column), value))
  })
  const differing = columns.filter((column) => !shared.includes(column))
  const write = (row: Row, column: Column): unknown => {
    const value = read(row, column) ?? null
    return types[column] === "jsonb" && value !== null ? toJson(value) : value
  }
  const given = `(SELECT ${differing.map((column) => `${column}::${types[column]}`).join(", ")}
       FROM ROWS FROM (${differing.map(() => "json_array_elements_text(?::json)").join(", ")})
       AS texts(${differing.join(", ")})) AS given`
  return {
    from:
      shared.length === 0 || !first
        ? given
        : `${given} CROSS JOIN (SELECT
       ${shared.map((column) => `?::${types[column]} AS ${column}`).join(", ")}) AS shared`,
    parameters: [
      ...differing.map((column) => toJson(rows.map((row) => write(row, column)))),
      ...(first ? shared.map((column) => write(first, column)) : []),
    ],
    valueOf: (column) =>
      shared.some((each) => each === column) ? `shared.${column}` : `given.${column}`,
  }
}

/** Whether two values are written alike. In doubt they are not: a sum's "5.00" and "5" are two texts. */
export const isSame = (one: unknown, other: unknown): boolean =>
  one === other ||
  (one instanceof Date && other instanceof Date && one.getTime() === other.getTime())
