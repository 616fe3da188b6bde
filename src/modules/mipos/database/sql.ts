import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { keptName } from "./kept-statements"

/** Runs one statement with `?` placeholders; on the pool, or within somebody's transaction. */
export interface SqlExecutor {
  /**
   * The rows as the driver reads them: `numeric` as text, `timestamptz` as Date, `jsonb` parsed.
   *
   * @param often for a statement whose text is always the same: it is kept parsed and planned on each
   *   connection. Only within `withKeptStatements`.
   */
  execute<Row>(sql: string, parameters?: readonly unknown[], often?: "often"): Promise<Row[]>
}

/** The pool, and transactions on it. */
export interface Database extends SqlExecutor {
  /** Runs `work` in one transaction (READ COMMITTED); a throw rolls it back. */
  transaction<Result>(work: (executor: SqlExecutor) => Promise<Result>): Promise<Result>
}

type Binding = Knex.RawBinding

const execute = async <Row>(
  connection: Knex | Knex.Transaction,
  sql: string,
  parameters: readonly unknown[],
  often?: "often"
): Promise<Row[]> => {
  const statement = connection.raw<{ rows: Row[] }>(sql, parameters as Binding[])
  const name = often && keptName(sql)
  const result = await (name ? statement.options({ name }) : statement)
  return result.rows
}

/** An executor on a transaction, or on the pool. */
export const executorOn = (connection: Knex | Knex.Transaction): SqlExecutor => ({
  execute: (sql, parameters = [], often) => execute(connection, sql, parameters, often),
})

/** A `Database` on Medusa's shared connection. */
export const createDatabase = (connection: Knex): Database => ({
  ...executorOn(connection),
  transaction: (work) => connection.transaction((transaction) => work(executorOn(transaction))),
})

/** One statement before it is run, so that a test can have it explained. */
export interface Statement {
  sql: string
  parameters: readonly unknown[]
}

/** Runs a statement that was built apart. */
export const run = <Row>(executor: SqlExecutor, statement: Statement): Promise<Row[]> =>
  executor.execute<Row>(statement.sql, statement.parameters)

/** Conditions with what their placeholders stand for, in one order. */
export interface Conditions {
  add(sql: string, ...parameters: unknown[]): void
  /** All of them, joined by AND. There is at least one. */
  readonly sql: string
  readonly parameters: readonly unknown[]
}

/** @param first holds for every row that is looked for, such as that it was not deleted. */
export const conditions = (first: string): Conditions => {
  const all = [first]
  const parameters: unknown[] = []
  return {
    add: (sql, ...given) => {
      all.push(sql)
      parameters.push(...given)
    },
    get sql() {
      return all.join(" AND ")
    },
    parameters,
  }
}

/** A value for a `jsonb` placeholder. */
export const toJson = (value: unknown): string => JSON.stringify(value)

/** Whether a unique index refused a row: by PostgreSQL's own code, which is no text that changes. */
export const isUniqueViolation = (error: unknown): boolean =>
  typeof error === "object" && error !== null && Reflect.get(error, "code") === "23505"
