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
}

/**
 * The least that anybody could do for a sync: one SQL cursor, JSON.stringify, and a POST of each batch.
 * It knows no rules, keeps nothing, and could not go on where it stopped.
 *
 * @returns milliseconds
 */
export const runFloor = async (input: FloorInput): Promise<number> => {
  const client = new Client({ connectionString: databaseUrl(input.database) })
  await client.connect()
  try {
    return await sendAll(client, input)
  } finally {
    await client.end()
  }
}

const sendAll = async (client: Client, input: FloorInput): Promise<number> => {
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
