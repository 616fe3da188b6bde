import type { StockBasis } from "../settings/connection-settings"
import type { Position, Shelf } from "../stock"
import { levelOf } from "./core-tables"
import { fromPositionRow, POSITION_COLUMNS, type PositionRow } from "./position-row"
import type { SqlExecutor } from "./sql"

/** What `core-tables` is for one position: it, and what Medusa has of its item, as of one moment. */
export const readShelf = async (
  executor: SqlExecutor,
  positionId: string,
  basis: StockBasis
): Promise<{ position: Position; shelf: Shelf } | null> => {
  const [row] = await executor.execute<
    PositionRow & { level_id: string | null; stocked: string | null; reserved: string | null }
  >(
    `SELECT ${POSITION_COLUMNS}, level.id AS level_id,
       level.raw_stocked_quantity->>'value' AS stocked,
       level.raw_reserved_quantity->>'value' AS reserved
     FROM mipos_position position
     JOIN mipos_item item ON item.id = position.item_id
     LEFT JOIN inventory_level level
       ON level.inventory_item_id = position.inventory_item_id
       AND level.location_id = position.stock_location_id AND level.deleted_at IS NULL
     WHERE position.id = ? AND position.deleted_at IS NULL`,
    [positionId]
  )
  if (!row) {
    return null
  }
  const level = levelOf(row, basis)
  return {
    position: fromPositionRow(row).position,
    shelf: {
      level: row.excluded ? "0" : (level ?? "0"),
      // A stock that is no number can be neither moved nor stated.
      isStocked: row.level_id !== null && level !== null,
      isExcluded: row.excluded,
    },
  }
}
