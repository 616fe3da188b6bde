import type { PositionOrder, Standing } from "../../../types/admin-api"
import type { StockBasis } from "../settings/connection-settings"
import { STOCK } from "./exact-stock"
import { ITEM_TEXT, patternOf } from "./item-text"
import type { BlockedReason } from "./position-row"
import { NOT_AT_REST, STANDING, STANDING_RULES } from "./position-standing"
import { conditions, type Conditions, type Statement } from "./sql"

/**
 * The list of positions in three statements: which are on the page, by an index in its order; how many
 * there are; and what is to be shown of those on the page. Stock is read where it is needed only:
 * comparing Medusa's with what is agreed reads two whole tables.
 */

/** Of several values, one has to fit. */
export interface PositionFilters {
  /** Part of a name, SKU or external id. */
  q?: string
  store_link_id?: readonly string[]
  stock_location_id?: readonly string[]
  /** Each of these lists narrows the ones before. */
  inventory_item_ids?: ReadonlyArray<readonly string[]>
  state?: readonly Standing[]
  /** Only those that may agree on a wrong stock, or only the others. */
  doubted?: boolean
}

export interface Page {
  limit: number
  offset: number
}

const ORDERS: Record<PositionOrder, string> = {
  name: "item.name, item.id, position.id",
  "-name": "item.name DESC, item.id DESC, position.id",
  sku: "item.sku, item.id, position.id",
  "-sku": "item.sku DESC, item.id DESC, position.id",
  // As the index has it, and backwards: what never moved is the oldest.
  "-last_movement_at": "position.last_movement_at DESC NULLS LAST, position.id DESC",
  last_movement_at: "position.last_movement_at NULLS FIRST, position.id",
}

const ITEM = "JOIN mipos_item item ON item.id = position.item_id AND item.deleted_at IS NULL"

/** One level by itself (hence the LIMIT): for a page PostgreSQL would read all of them. */
const LEVEL = `
  LEFT JOIN LATERAL (
    SELECT id, stocked_quantity, raw_stocked_quantity, reserved_quantity, raw_reserved_quantity
    FROM inventory_level
    WHERE inventory_item_id = position.inventory_item_id
      AND location_id = position.stock_location_id AND deleted_at IS NULL LIMIT 1) level ON true`

const byColumns = (where: Conditions, filters: PositionFilters): void => {
  for (const column of ["store_link_id", "stock_location_id"] as const) {
    if (filters[column]) {
      where.add(`position.${column} = ANY(?)`, filters[column])
    }
  }
  for (const ids of filters.inventory_item_ids ?? []) {
    where.add("position.inventory_item_id = ANY(?)", ids)
  }
  if (filters.doubted !== undefined) {
    where.add(`position.doubted_at IS ${filters.doubted ? "NOT NULL" : "NULL"}`)
    if (filters.doubted) {
      where.add(NOT_AT_REST)
    }
  }
}

const byStanding = (where: Conditions, basis: StockBasis, states: readonly Standing[]): void => {
  const rules = states.map((state) => STANDING_RULES[state])
  where.add(
    `(${rules.map(({ condition }) => `(${condition})`).join(" OR ")})`,
    ...rules.flatMap(({ usesStock }) => (usesStock ? [basis] : []))
  )
  if (rules.every(({ comparesAll }) => !comparesAll)) {
    where.add(NOT_AT_REST)
  }
}

/**
 * The positions whose stock has to be compared to know how they stand, with the two tables read through
 * and compared at once: row by row it would take several times as long. Of the items, only the few
 * that are left out make a difference.
 */
const compared = (
  basis: StockBasis,
  filters: PositionFilters,
  states: readonly Standing[]
): Statement => {
  const where = conditions("position.deleted_at IS NULL")
  byColumns(where, filters)
  byStanding(where, basis, states)
  return {
    sql: `SELECT position.id, position.item_id, position.last_movement_at
     FROM mipos_position position
     LEFT JOIN mipos_item item ON item.id = position.item_id AND item.excluded
     LEFT JOIN inventory_level level
       ON level.inventory_item_id = position.inventory_item_id
       AND level.location_id = position.stock_location_id AND level.deleted_at IS NULL
     WHERE ${where.sql}`,
    parameters: where.parameters,
  }
}

