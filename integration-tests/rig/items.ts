import BigNumber from "bignumber.js"
import type { TestDatabase } from "../harness/database"

/** An item of the rig at one shop, as PostgreSQL has both its sides of the border. */
export interface ItemState {
  inventoryItemId: string
  medusaStock: string
  /** Null before the first sync. */
  agreedStock: string | null
  state: string
  /** Whether nothing is left for the plugin to do: the two sides agree, or it waits for a person. */
  isSettled: boolean
  isFlagged: boolean
  /** For people: whatever is not as it is with an item that has settled. */
  words: string
}

/** What the rig's own route wrote down, by item; see `store/api/rig/adjust`. */
export const createRigTables = async (database: TestDatabase): Promise<void> => {
  await database.query(
    `CREATE TABLE rig_adjustment (id text PRIMARY KEY, inventory_item_id text NOT NULL, delta numeric NOT NULL)`
  )
}

/** Stocks made-up items at a location, by SQL: what is tested is what happens to them later. */
export const addRigItems = async (
  database: TestDatabase,
  stockLocationId: string,
  items: ReadonlyArray<{ id: string; stock: number }>
): Promise<void> => {
  await database.query(
    `INSERT INTO inventory_item (id, sku, title, unit_of_measure, requires_shipping)
     SELECT id, upper(id), id, 'un', true FROM unnest($1::text[]) AS id`,
    [items.map(({ id }) => id)]
  )
  await database.query(
    `INSERT INTO inventory_level (id, inventory_item_id, location_id, stocked_quantity,
       raw_stocked_quantity, reserved_quantity, raw_reserved_quantity, incoming_quantity,
       raw_incoming_quantity)
     SELECT 'ilev_' || given.id, given.id, $3, given.stock,
       jsonb_build_object('value', given.stock::text, 'precision', 20),
       0, '{"value": "0", "precision": 20}', 0, '{"value": "0", "precision": 20}'
     FROM unnest($1::text[], $2::int[]) AS given(id, stock)`,
    [items.map(({ id }) => id), items.map(({ stock }) => stock), stockLocationId]
  )
}

interface ItemRow {
  inventory_item_id: string
  medusa_stock: string
  position: {
    agreed_stock: string | null
    state: string
    restate: boolean
    drift_suspected_at: string | null
    drifted_at: string | null
    /** Not in every version of the plugin. */
    doubted_at?: string | null
  } | null
  agreed_stock: string | null
}

export const readItems = async (
  database: TestDatabase,
  ids: readonly string[]
): Promise<Map<string, ItemState>> => {
  const rows = await database.query<ItemRow>(
    `SELECT level.inventory_item_id, level.raw_stocked_quantity->>'value' AS medusa_stock,
       to_jsonb(position) AS position, position.agreed_stock::text AS agreed_stock
     FROM inventory_level AS level
     LEFT JOIN mipos_position AS position ON position.inventory_item_id = level.inventory_item_id
       AND position.stock_location_id = level.location_id AND position.deleted_at IS NULL
     WHERE level.inventory_item_id = ANY($1) AND level.deleted_at IS NULL`,
    [ids]
  )
  return new Map(rows.map((row) => [row.inventory_item_id, toState(row)]))
}

const toState = (row: ItemRow): ItemState => {
  const medusaStock = plain(row.medusa_stock)
  const agreedStock = row.agreed_stock === null ? null : plain(row.agreed_stock)
  const { position } = row
  const isDrifted = (position?.drifted_at ?? null) !== null
  const isAgreed =
    position?.state === "idle" &&
    medusaStock === agreedStock &&
    !position.restate &&
    position.drift_suspected_at === null
  return {
    inventoryItemId: row.inventory_item_id,
    medusaStock,
    agreedStock,
    state: position?.state ?? "unknown",
    isSettled: isAgreed || (isDrifted && position?.state !== "in_flight"),
    isFlagged: isDrifted || (position?.doubted_at ?? null) !== null,
    words: JSON.stringify({ medusaStock, ...position }),
  }
}

/** The sum of what was committed in Medusa through the rig's route, by item. */
export const readAdjustments = async (
  database: TestDatabase,
  ids: readonly string[]
): Promise<Map<string, string>> => {
  const rows = await database.query<{ inventory_item_id: string; total: string }>(
    `SELECT inventory_item_id, sum(delta)::text AS total FROM rig_adjustment
     WHERE inventory_item_id = ANY($1) GROUP BY inventory_item_id`,
    [ids]
  )
  return new Map(rows.map((row) => [row.inventory_item_id, plain(row.total)]))
}

/**
 * What mipOS moved and the plugin took for echoes of its own pushes, one by one, by item. The rig's mipOS
 * sends no echoes, so each of these is a movement that Medusa did not take.
 */
export const readTakenForEchoes = async (
  database: TestDatabase,
  ids: readonly string[]
): Promise<Map<string, string[]>> => {
  const rows = await database.query<{ inventory_item_id: string; moved: string[] }>(
    `SELECT inventory_item_id,
       array_agg((CASE movement_type WHEN 1 THEN quantity ELSE -quantity END)::text) AS moved
     FROM mipos_movement WHERE kind = 'echo' AND inventory_item_id = ANY($1) GROUP BY 1`,
    [ids]
  )
  return new Map(rows.map((row) => [row.inventory_item_id, row.moved.map(plain)]))
}

/** One decimal, one text. */
export const plain = (value: string): string => new BigNumber(value).toFixed()
