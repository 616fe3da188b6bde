import type { MovementState, NewMovement } from "./movement-table"
import type { Page } from "./position-list"
import { ITEM_TEXT, patternOf } from "./item-text"
import { conditions, type SqlExecutor, type Statement } from "./sql"

/** What the ledger may be narrowed by; of several values, one has to fit. */
export interface MovementFilters {
  id?: readonly string[]
  /** Part of a name, SKU or external id. */
  q?: string
  /** When it came into the ledger: from then on, and before then. */
  from?: string
  to?: string
  direction?: readonly string[]
  kind?: readonly string[]
  state?: readonly string[]
  store_link_id?: readonly string[]
  inventory_item_id?: readonly string[]
  external_id?: readonly string[]
  position_id?: readonly string[]
  sync_id?: readonly string[]
}

export type MovementOrder =
  "created_at" | "-created_at" | "occurred_at" | "-occurred_at" | "settled_at" | "-settled_at"

/** What a list of movements counts at most. */
export const MOST_COUNTED = 10_000

/**
 * A search that finds more items than this walks through the ledger from its end, which soon has a page of
 * them together; one that finds fewer goes by their positions.
 */
const MOST_FOUND_ITEMS = 5_000

/** How a movement may have ended that did not simply take effect; the index is of these. */
const UNAPPLIED: ReadonlySet<string> = new Set<MovementState>([
  "rejected",
  "not_sent",
  "uncertain",
  "settled",
])

/** Filters with what has to be looked up for them beforehand. */
export interface MovementScope {
  filters: MovementFilters
  /** Each of these lists narrows the ones before. */
  positionIds: ReadonlyArray<readonly string[]>
  /** For a search that found too many items to go by them. */
  pattern: string | null
  /** The movements that are on their way now; only when they are asked for. */
  flightIds: readonly string[] | null
  /** When the syncs that are asked for were at work. */
  syncPeriod: { from: string; to: string } | null
}

/**
 * Looks up what the filters are about: an item's movements are found by its positions, a sync's by when it
 * was at work, and those on their way by the positions that wait for them. None of them needs an
 * index of the ledger, which every movement would have to pay for.
 */
export const readMovementScope = async (
  executor: SqlExecutor,
  filters: MovementFilters
): Promise<MovementScope> => {
  const { q, inventory_item_id: itemIds, external_id: externalIds } = filters
  const found = q === undefined ? null : await findItems(executor, q)
  const isWalked = found !== null && found.length > MOST_FOUND_ITEMS
  const byItems = [
    ...(itemIds ? [itemIds] : []),
    ...(externalIds ? [await findItemsByExternalId(executor, externalIds)] : []),
    ...(found && !isWalked ? [found] : []),
  ]
  return {
    filters,
    positionIds: [
      ...(filters.position_id ? [filters.position_id] : []),
      ...(await Promise.all(byItems.map((ids) => findPositionsOf(executor, ids)))),
    ],
    pattern: isWalked && q !== undefined ? patternOf(q) : null,
    flightIds: filters.state?.includes("in_flight") ? await findFlights(executor) : null,
    syncPeriod: filters.sync_id ? await readSyncPeriod(executor, filters.sync_id) : null,
  }
}

/** Also of items that were deleted: the ledger keeps their movements. */
export const foundItemsStatement = (q: string): Statement => ({
  sql: `SELECT item.inventory_item_id AS id FROM mipos_item item
     WHERE ${ITEM_TEXT} ILIKE ? LIMIT ${MOST_FOUND_ITEMS + 1}`,
  parameters: [patternOf(q)],
})

const findItems = async (executor: SqlExecutor, q: string): Promise<string[]> => {
  const { sql, parameters } = foundItemsStatement(q)
  return idsOf(await executor.execute<{ id: string }>(sql, parameters))
}

/** Each half by an index of its own. */
const findItemsByExternalId = async (
  executor: SqlExecutor,
  externalIds: readonly string[]
): Promise<string[]> =>
  idsOf(
    await executor.execute<{ id: string }>(
      `SELECT inventory_item_id AS id FROM mipos_item
       WHERE external_id = ANY(?) AND external_id IS NOT NULL AND deleted_at IS NULL
       UNION
       SELECT inventory_item_id FROM mipos_item
       WHERE external_id = ANY(?) AND deleted_at IS NOT NULL`,
      [externalIds, externalIds]
    )
  )