/** Of all positions most agree, so that those on a page are found soon; few of very many do not. */
const isRare = (states: readonly Standing[]): boolean =>
  !states.includes("agreed") && states.some((state) => STANDING_RULES[state].comparesAll)

/** The ids of the positions on a page, in its order. */
export const positionPageStatement = (
  basis: StockBasis,
  filters: PositionFilters,
  order: PositionOrder,
  page: Page
): Statement => {
  const { q, state: states = [] } = filters
  const found = isRare(states) ? compared(basis, filters, states) : null
  const where = conditions(found ? "true" : "position.deleted_at IS NULL")
  if (!found) {
    byColumns(where, filters)
    if (states.length > 0) {
      byStanding(where, basis, states)
    }
  }
  if (q !== undefined) {
    where.add(`${ITEM_TEXT} ILIKE ?`, patternOf(q))
  }
  const needsLevel = !found && states.some((state) => STANDING_RULES[state].usesStock)
  return {
    sql: `${found ? `WITH compared AS MATERIALIZED (${found.sql})` : ""}
     SELECT position.id FROM ${found ? "compared" : "mipos_position"} position
     ${ITEM} ${needsLevel ? LEVEL : ""}
     WHERE ${where.sql} ORDER BY ${ORDERS[order]} LIMIT ? OFFSET ?`,
    parameters: [...(found?.parameters ?? []), ...where.parameters, page.limit, page.offset],
  }
}

/** How many positions there are; reads no more tables than that takes. */
export const positionCountStatement = (basis: StockBasis, filters: PositionFilters): Statement => {
  const { q, state: states = [] } = filters
  const comparesAll = states.some((state) => STANDING_RULES[state].comparesAll)
  const needsLevel = states.some((state) => STANDING_RULES[state].usesStock)
  const found = comparesAll ? compared(basis, filters, states) : null
  const where = conditions(found ? "true" : "position.deleted_at IS NULL")
  if (!found) {
    byColumns(where, filters)
    if (states.length > 0) {
      byStanding(where, basis, states)
    }
  }
  if (q !== undefined) {
    where.add(`${ITEM_TEXT} ILIKE ?`, patternOf(q))
  }
  const needsItem = q !== undefined || (needsLevel && !found)
  return {
    sql: `SELECT count(*)::integer AS count
     FROM ${found ? `(${found.sql})` : "mipos_position"} position
     ${needsItem ? ITEM : ""} ${needsLevel && !found ? LEVEL : ""}
     WHERE ${where.sql}`,
    parameters: [...(found?.parameters ?? []), ...where.parameters],
  }
}

/** A position as the admin shows it, without what Medusa says of its product and location. */
export interface PositionListRow {
  id: string
  standing: Standing
  excluded: boolean
  inventory_item_id: string
  store_link_id: string
  stock_location_id: string
  external_id: string
  name: string
  sku: string | null
  state: "idle" | "in_flight" | "uncertain" | "blocked"
  stock: string
  agreed_stock: string | null
  doubted_at: Date | null
  drifted_at: Date | null
  drift_mipos_stock: string | null
  drift_agreed_stock: string | null
  blocked_reason: BlockedReason | null
  next_attempt_at: Date | null
  last_movement_at: Date | null
  agreed_at: Date | null
}

/** What is to be shown of positions, in the order of the ids. Gives `PositionListRow`s. */
export const positionRowsStatement = (basis: StockBasis, ids: readonly string[]): Statement => ({
  sql: `SELECT position.id, (${STANDING}) AS standing, item.excluded, position.inventory_item_id,
       position.store_link_id, position.stock_location_id, item.external_id, item.name, item.sku,
       position.state, (${STOCK})::text AS stock, position.agreed_stock, position.doubted_at,
       position.drifted_at, position.drift_mipos_stock, position.drift_agreed_stock,
       position.blocked_reason, position.next_attempt_at, position.last_movement_at,
       position.agreed_at
     FROM unnest(?::text[]) WITH ORDINALITY AS page(id, place)
     JOIN LATERAL (SELECT * FROM mipos_position WHERE id = page.id AND deleted_at IS NULL LIMIT 1)
       position ON true
     JOIN LATERAL (SELECT * FROM mipos_item WHERE id = position.item_id LIMIT 1) item ON true
     ${LEVEL}
     ORDER BY page.place`,
  parameters: [basis, basis, ids],
})
