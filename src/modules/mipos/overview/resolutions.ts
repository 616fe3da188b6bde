import type { ResolutionPreview } from "../../../types/admin-api"
import { readShelf } from "../database/core-tables-shelf"
import type { SqlExecutor } from "../database/sql"
import type { StockBasis } from "../settings/connection-settings"
import { previewResolution, resolutionObstacle, type ResolutionObstacle } from "../stock"

/** Why a position cannot be resolved that way, in words. */
export const OBSTACLE_WORDS: Record<ResolutionObstacle, string> = {
  nothing_to_resolve: "The two sides agree on this item; there is nothing to resolve.",
  in_flight: "Something of this item is on its way to mipOS. Try again in a moment.",
  not_stocked: "Medusa no longer stocks this item at this location. Use Medusa's number instead.",
}

/** What each choice would do to a position, by the numbers of now; null without such a position. */
export const readResolutions = async (
  executor: SqlExecutor,
  basis: StockBasis,
  positionId: string
): Promise<ResolutionPreview[] | null> => {
  const found = await readShelf(executor, positionId, basis)
  if (!found) {
    return null
  }
  const { position, shelf } = found
  return (["medusa", "mipos"] as const).map((use) => {
    const obstacle = resolutionObstacle(position, use, shelf)
    const outcome = previewResolution(position, use, shelf)
    return {
      use,
      is_possible: obstacle === null,
      message: obstacle && OBSTACLE_WORDS[obstacle],
      code: obstacle,
      medusa_stock: outcome.medusaStock,
      mipos_stock: outcome.miposStock,
      pending_after: outcome.pendingAfter,
    }
  })
}
