import type { ItemOverrides, MappingResult, Problem } from "../mapping"
import { newId } from "./identifiers"
import { manyRows } from "./many-rows"
import { run, toJson, type Database, type SqlExecutor, type Statement } from "./sql"

/** An item's row: what a person set, and what it was last mapped to. */
export interface StoredItem extends ItemOverrides {
  id: string
  inventoryItemId: string
  excluded: boolean
  /** As it was last mapped. */
  name: string
  sku: string | null
  problems: Problem[] | null
  /** Nothing but a person changes the external id: a person gave it, or mipOS may know it. */
  externalIdFixed: boolean
}

interface ItemRow {
  id: string
  inventory_item_id: string
  external_id: string | null
  purchase_unit_id: string | null
  consumption_unit_id: string | null
  supplier_id: string | null
  cost: string | null
  excluded: boolean
  name: string
  sku: string | null
  problems: Problem[] | null
  external_id_fixed: boolean
}

const TOLD = `(told.agreed_stock IS NOT NULL OR told.doubted_at IS NOT NULL
      OR told.state IN ('in_flight', 'uncertain'))`

/**
 * Whether mipOS may know an item by its external id: it was accepted, or a call that would have told
 * mipOS is on its way or got no answer (the doubt that it left says so, also before anything was agreed).
 * The positions say so, those of a link that was deleted too, and nothing else is written for it: a
 * first sync would write each item twice. `item` is the table's alias.
 */
export const MAY_BE_KNOWN = `(
  EXISTS (
    SELECT 1 FROM mipos_position told
    WHERE told.item_id = item.id AND told.deleted_at IS NULL AND ${TOLD})
  OR EXISTS (
    SELECT 1 FROM mipos_position told
    WHERE told.inventory_item_id = item.inventory_item_id AND told.deleted_at IS NOT NULL
      AND told.item_id = item.id AND ${TOLD}))`

/** Whether an item's external id no longer follows the connection's source. */
export const EXTERNAL_ID_FIXED = `(item.external_id_overridden OR ${MAY_BE_KNOWN})`

/** The rows of the given inventory items, by inventory item id. */
export const readItems = async (
  executor: SqlExecutor,
  inventoryItemIds: readonly string[]
): Promise<Map<string, StoredItem>> => {
  const rows = await executor.execute<ItemRow>(
    `SELECT id, inventory_item_id, external_id, purchase_unit_id, consumption_unit_id, supplier_id,
       cost, excluded, name, sku, problems, ${EXTERNAL_ID_FIXED} AS external_id_fixed
     FROM mipos_item item WHERE inventory_item_id = ANY(?) AND deleted_at IS NULL`,
    [inventoryItemIds]
  )
  return new Map(
    rows.map((row) => [
      row.inventory_item_id,
      {
        id: row.id,
        inventoryItemId: row.inventory_item_id,
        externalId: row.external_id,
        purchaseUnitId: row.purchase_unit_id,
        consumptionUnitId: row.consumption_unit_id,
        supplierId: row.supplier_id,
        cost: row.cost,
        excluded: row.excluded,
        name: row.name,
        sku: row.sku,
        problems: row.problems,
        externalIdFixed: row.external_id_fixed,
      },
    ])
  )
}

/**
 * Makes the rows of items that have none yet, and brings external id (where there was none), name,
 * SKU and problems of the others up to date. Only a row that really changes is written.
 *
 * @returns the ids of the rows that were written, by inventory item id.
 */
export const saveMappedItems = async (
  executor: SqlExecutor,
  mapped: ReadonlyArray<{ inventoryItemId: string; result: MappingResult }>
): Promise<Map<string, string>> => {
  if (mapped.length === 0) {
    return new Map()
  }
  const [row] = await run<{ written: Record<string, string> }>(executor, upsertOf(mapped))
  return new Map(Object.entries(row?.written ?? {}))
}

/** By a function of its own, as `manyRows` asks. */
const upsertOf = (
  mapped: ReadonlyArray<{ inventoryItemId: string; result: MappingResult }>
): Statement => {
  const columns = MAPPED_COLUMN_NAMES
  const given = manyRows(
    MAPPED_COLUMNS,
    columns,
    mapped.map(({ inventoryItemId, result }) => ({
      inventoryItemId,
      result,
      id: newId("mipitem"),
    })),
    (row, column) => READ_MAPPED[column](row),
    ["id", "inventory_item_id"]
  )
  return {
    sql: `WITH written AS (
       INSERT INTO mipos_item (${columns.join(", ")})
       SELECT ${columns.map(given.valueOf).join(", ")} FROM ${given.from}
       ORDER BY ${given.valueOf("inventory_item_id")}
       ON CONFLICT (inventory_item_id) WHERE deleted_at IS NULL
       DO UPDATE SET external_id = coalesce(mipos_item.external_id, excluded.external_id),
         name = excluded.name, sku = excluded.sku, problems = excluded.problems, updated_at = now()
       WHERE (mipos_item.external_id IS NULL AND excluded.external_id IS NOT NULL)
         OR (mipos_item.name, mipos_item.sku, mipos_item.problems)
           IS DISTINCT FROM (excluded.name, excluded.sku, excluded.problems)
       RETURNING inventory_item_id, id)
     SELECT coalesce(json_object_agg(inventory_item_id, id), '{}') AS written FROM written`,
    parameters: given.parameters,
  }
}

