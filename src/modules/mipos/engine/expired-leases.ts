import { checkpoint } from "../checkpoint"
import { settleMovement } from "../database/movement-table"
import { lockFreePositions, writePositions, type StoredPosition } from "../database/position-table"
import { answerPush, answerSync } from "../stock"
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
     WHERE state = 'in_flight' AND lease_expires_at <= ? AND deleted_at IS NULL LIMIT 2000`,
    [context.now()]
  )
  if (expired.length === 0) {
    return 0
  }
  const takenOver = await context.database.transaction(async (executor) => {
    const at = context.now()
    const locked = await lockFreePositions(
      executor,
      expired.map((row) => row.id)
    )
    checkpoint("takeover.locked")
    const taken = locked.filter(
      (stored) =>
        stored.position.state === "in_flight" &&
        stored.leaseExpiresAt !== null &&
        stored.leaseExpiresAt <= at
    )
    await writePositions(
      executor,
      taken.map((stored) => abandon(stored, at))
    )
    checkpoint("takeover.written")
    for (const { position } of taken) {
      if (position.flight?.kind === "push") {
        await settleMovement(executor, position.flight.movementId, {
          state: "uncertain",
          agreedAfter: null,
        })
      }
    }
    if (taken.length > 0) {
      context.logger.warn(
        `mipos: ${taken.length} position(s) were in flight in a process that is gone; a sync settles them.`
      )
    }
    return taken.length
  })
  checkpoint("takeover.committed")
  return takenOver
}

const abandon = (stored: StoredPosition, at: Date): StoredPosition => ({
  ...stored,
  position:
    stored.position.flight?.kind === "push"
      ? answerPush(stored.position, "ambiguous", at)
      : answerSync(stored.position, "ambiguous", at).position,
  leaseId: null,
  leaseExpiresAt: null,
  nextAttemptAt: at,
})
