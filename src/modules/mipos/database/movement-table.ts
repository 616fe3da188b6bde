import { newId } from "./identifiers"
import { jsonRows, manyRows, type ManyRows } from "./many-rows"
import { run, toJson, type SqlExecutor, type Statement } from "./sql"
import type { EchoHabit, MovementType, Position, SentMovement, StatedMovement } from "../stock"
import { decimal, echoHabit } from "../stock"

export type MovementState =
  "in_flight" | "applied" | "uncertain" | "rejected" | "not_sent" | "settled"

/** One row of the ledger, as it is written. Decimals are text. */
export interface NewMovement {
  id: string
  positionId: string
  inventoryItemId: string
  storeLinkId: string
  externalId: string
  direction: "outbound" | "inbound"
  kind: "opening" | "movement" | "echo" | "settlement" | "resolution"
  state: MovementState
  movementType: MovementType
  quantity: string
  /** Signed; what the row does to B once it is applied. */
  delta: string
  currentStock: string | null
  agreedAfter: string | null
  dedupeKey: string | null
  occurredAt: Date
  echoOf: string | null
  syncId: string | null
  request: unknown
  response: unknown
}

/** The id of a movement that is about to be written. */
export const newMovementId = (): string => newId("mipmov")

/**
 * Adds rows to the ledger. A row whose `dedupeKey` is there already is left out, silently and by the
 * database's unique index: that is what makes a repeated webhook harmless.
 *
 * @returns how many rows were added.
 */
export const addMovements = async (
  executor: SqlExecutor,
  movements: readonly NewMovement[]
): Promise<number> => {
  if (movements.length === 0) {
    return 0
  }
  const [row] = await run<{ count: number }>(executor, countedInsertOf(movements))
  return row?.count ?? 0
}

/** By a function of its own, as `manyRows` asks. */
const countedInsertOf = (movements: readonly NewMovement[]): Statement => {
  const rows = movements.map(toInsertedRow)
  const given = manyRows(INSERTED_COLUMNS, ALL_COLUMNS, rows, (row, column) => row[column], ["id"])
  return {
    sql: `WITH added AS (${insertOf(given)}) SELECT count(*)::int AS count FROM added`,
    parameters: given.parameters,
  }
}

/** The columns of a new row, with their types. */
const INSERTED_COLUMNS = {
  id: "text",
  position_id: "text",
  inventory_item_id: "text",
  store_link_id: "text",
  external_id: "text",
  direction: "text",
  kind: "text",
  state: "text",
  movement_type: "integer",
  quantity: "numeric",
  delta: "numeric",
  current_stock: "numeric",
  agreed_after: "numeric",
  dedupe_key: "text",
  occurred_at: "timestamptz",
  echo_of: "text",
  sync_id: "text",
  request: "jsonb",
  response: "jsonb",
} as const

type InsertedColumn = keyof typeof INSERTED_COLUMNS
type InsertedRow = Record<InsertedColumn, unknown>

const ALL_COLUMNS = Object.keys(INSERTED_COLUMNS).filter(
  (name): name is InsertedColumn => name in INSERTED_COLUMNS
)

/** Takes the rows that `given` says. */
const insertOf = ({ from, valueOf }: Pick<ManyRows, "from" | "valueOf">): string => `
     INSERT INTO mipos_movement (${ALL_COLUMNS.join(", ")}, settled_at)
     SELECT ${ALL_COLUMNS.map(valueOf).join(", ")},
       CASE WHEN ${valueOf("state")} = 'applied' THEN now() END
     FROM ${from}
     ON CONFLICT (dedupe_key) WHERE dedupe_key IS NOT NULL DO NOTHING
     RETURNING id`

/** Takes what `toMovementsJson` gives, and returns the ids of the rows that were added. */
export const INSERT_MOVEMENTS = insertOf(jsonRows(INSERTED_COLUMNS, ALL_COLUMNS))

/** Movements as `INSERT_MOVEMENTS` takes them. */
export const toMovementsJson = (movements: readonly NewMovement[]): string =>
  toJson(movements.map(toInsertedRow))

const toInsertedRow = (movement: NewMovement): InsertedRow => ({
  id: movement.id,
  position_id: movement.positionId,
  inventory_item_id: movement.inventoryItemId,
  store_link_id: movement.storeLinkId,
  external_id: movement.externalId,
  direction: movement.direction,
  kind: movement.kind,
  state: movement.state,
  movement_type: movement.movementType,
  quantity: movement.quantity,
  delta: movement.delta,
  current_stock: movement.currentStock,
  agreed_after: movement.agreedAfter,
  dedupe_key: movement.dedupeKey,
  occurred_at: movement.occurredAt,
  echo_of: movement.echoOf,
  sync_id: movement.syncId,
  request: movement.request,
  response: movement.response,
})

/** Whether a webhook is in the ledger already. */
export const hasWebhook = async (executor: SqlExecutor, dedupeKey: string): Promise<boolean> => {
  const rows = await executor.execute(`SELECT 1 FROM mipos_movement WHERE dedupe_key = ?`, [
    dedupeKey,
  ])
  return rows.length > 0
}