/** What a mapped item is written to, with the columns' types. */
const MAPPED_COLUMNS = {
  id: "text",
  inventory_item_id: "text",
  external_id: "text",
  name: "text",
  sku: "text",
  problems: "jsonb",
} as const

const MAPPED_COLUMN_NAMES = Object.keys(MAPPED_COLUMNS).filter(
  (name): name is keyof typeof MAPPED_COLUMNS => name in MAPPED_COLUMNS
)

const READ_MAPPED: Record<
  keyof typeof MAPPED_COLUMNS,
  (row: { id: string; inventoryItemId: string; result: MappingResult }) => unknown
> = {
  id: (row) => row.id,
  inventory_item_id: (row) => row.inventoryItemId,
  external_id: (row) => row.result.externalId,
  name: (row) => row.result.name,
  sku: (row) => row.result.sku,
  problems: (row) => (row.result.problems.length > 0 ? row.result.problems : null),
}

/**
 * Makes the rows of items that a rule keeps out and that have none yet. They take no external id: none
 * is wanted before they cross.
 */
export const saveLeftOutItems = async (
  executor: SqlExecutor,
  items: ReadonlyArray<{
    inventoryItemId: string
    name: string
    sku: string | null
    excludedBy: string
  }>
): Promise<void> => {
  if (items.length === 0) {
    return
  }
  await executor.execute(
    `INSERT INTO mipos_item (id, inventory_item_id, name, sku, excluded, excluded_by)
     SELECT given.id, given.inventory_item_id, given.name, given.sku, true, given.excluded_by
     FROM jsonb_to_recordset(?::jsonb) AS given(
       id text, inventory_item_id text, name text, sku text, excluded_by text)
     ORDER BY given.inventory_item_id
     ON CONFLICT (inventory_item_id) WHERE deleted_at IS NULL DO NOTHING`,
    [
      toJson(
        items.map((item) => ({
          id: newId("mipitem"),
          inventory_item_id: item.inventoryItemId,
          name: item.name,
          sku: item.sku,
          excluded_by: item.excludedBy,
        }))
      ),
    ]
  )
}

/** The item that has an external id already. */
export interface ExternalIdHolder {
  inventoryItemId: string
  name: string
}

/** Which of these external ids other items have already: who wants it, to who has it. */
export const findExternalIdHolders = async (
  executor: SqlExecutor,
  wanted: ReadonlyArray<{ inventoryItemId: string; externalId: string }>
): Promise<Map<string, ExternalIdHolder>> => {
  const rows = await executor.execute<{
    inventory_item_id: string
    holder_id: string
    holder_name: string
  }>(
    `SELECT given.inventory_item_id, holder.inventory_item_id AS holder_id,
       holder.name AS holder_name
     FROM jsonb_to_recordset(?::jsonb) AS given(inventory_item_id text, external_id text)
     JOIN mipos_item holder
       ON holder.external_id = given.external_id AND holder.deleted_at IS NULL
       AND holder.inventory_item_id <> given.inventory_item_id`,
    [
      toJson(
        wanted.map((item) => ({
          inventory_item_id: item.inventoryItemId,
          external_id: item.externalId,
        }))
      ),
    ]
  )
  return new Map(
    rows.map((row) => [
      row.inventory_item_id,
      { inventoryItemId: row.holder_id, name: row.holder_name },
    ])
  )
}

/**
 * Lets go of items that Medusa has deleted and that ended at zero everywhere, so that their external
 * ids are free: an item that is made again with the same SKU is the same item for mipOS. The ledger
 * stays as it is.
 *
 * @returns the inventory items that were let go.
 */
export const releaseEndedItems = async (
  database: Database,
  inventoryItemIds: readonly string[]
): Promise<string[]> =>
  database.transaction(async (executor) => {
    // The positions before the items, as a batch locks them that sends an item for the first time; and
    // looked at after both, because such a batch makes its position while it has the item.
    await executor.execute(
      `SELECT id FROM mipos_position WHERE inventory_item_id = ANY(?) AND deleted_at IS NULL
       ORDER BY id FOR UPDATE`,
      [inventoryItemIds]
    )
    await executor.execute(
      `SELECT id FROM mipos_item WHERE inventory_item_id = ANY(?) AND deleted_at IS NULL
       ORDER BY inventory_item_id FOR UPDATE`,
      [inventoryItemIds]
    )
    const positions = await executor.execute<{ inventory_item_id: string }>(
      `SELECT inventory_item_id FROM mipos_position
       WHERE inventory_item_id = ANY(?) AND deleted_at IS NULL
         AND NOT (state IN ('idle', 'blocked') AND flight_kind IS NULL
           AND coalesce(agreed_stock, 0) = 0)`,
      [inventoryItemIds]
    )
    const notEnded = new Set(positions.map((row) => row.inventory_item_id))
    const ended = inventoryItemIds.filter((id) => !notEnded.has(id))
    for (const table of ["mipos_position", "mipos_item"]) {
      await executor.execute(
        `UPDATE ${table} SET deleted_at = now(), updated_at = now()
         WHERE inventory_item_id = ANY(?) AND deleted_at IS NULL`,
        [ended]
      )
    }
    return ended
  })
