import { noteRepeat } from "../../modules/mipos/database/movement-table"
import { lockPosition, writePositions } from "../../modules/mipos/database/position-table"
import type { Database } from "../../modules/mipos/database/sql"
import { advance } from "../../modules/mipos/stock"
import type { GenuineWebhook } from "../../modules/mipos/webhook"

/**
 * A webhook says the same as one that was taken: it has no effect. Where it may have been a movement of
 * its own all the same, its position is doubted from now on.
 */
export const lookAtRepeat = (database: Database, webhook: GenuineWebhook): Promise<void> =>
  database.transaction(async (executor) => {
    const noted = await noteRepeat(executor, webhook.dedupeKey)
    const stored = noted && (await lockPosition(executor, { id: noted.positionId }))
    if (!noted || !stored) {
      return
    }
    const { position } = advance(stored.position, {
      kind: "repeat_came",
      webhook: {
        ...noted.repeated,
        madeAt: webhook.madeAt,
        clockAheadMs: webhook.clockAheadMs,
      },
      sameSecond: noted.sameSecond,
      at: stored.readAt,
    })
    if (position !== stored.position) {
      await writePositions(executor, [{ ...stored, position }])
    }
  })