/** How an outbound movement ended. */
export interface SettledMovement {
  id: string
  state: MovementState
  agreedAfter: string | null
  response?: unknown
}

/** Fills in how outbound movements ended. */
export const settleMovements = async (
  executor: SqlExecutor,
  outcomes: readonly SettledMovement[]
): Promise<void> => {
  if (outcomes.length === 0) {
    return
  }
  await executor.execute(
    `UPDATE mipos_movement
     SET state = given.state, agreed_after = given.agreed_after, settled_at = now(),
       updated_at = now(), response = coalesce(given.response, mipos_movement.response)
     FROM jsonb_to_recordset(?::jsonb) AS given(
       id text, state text, agreed_after numeric, response jsonb)
     WHERE mipos_movement.id = given.id`,
    [
      toJson(
        outcomes.map((outcome) => ({
          id: outcome.id,
          state: outcome.state,
          agreed_after: outcome.agreedAfter,
          response: outcome.response ?? null,
        }))
      ),
    ]
  )
}

/** Fills in how one outbound movement ended. */
export const settleMovement = (
  executor: SqlExecutor,
  id: string,
  outcome: Omit<SettledMovement, "id">
): Promise<void> => settleMovements(executor, [{ id, ...outcome }])

/** Marks the push that came back, so that it counts as the echo of nothing else. */
export const markEchoed = async (executor: SqlExecutor, id: string): Promise<void> => {
  await executor.execute(
    `UPDATE mipos_movement SET echoed_at = now(), updated_at = now() WHERE id = ?`,
    [id]
  )
}

/** Which of these pushes were sent back to us, which shows that they were applied. */
export const findEchoed = async (
  executor: SqlExecutor,
  ids: readonly string[]
): Promise<Set<string>> => {
  if (ids.length === 0) {
    return new Set()
  }
  const rows = await executor.execute<{ id: string }>(
    `SELECT id FROM mipos_movement WHERE id = ANY(?) AND echoed_at IS NOT NULL`,
    [ids]
  )
  return new Set(rows.map(({ id }) => id))
}

/**
 * How long before mipOS made a webhook the push may have been claimed that it is the echo of: a call that
 * nobody waits for any more may arrive late.
 */
const ECHO_WINDOW_MS = 15 * 60_000

/** The earliest push that a webhook can be the echo of; `madeAt` by our clock, in milliseconds. */
export const earliestEchoed = (madeAt: number): Date => new Date(madeAt - ECHO_WINDOW_MS)

/**
 * Whether `findSentSince` can find anything: most positions that get a webhook had no push for a while,
 * and need not ask. Nothing is on its way, and the last push ended before.
 */
export const wasPushedSince = (
  { state, flight, lastPushAt }: Pick<Position, "state" | "flight" | "lastPushAt">,
  since: Date
): boolean =>
  state === "in_flight" ||
  state === "uncertain" ||
  flight !== null ||
  (lastPushAt !== null && lastPushAt >= since)

/**
 * The pushes of positions since a moment that may still come back as an echo, oldest first. The rows are
 * marked as not deleted, as they all are, because the index is of those.
 */
export const findSentSince = async (
  executor: SqlExecutor,
  positionIds: readonly string[],
  since: Date
): Promise<Map<string, Array<SentMovement & { createdAt: Date }>>> => {
  if (positionIds.length === 0) {
    return new Map()
  }
  const rows = await executor.execute<{
    id: string
    position_id: string
    delta: string
    current_stock: string
    state: MovementState
    created_at: Date
  }>(
    `SELECT id, position_id, delta, current_stock, state, created_at FROM mipos_movement
     WHERE position_id = ANY(?) AND deleted_at IS NULL
       AND direction = 'outbound' AND kind = 'movement' AND echoed_at IS NULL
       AND state IN ('in_flight', 'applied', 'uncertain') AND current_stock IS NOT NULL
       AND created_at > ?
     ORDER BY created_at`,
    [positionIds, since]
  )
  return byPosition(rows, (row) => ({
    movementId: row.id,
    delta: decimal.add(row.delta, "0"),
    currentStock: decimal.add(row.current_stock, "0"),
    answered: row.state === "applied",
    createdAt: row.created_at,
  }))
}

const byPosition = <Row extends { position_id: string }, Value>(
  rows: readonly Row[],
  read: (row: Row) => Value
): Map<string, Value[]> => {
  const values = new Map<string, Value[]>()
  for (const row of rows) {
    values.set(row.position_id, [...(values.get(row.position_id) ?? []), read(row)])
  }
  return values
}

/** What a row of the ledger moved at mipOS, also of an echo, which moves nothing here. */
const SIGNED = "CASE WHEN movement_type = 1 THEN quantity ELSE -quantity END"

/** What webhooks of a position stated. */
export interface StatedSeconds {
  /** Those of the newest second that it got, on mipOS' clock. */
  newest: StatedMovement[]
  /** Those of the second that was asked for. */
  same: StatedMovement[]
}

