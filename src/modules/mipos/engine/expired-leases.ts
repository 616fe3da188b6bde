import { checkpoint } from "../checkpoint"
import { endedMovements } from "../database/carry-out"
import { settleMovements } from "../database/movement-table"
import { lockFreePositions, writePositions } from "../database/position-table"
import { advance } from "../stock"
import type { EngineContext } from "./context"

/**
 * Takes over what a process left in flight when it died: its lease has run out, and nobody knows
 * whether its call arrived. So the position becomes uncertain and is settled by a sync; nothing is
 * sent again.
 *
 * @returns how many positions were taken over.
 */
export const takeOverExpiredLeases = async (context: EngineContext): Promise<number> => {
  const expired = await context.database.execute<{ id: string }>(
    `SELECT id FROM mipos_position
     WHERE state = 'in_flight' AND lease_expires_at <= now() AND deleted_at IS NULL LIMIT 2000`
  )
  if (expired.length === 0) {
    return 0
  }
  const takenOver = await context.database.transaction(async (executor) => {
    const locked = await lockFreePositions(
      executor,
      expired.map((row) => row.id)
    )
    checkpoint("takeover.locked")
    const taken = locked
      .map((stored) => ({
        stored,
        next: advance(stored.position, { kind: "lease_looked_at", at: stored.readAt }),
      }))
      .filter(({ stored, next }) => next.position !== stored.position)
    await writePositions(
      executor,
      taken.map(({ stored, next }) => ({
        ...stored,
        position: next.position,
        nextAttemptAt: stored.readAt,
      }))
    )
    checkpoint("takeover.written")
    await settleMovements(
      executor,
      taken.flatMap(({ next }) => endedMovements(next))
    )
    return taken.length
  })
  checkpoint("takeover.committed")
  if (takenOver > 0) {
    context.logger.warn(
      `mipos: ${takenOver} position(s) were in flight in a process that is gone; a sync settles them.`
    )
  }
  return takenOver
}