const findPositionsOf = async (
  executor: SqlExecutor,
  inventoryItemIds: readonly string[]
): Promise<string[]> =>
  idsOf(
    await executor.execute<{ id: string }>(
      `SELECT id FROM mipos_position WHERE inventory_item_id = ANY(?) AND deleted_at IS NULL
       UNION ALL
       SELECT id FROM mipos_position WHERE inventory_item_id = ANY(?) AND deleted_at IS NOT NULL`,
      [inventoryItemIds, inventoryItemIds]
    )
  )

const findFlights = async (executor: SqlExecutor): Promise<string[]> =>
  idsOf(
    await executor.execute<{ id: string }>(
      `SELECT flight_movement_id AS id FROM mipos_position
       WHERE state IN ('in_flight', 'uncertain') AND flight_movement_id IS NOT NULL
         AND deleted_at IS NULL`
    )
  )

/** A run writes its movements between its beginning and its end, give or take a commit. */
const readSyncPeriod = async (
  executor: SqlExecutor,
  ids: readonly string[]
): Promise<{ from: string; to: string }> => {
  const [period] = await executor.execute<{ from: string; to: string }>(
    `SELECT coalesce(min(created_at), now())::text AS from,
       (coalesce(max(coalesce(finished_at, now())), now()) + interval '1 minute')::text AS to
     FROM mipos_sync WHERE id = ANY(?)`,
    [ids]
  )
  return period ?? { from: "now", to: "now" }
}

const idsOf = (rows: ReadonlyArray<{ id: string }>): string[] => rows.map(({ id }) => id)

/**
 * Where the statements of a list look, and what tells when a movement came in.
 *
 * @param inOrder for a page: then a search looks every movement up by itself (hence the OFFSET), from the
 *   end of the ledger on, instead of all of them at once.
 */
const sourceOf = (
  { filters, positionIds, pattern, flightIds, syncPeriod }: MovementScope,
  inOrder: boolean
): Statement & { time: string } => {
  const { state: states } = filters
  const isUnapplied = states !== undefined && states.every((state) => UNAPPLIED.has(state))
  // The same moment, in the index of just these.
  const time = isUnapplied ? "movement.unapplied_at" : "movement.created_at"
  const where = conditions("movement.deleted_at IS NULL")
  if (isUnapplied) {
    where.add("movement.unapplied_at IS NOT NULL")
  }
  for (const column of [
    "id",
    "direction",
    "kind",
    "state",
    "store_link_id",
    "external_id",
    "sync_id",
  ] as const) {
    const [only, ...others] = filters[column] ?? []
    if (only !== undefined) {
      // One value, and not a list of one: only then does an index give the order as well.
      where.add(
        `movement.${column} ${others.length === 0 ? "= ?" : "= ANY(?)"}`,
        others.length === 0 ? only : [only, ...others]
      )
    }
  }
  for (const ids of positionIds) {
    where.add("movement.position_id = ANY(?)", ids)
  }
  if (flightIds) {
    const isOnlyFlight = states?.every((state) => state === "in_flight")
    if (isOnlyFlight) {
      where.add("movement.id = ANY(?)", flightIds)
    } else if (states?.every((state) => state === "in_flight" || UNAPPLIED.has(state))) {
      where.add("(movement.unapplied_at IS NOT NULL OR movement.id = ANY(?))", flightIds)
    }
  }
  if (pattern !== null) {
    where.add(
      `EXISTS (SELECT 1 FROM mipos_position position JOIN mipos_item item ON item.id = position.item_id
        WHERE position.id = movement.position_id AND ${ITEM_TEXT} ILIKE ?
        ${inOrder ? "OFFSET 0" : ""})`,
      pattern
    )
  }
  if (syncPeriod) {
    where.add(`${time} BETWEEN ?::timestamptz AND ?::timestamptz`, syncPeriod.from, syncPeriod.to)
  }
  if (filters.from !== undefined) {
    where.add(`${time} >= ?::timestamptz`, filters.from)
  }
  if (filters.to !== undefined) {
    where.add(`${time} < ?::timestamptz`, filters.to)
  }
  return {
    sql: `FROM mipos_movement movement WHERE ${where.sql}`,
    parameters: where.parameters,
    time,
  }
}

