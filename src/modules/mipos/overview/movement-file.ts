import type { Readable } from "node:stream"
import { writeRecords } from "../csv"
import {
  nextMovementsStatement,
  readMovementScope,
  type MovementFilters,
  type MovementPlace,
  type MovementRow,
  type MovementScope,
} from "../database/movement-list"
import { run, type SqlExecutor } from "../database/sql"
import { decimal } from "../stock"

/** The columns of the file, which programs may go by: none changes its name or its place. */
export const MOVEMENT_FILE_COLUMNS = [
  "id",
  "created_at",
  "occurred_at",
  "settled_at",
  "direction",
  "kind",
  "state",
  "name",
  "sku",
  "external_id",
  "quantity",
  "delta",
  "current_stock",
  "agreed_after",
  "store_link_id",
  "inventory_item_id",
  "position_id",
  "sync_id",
  "echoed_at",
  "message",
] as const

type Column = (typeof MOVEMENT_FILE_COLUMNS)[number]

const NUMBERS: ReadonlySet<number> = new Set(
  (["quantity", "delta", "current_stock", "agreed_after"] as const).map((column) =>
    MOVEMENT_FILE_COLUMNS.indexOf(column)
  )
)

const PAGE = 1_000

type FileOrder = "created_at" | "-created_at"
type PlacedRow = MovementRow & MovementPlace

/**
 * The filtered ledger as a CSV file, read page by page as somebody takes it: memory holds one page, however
 * long the ledger is. Each page goes on where the one before ended, so movements that come meanwhile
 * shift nothing.
 *
 * @throws whatever the database says of the first page; what comes later ends the stream.
 */
export const exportMovements = async (
  executor: SqlExecutor,
  filters: MovementFilters,
  order: FileOrder
): Promise<Readable> => {
  const scope = await readMovementScope(executor, filters)
  const first = await next(executor, scope, order, null)
  return writeRecords(rowsFrom(executor, scope, order, first), NUMBERS)
}

const next = (
  executor: SqlExecutor,
  scope: MovementScope,
  order: FileOrder,
  after: MovementPlace | null
): Promise<PlacedRow[]> =>
  run<PlacedRow>(executor, nextMovementsStatement(scope, order, after, PAGE))

async function* rowsFrom(
  executor: SqlExecutor,
  scope: MovementScope,
  order: FileOrder,
  first: PlacedRow[]
): AsyncGenerator<readonly string[]> {
  yield MOVEMENT_FILE_COLUMNS
  let page = first
  for (;;) {
    for (const row of page) {
      const cells = toCells(row)
      yield MOVEMENT_FILE_COLUMNS.map((column) => cells[column])
    }
    const last = page.at(-1)
    if (!last || page.length < PAGE) {
      return
    }
    page = await next(executor, scope, order, last)
  }
}

const toCells = (row: MovementRow): Record<Column, string> => ({
  id: row.id,
  created_at: row.created_at.toISOString(),
  occurred_at: row.occurred_at.toISOString(),
  settled_at: row.settled_at?.toISOString() ?? "",
  direction: row.direction,
  kind: row.kind,
  state: row.state,
  name: row.name ?? "",
  sku: row.sku ?? "",
  external_id: row.external_id,
  quantity: plain(row.quantity),
  delta: plain(row.delta),
  current_stock: plain(row.current_stock),
  agreed_after: plain(row.agreed_after),
  store_link_id: row.store_link_id,
  inventory_item_id: row.inventory_item_id,
  position_id: row.position_id,
  sync_id: row.sync_id ?? "",
  echoed_at: row.echoed_at?.toISOString() ?? "",
  message: row.state === "applied" || row.state === "settled" ? "" : wordsOf(row.response),
})

/** mipOS' own words, else what is known of the call that failed; see `MiposErrorReport`. */
const wordsOf = (response: unknown): string => {
  if (typeof response !== "object" || response === null) {
    return ""
  }
  const messages: unknown = Reflect.get(response, "messages")
  const said = Array.isArray(messages)
    ? messages.filter((message) => typeof message === "string")
    : []
  const message: unknown = Reflect.get(response, "message")
  return said.length > 0 ? said.join(" ") : typeof message === "string" ? message : ""
}

const plain = (value: string | null): string => (value === null ? "" : decimal.add(value, "0"))
