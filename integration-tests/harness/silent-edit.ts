import type { PositionResponse } from "../../src/types/admin-api"
import type { ConnectedStore } from "./connected-store"

/**
 * Adds to the stock of several positions at the same moment, which no series of edits can promise, and
 * without an event: the next scan finds them all.
 */
export const addSilently = (
  connected: Pick<ConnectedStore, "database">,
  positions: ReadonlyArray<Pick<PositionResponse, "inventory_item_id" | "stock_location_id">>,
  quantity: string
): Promise<unknown> =>
  connected.database.query(
    `UPDATE inventory_level SET stocked_quantity = stocked_quantity + $3::numeric,
       raw_stocked_quantity = jsonb_build_object(
         'value', (stocked_quantity + $3::numeric)::text, 'precision', 20)
     FROM unnest($1::text[], $2::text[]) AS given(inventory_item_id, location_id)
     WHERE inventory_level.inventory_item_id = given.inventory_item_id
       AND inventory_level.location_id = given.location_id AND deleted_at IS NULL`,
    [
      positions.map((position) => position.inventory_item_id),
      positions.map((position) => position.stock_location_id),
      quantity,
    ]
  )
