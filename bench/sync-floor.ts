import axios from "axios"
import { Agent } from "node:http"
import { Client } from "pg"
import { z } from "zod"
import { databaseUrl } from "../integration-tests/harness/environment"
import type { JournalEntry } from "../simulator"

/** One cursor over what a sync has to read at least: the items of a location, and their stock. */
const DECLARE = `DECLARE catalogue CURSOR FOR
  SELECT inventory.id, inventory.title, inventory.sku, inventory.unit_of_measure AS unit,
    inventory.metadata->>'cost' AS cost, level.raw_stocked_quantity->>'value' AS stock
  FROM inventory_level level
  JOIN inventory_item inventory ON inventory.id = level.inventory_item_id
  WHERE level.location_id = $1 AND level.deleted_at IS NULL AND inventory.deleted_at IS NULL`

interface FloorRow {
  id: string
  title: string
  sku: string
  unit: string | null
  cost: string | null
  stock: string
}

export interface FloorInput {
  database: string
  simulatorUrl: string
  stockLocationId: string
  /** The batches that a sync sent: all their units and suppliers go along with every batch here. */
  sent: readonly JournalEntry[]
  token: string
  batchSize: number
  /** Whether what was sent is kept as well, in tables like the plugin's own: see `keep`. */
  keeps: boolean
}

/**
 * The least that anybody could do for a sync: one SQL cursor, JSON.stringify, and a POST of each batch.
 * It knows no rules, keeps nothing unless it is asked to, and could not go on where it stopped.
 *
 * @returns milliseconds
 */
export const runFloor = async (input: FloorInput): Promise<number> => {
  const connectionString = databaseUrl(input.database)
  const reader = new Client({ connectionString })
  const writer = new Client({ connectionString })
  try {
    await reader.connect()
    await writer.connect()
    for (const [table, like] of Object.entries(KEPT)) {
      await writer.query(
        `DROP TABLE IF EXISTS ${table}; CREATE TABLE ${table} (LIKE ${like} INCLUDING ALL)`
      )
    }
    const columns = await readColumns(writer)
    return await sendAll(
      reader,
      input,
      input.keeps ? (ids) => keep(writer, columns, ids) : undefined
    )
  } finally {
    await reader.end()
    await writer.end()
  }
}

/** Tables with the plugin's columns, constraints and indexes. */
const KEPT = {
  floor_item: "mipos_item",
  floor_position: "mipos_position",
  floor_movement: "mipos_movement",
} as const

/**
 * The least that keeping a batch costs: each item's rows written once, ready-made, within the database.
 * What a plugin keeps has to be sent there, and a position is written before its item goes out and after.
 */
const keep = async (
  client: Client,
  columns: ReadonlyMap<string, string>,
  inventoryItemIds: readonly string[]
): Promise<void> => {
  await client.query("BEGIN")
  for (const [table, like] of Object.entries(KEPT)) {
    const names = columns.get(like) ?? ""
    await client.query(`INSERT INTO ${table} (${names}) SELECT ${names} FROM ${ROWS_OF[like]}`, [
      inventoryItemIds,
    ])
  }
  await client.query("COMMIT")
}

const ROWS_OF = {
  mipos_item: "mipos_item WHERE inventory_item_id = ANY($1) AND deleted_at IS NULL",
  mipos_position: "mipos_position WHERE inventory_item_id = ANY($1) AND deleted_at IS NULL",
  mipos_movement: `mipos_movement WHERE deleted_at IS NULL AND position_id IN (
    SELECT id FROM mipos_position WHERE inventory_item_id = ANY($1) AND deleted_at IS NULL)`,
}

/** The columns of each table that are not computed by PostgreSQL. */
const readColumns = async (client: Client): Promise<Map<string, string>> => {
  const { rows } = await client.query<{ table_name: string; names: string }>(
    `SELECT table_name, string_agg(quote_ident(column_name), ', ') AS names
     FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = ANY($1) AND is_generated = 'NEVER'
     GROUP BY table_name`,
    [Object.values(KEPT)]
  )
  return new Map(rows.map(({ table_name: table, names }) => [table, names]))
}

const sendAll = async (
  client: Client,
  input: FloorInput,
  keepSent: ((inventoryItemIds: readonly string[]) => Promise<void>) | undefined
): Promise<number> => {
  const http = axios.create({
    baseURL: input.simulatorUrl,
    httpAgent: new Agent({ keepAlive: true }),
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${input.token}` },
    maxBodyLength: Infinity,
    validateStatus: () => true,
  })
  const sample = headOf(input.sent)
  const path = input.sent[0]?.path ?? ""
  const began = performance.now()
  await client.query("BEGIN")
  await client.query(DECLARE.replace("$1", client.escapeLiteral(input.stockLocationId)))
  for (;;) {
    const { rows } = await client.query<FloorRow>(`FETCH ${input.batchSize} FROM catalogue`)
    if (rows.length === 0) {
      break
    }
    const items = rows.map((row) => ({
      name: row.title,
      external_id: row.id,
      purchase_unit_external_id: row.unit ?? sample.defaultUnit,
      consumption_unit_external_id: row.unit ?? sample.defaultUnit,
      supplier_external_id: sample.defaultSupplier,
      cost: row.cost ?? "1",
      stock: row.stock,
      sku: row.sku,
    }))
    const answer = await http.post(path, JSON.stringify({ ...sample.head, items }))
    if (answer.status !== 200) {
      throw new Error(`mipOS answered ${answer.status}: ${JSON.stringify(answer.data)}`)
    }
    await keepSent?.(rows.map(({ id }) => id))
  }
  await client.query("COMMIT")
  return performance.now() - began
}

/** What a batch needs besides its items: the units and suppliers of all batches that a sync sent. */
const headOf = (
  sent: readonly JournalEntry[]
): { head: object; defaultUnit: string; defaultSupplier: string } => {
  const batches = sent.map(({ body }) => batchSchema.parse(body))
  const units = distinct(batches.flatMap((batch) => batch.units))
  const suppliers = distinct(batches.flatMap((batch) => batch.suppliers))
  return {
    head: { ...batches[0], units, suppliers },
    defaultUnit: units[0]?.external_id ?? "",
    defaultSupplier: suppliers[0]?.external_id ?? "",
  }
}

const named = z.looseObject({ external_id: z.string() })

const batchSchema = z.looseObject({ units: z.array(named), suppliers: z.array(named) })

const distinct = <Named extends { external_id: string }>(all: readonly Named[]): Named[] => [
  ...new Map(all.map((each) => [each.external_id, each])).values(),
]
