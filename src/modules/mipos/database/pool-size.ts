import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Knex' own default, for a pool that does not say. */
const DEFAULT_SIZE = 10

/** How many connections the pool opens at most: all that this process may do with the database at once. */
export const poolSizeOf = (connection: Knex): number => {
  const client: { pool?: { max?: unknown } } = connection.client
  const max = client.pool?.max
  return typeof max === "number" && max > 0 ? max : DEFAULT_SIZE
}
