import type { ConnectedStore } from "../harness/connected-store"
import { plain } from "../harness/outbound"

/** One position as PostgreSQL and the simulator have it. */
export interface BothSides {
  id: string
  storeId: string
  externalId: string
  inventoryItemId: string
  stockLocationId: string
  storeLinkId: string
  state: string
  drifted: boolean
  restate: boolean
  agreed: string | null
  /** Medusa's stock. */
  level: string | null
  /** mipOS' stock. */
  mipos: string | null
}

interface Row {
  id: string
  store_id: string
  external_id: string
  inventory_item_id: string
  stock_location_id: string
  store_link_id: string
  state: string
  drifted: boolean
  restate: boolean
  agreed: string | null
  level: string | null
}

/** Every position there is, read past the plugin's API: it has to be right even where that is wrong. */
export const readBothSides = async (connected: ConnectedStore): Promise<BothSides[]> => {
  const rows = await connected.database.query<Row>(
    `SELECT position.id, link.store_id, item.external_id, position.inventory_item_id,
       position.stock_location_id, position.store_link_id, position.state, position.restate,
       position.drift_suspected_at IS NOT NULL AS drifted, position.agreed_stock::text AS agreed,
       level.raw_stocked_quantity->>'value' AS level
     FROM mipos_position AS position
     JOIN mipos_store_link AS link ON link.id = position.store_link_id
     JOIN mipos_item AS item ON item.id = position.item_id
     LEFT JOIN inventory_level AS level
       ON level.inventory_item_id = position.inventory_item_id
       AND level.location_id = position.stock_location_id AND level.deleted_at IS NULL
     WHERE position.deleted_at IS NULL ORDER BY position.id`
  )
  return rows.map((row) => ({
    id: row.id,
    storeId: row.store_id,
    externalId: row.external_id,
    inventoryItemId: row.inventory_item_id,
    stockLocationId: row.stock_location_id,
    storeLinkId: row.store_link_id,
    state: row.state,
    drifted: row.drifted,
    restate: row.restate,
    agreed: row.agreed === null ? null : plain(row.agreed),
    level: row.level === null ? null : plain(row.level),
    mipos: connected.simulator.item(row.store_id, row.external_id)?.stock ?? null,
  }))
}

/** Whether nothing is on its way for it, in either direction, and nothing is left to decide. */
export const isSettled = (position: BothSides): boolean =>
  position.state === "idle" &&
  !position.drifted &&
  !position.restate &&
  position.agreed !== null &&
  position.agreed === position.level &&
  position.agreed === position.mipos

/** Runs of a sync that have not ended, in words. */
export const activeSyncs = async (connected: ConnectedStore): Promise<string[]> => {
  const rows = await connected.database.query<{ words: string }>(
    `SELECT concat_ws(' ', type, 'sync by', trigger, state, message, 'leased until',
       lease_expires_at, 'now', now()) AS words
     FROM mipos_sync WHERE state IN ('pending', 'running', 'paused')`
  )
  return rows.map(({ words }) => words)
}

/** All that the plugin's tables say of a position, with the end of its ledger; for the report of a failure. */
export const describePosition = async (connected: ConnectedStore, id: string): Promise<string> => {
  const [found] = await connected.database.query<{ row: object }>(
    `SELECT jsonb_strip_nulls(to_jsonb(position)) || jsonb_build_object('level',
       (SELECT stocked_quantity FROM inventory_level AS level
        WHERE level.inventory_item_id = position.inventory_item_id
          AND level.location_id = position.stock_location_id AND level.deleted_at IS NULL)) AS row
     FROM mipos_position AS position WHERE id = $1`,
    [id]
  )
  const ledger = await connected.database.query<{ words: string }>(
    `SELECT concat_ws(' ', created_at, direction, kind, state, delta, 'stated', current_stock,
       'agreed', agreed_after, 'at', occurred_at) AS words
     FROM mipos_movement WHERE position_id = $1 ORDER BY created_at DESC, id DESC LIMIT 8`,
    [id]
  )
  return [JSON.stringify(found?.row), ...ledger.map(({ words }) => `  ${words}`)].join("\n")
}
