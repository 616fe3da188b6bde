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
 * The rows of a batch. Most of what writing them costs is their text, on both sides, and most of that is
 * the same for all of them (a lease, a state, a moment): that is said once.
 *
 * @param read what a row has in a column.
 * @param apart columns that are kept row by row whatever they hold.
 */
export const manyRows = <Column extends string, Row>(
  types: ColumnTypes<Column>,
  columns: readonly Column[],
  rows: readonly Row[],
  read: (row: Row, column: Column) => unknown,
  apart: readonly Column[] = []
): ManyRows => {
  const [first] = rows
  const shared = columns.filter((column) => {
    const value = first && read(first, column)
    return !apart.includes(column) && rows.every((row) => isSame(read(row, column), value))
  })
  const differing = columns.filter((column) => !shared.includes(column))
  const given = jsonRows(types, differing)
  const json = toJson(
    rows.map((row) =>
      Object.fromEntries(differing.map((column) => [column, read(row, column)] as const))
    )
  )
  if (shared.length === 0 || !first) {
    return { ...given, parameters: [json] }
  }
  return {
    from: `${given.from} CROSS JOIN (SELECT
       ${shared.map((column) => `?::${types[column]} AS ${column}`).join(", ")}) AS shared`,
    parameters: [
      json,
      ...shared.map((column) => {
        const value = read(first, column) ?? null
        return types[column] === "jsonb" && value !== null ? toJson(value) : value
      }),
    ],
    valueOf: (column) =>
      shared.some((each) => each === column) ? `shared.${column}` : given.valueOf(column),
  }
}

/** Whether two values are written alike. In doubt they are not: a sum's "5.00" and "5" are two texts. */
export const isSame = (one: unknown, other: unknown): boolean =>
  one === other ||
  (one instanceof Date && other instanceof Date && one.getTime() === other.getTime())
