import { checkpoint } from "../checkpoint"
import { findResolvableDrifts } from "../database/core-tables"
import { lockFreePositions, writePositions } from "../database/position-table"
import { advance, DRIFT_GRACE_MS } from "../stock"
import type { EngineContext } from "./context"

/** So many drifts are resolved by the setting with one tick; the others wait for the next. */
const RESOLVED_AT_ONCE = 100

/**
 * Confirms the drift of positions that nothing has explained within the grace time. From then on it
 * is shown, and resolved by a person or by the setting.
 *
 * @returns which side the setting believes, and the positions to resolve by it: also those that it
 *   could not resolve before, or that were confirmed while it said otherwise.
 */
export const confirmDrift = async (
  context: EngineContext
): Promise<{ toResolve: string[]; resolveBy: "medusa" | "mipos" | null }> => {
  const settings = await context.readySettings()
  if (!settings) {
    return { toResolve: [], resolveBy: null }
  }
  const suspected = await context.database.execute<{ id: string }>(
    `SELECT id FROM mipos_position
     WHERE drift_suspected_at <= now() - interval '${DRIFT_GRACE_MS} milliseconds' AND drifted_at IS NULL AND deleted_at IS NULL LIMIT 500`
  )
  const confirmed = await context.database.transaction(async (executor) => {
    const locked = await lockFreePositions(
      executor,
      suspected.map((row) => row.id)
    )
    const reviewed = locked.map((stored) => ({
      ...stored,
      position: advance(stored.position, { kind: "time_passed", at: stored.readAt }).position,
    }))
    await writePositions(executor, reviewed)
    return reviewed
      .filter((stored) => stored.position.drift?.confirmedAt)
      .map((stored) => stored.id)
  })
  if (confirmed.length > 0) {
    checkpoint("drift.confirmed")
    context.logger.warn(
      `mipos: the two sides say different stock for ${confirmed.length} position(s); see Settings > mipOS.`
    )
  }
  const sides = { report: null, use_mipos: "mipos", use_medusa: "medusa" } as const
  const resolveBy = sides[settings.onDrift]
  const toResolve =
    resolveBy === null
      ? []
      : await findResolvableDrifts(context.database, resolveBy, RESOLVED_AT_ONCE)
  return { toResolve, resolveBy }
}