/**
 * What the webhooks of positions stated in the newest second, and in the one that each is asked for.
 *
 * @param now the second, as mipOS writes it.
 * @param since none of them can have come before.
 */
export const readStatedSeconds = async (
  executor: SqlExecutor,
  asked: ReadonlyArray<{ positionId: string; now: string }>,
  since: Date
): Promise<Map<string, StatedSeconds>> => {
  if (asked.length === 0) {
    return new Map()
  }
  const rows = await executor.execute<{
    position_id: string
    delta: string
    current_stock: string
    repeated: boolean
    is_newest: boolean
    now: string
  }>(
    `SELECT position_id, delta, current_stock, repeated, place = 1 AS is_newest, now FROM (
       SELECT position_id, request->>'now' AS now, current_stock, repeated_at IS NOT NULL AS repeated,
         ${SIGNED} AS delta,
         rank() OVER (PARTITION BY position_id ORDER BY request->>'now' DESC) AS place
       FROM mipos_movement
       WHERE position_id = ANY(?) AND deleted_at IS NULL
         AND direction = 'inbound' AND kind IN ('movement', 'echo')
         AND current_stock IS NOT NULL AND created_at > ?
         AND request->>'now' IS NOT NULL) AS lately
     WHERE place = 1 OR now = ANY(?)`,
    [asked.map(({ positionId }) => positionId), since, asked.map(({ now }) => now)]
  )
  const stated = byPosition(rows, (row) => row)
  return new Map(
    asked.map(({ positionId, now }) => {
      const of = stated.get(positionId) ?? []
      return [
        positionId,
        {
          newest: of.filter((row) => row.is_newest).map(toStated),
          same: of.filter((row) => row.now === now).map(toStated),
        },
      ]
    })
  )
}

const toStated = (row: {
  delta: string
  current_stock: string
  repeated: boolean
}): StatedMovement => ({
  delta: row.delta,
  currentStock: row.current_stock,
  repeated: row.repeated,
})

/**
 * Notes that a webhook came again.
 *
 * @returns the position that it is of, what it stated, and what the others of its second stated; null
 *   when the ledger does not have it.
 */
export const noteRepeat = async (
  executor: SqlExecutor,
  dedupeKey: string
): Promise<{
  positionId: string
  repeated: StatedMovement
  sameSecond: StatedMovement[]
} | null> => {
  const [row] = await executor.execute<{
    position_id: string
    delta: string
    current_stock: string
    same_second: Array<{ delta: string; current_stock: string }> | null
  }>(
    `WITH repeated AS (
       UPDATE mipos_movement SET repeated_at = coalesce(repeated_at, now()), updated_at = now()
       WHERE dedupe_key = ? AND current_stock IS NOT NULL
       RETURNING id, position_id, current_stock, request->>'now' AS now, ${SIGNED} AS delta)
     SELECT repeated.position_id, repeated.delta, repeated.current_stock, (
       SELECT jsonb_agg(jsonb_build_object(
         'delta', (${SIGNED})::text, 'current_stock', current_stock::text))
       FROM mipos_movement other
       WHERE other.position_id = repeated.position_id AND other.deleted_at IS NULL
         AND other.direction = 'inbound' AND other.id <> repeated.id
         AND other.current_stock IS NOT NULL AND other.request->>'now' = repeated.now
     ) AS same_second
     FROM repeated`,
    [dedupeKey]
  )
  return row
    ? {
        positionId: row.position_id,
        repeated: { delta: row.delta, currentStock: row.current_stock },
        sameSecond: (row.same_second ?? []).map((other) => ({
          delta: other.delta,
          currentStock: other.current_stock,
        })),
      }
    : null
}

/** How many pushes the habit is read off, and how old they must be to have come back by now. */
const HABIT_PUSHES = 20
const HABIT_AGE = "10 seconds"

/**
 * Whether the inventory system behind a store link sends our pushes back. What was pushed before the
 * webhook was registered could not come back.
 */
export const readEchoHabit = async (
  executor: SqlExecutor,
  storeLinkId: string
): Promise<EchoHabit> => {
  const [row] = await executor.execute<{ pushes: string; echoed: string }>(
    `SELECT count(*) AS pushes, count(echoed_at) AS echoed FROM (
       SELECT echoed_at FROM mipos_movement
       WHERE store_link_id = ? AND deleted_at IS NULL
         AND direction = 'outbound' AND kind = 'movement'
         AND created_at > (SELECT webhook_registered_at FROM mipos_connection
           WHERE deleted_at IS NULL ORDER BY created_at LIMIT 1)
         AND state = 'applied' AND settled_at < now() - interval '${HABIT_AGE}'
       ORDER BY created_at DESC LIMIT ${HABIT_PUSHES}) AS latest`,
    [storeLinkId]
  )
  return echoHabit(Number(row?.pushes ?? 0), Number(row?.echoed ?? 0))
}