const COLUMNS = `movement.id, movement.position_id, movement.inventory_item_id,
  movement.store_link_id, movement.external_id, movement.direction, movement.kind, movement.state,
  movement.movement_type, movement.quantity, movement.delta, movement.current_stock,
  movement.agreed_after, movement.occurred_at, movement.settled_at, movement.echoed_at,
  movement.sync_id, movement.request, movement.response, movement.created_at`

/** The item's name of now beside each movement, looked up for the page's rows one by one. */
const named = (page: string, order: string): string => `WITH page AS MATERIALIZED (${page})
  SELECT page.*, named.name, named.sku FROM page
  LEFT JOIN LATERAL (
    SELECT item.name, item.sku FROM mipos_position position
    JOIN mipos_item item ON item.id = position.item_id
    WHERE position.id = page.position_id LIMIT 1) named ON true
  ORDER BY ${order}`

const orderBy = (table: string, time: string, order: MovementOrder): string => {
  const isBackwards = order.startsWith("-")
  const column = order.replace(/^-/, "")
  const direction = isBackwards ? "DESC" : "ASC"
  const by = column === "created_at" ? time : `${table}.${column}`
  return `${by} ${direction}, ${table}.id ${direction}`
}

/** A page of movements; gives `MovementRow`s. */
export const movementPageStatement = (
  scope: MovementScope,
  order: MovementOrder,
  page: Page
): Statement => {
  const { sql, parameters, time } = sourceOf(scope, true)
  return {
    sql: named(
      `SELECT ${COLUMNS} ${sql} ORDER BY ${orderBy("movement", time, order)} LIMIT ? OFFSET ?`,
      orderBy("page", "page.created_at", order)
    ),
    parameters: [...parameters, page.limit, page.offset],
  }
}

/** How many movements there are, up to one more than `MOST_COUNTED`. */
export const movementCountStatement = (scope: MovementScope): Statement => {
  const { sql, parameters } = sourceOf(scope, false)
  return {
    sql: `SELECT count(*)::integer AS count FROM (SELECT 1 ${sql} LIMIT ${MOST_COUNTED + 1}) counted`,
    parameters,
  }
}

/** Where a page of a file ended; to the microsecond, which a JavaScript date does not hold. */
export interface MovementPlace {
  place: string
  id: string
}

/** The next movements after a place, in the order in which they came in. Gives `MovementRow`s with `place`. */
export const nextMovementsStatement = (
  scope: MovementScope,
  order: "created_at" | "-created_at",
  after: MovementPlace | null,
  limit: number
): Statement => {
  const { sql, parameters, time } = sourceOf(scope, true)
  const beyond = order === "-created_at" ? "<" : ">"
  return {
    sql: named(
      `SELECT ${COLUMNS}, movement.created_at::text AS place ${sql}
       ${after ? `AND (${time}, movement.id) ${beyond} (?::timestamptz, ?)` : ""}
       ORDER BY ${orderBy("movement", time, order)} LIMIT ?`,
      orderBy("page", "page.created_at", order)
    ),
    parameters: [...parameters, ...(after ? [after.place, after.id] : []), limit],
  }
}

/** A movement as its row has it, with what its item is called now. */
export interface MovementRow {
  id: string
  name: string | null
  sku: string | null
  position_id: string
  inventory_item_id: string
  store_link_id: string
  external_id: string
  direction: NewMovement["direction"]
  kind: NewMovement["kind"]
  state: MovementState
  movement_type: number
  quantity: string
  delta: string
  current_stock: string | null
  agreed_after: string | null
  occurred_at: Date
  settled_at: Date | null
  echoed_at: Date | null
  sync_id: string | null
  request: unknown
  response: unknown
  created_at: Date
}
