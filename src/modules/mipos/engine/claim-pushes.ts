import { checkpoint } from "../checkpoint"
import type { StockUpdateRequest } from "../client"
import { readLevels } from "../database/core-tables"
import { newLeaseId } from "../database/identifiers"
import { addMovements, newMovementId, type NewMovement } from "../database/movement-table"
import { lockFreePositions, writePositions } from "../database/position-table"
import type { StoredPosition } from "../database/position-row"
import type { ActiveStoreLink } from "../database/store-link-table"
import { toWallClock } from "../settings/wall-clock"
import { advance, intentsOf, type PushIntent } from "../stock"
import { giveLease, type EngineContext, type ReadySettings } from "./context"
import { linkTarget, type LinkTarget } from "./link-target"

/** A push that is leased and written into the ledger, and may go out. */
export interface ClaimedPush {
  positionId: string
  leaseId: string
  movementId: string
  link: ActiveStoreLink
  request: StockUpdateRequest
  /** Not to be begun any more when this has come, by this process' clock. */
  sendBefore: Date
  /** Nor to be sent with a new token; see `GivenLease`. */
  lastSending: Date
}

/**
 * Leases positions and commits what is about to be sent, in one transaction. Those that somebody else
 * holds, or that have nothing to send any more, are left out.
 *
 * @param stopped links, by id, for which sending has to wait.
 */
export const claimPushes = (
  context: EngineContext,
  settings: ReadySettings,
  links: ReadonlyMap<string, ActiveStoreLink>,
  positionIds: readonly string[],
  stopped: ReadonlyMap<string, unknown>
): Promise<ClaimedPush[]> => {
  const began = context.now()
  return context.database.transaction(async (executor) => {
    const locked = await lockFreePositions(executor, positionIds)
    checkpoint("push.locked")
    // A statement of its own, after the locks: it sees L as of when nobody could move B any more.
    const levels = await readLevels(
      executor,
      locked.map((stored) => stored.id),
      settings.stockBasis
    )
    // A group that was claimed ahead waits for the one before it, which may take a call's time.
    const waitMs = context.options.requestTimeoutMs
    const sendBefore = new Date(began.getTime() + waitMs)
    const claimed: ClaimedPush[] = []
    const movements: NewMovement[] = []
    const written: StoredPosition[] = []
    for (const stored of locked) {
      const link = links.get(stored.storeLinkId)
      const target = link && linkTarget(link, settings)
      if (!link || !target || stopped.has(link.id)) {
        continue
      }
      const at = stored.readAt
      const level = levels.get(stored.id) ?? null
      if (level === null) {
        written.push(unfit(stored, at))
        continue
      }
      const given = giveLease(context.options, began, at, waitMs)
      const lease = { id: newLeaseId(), expiresAt: given.expiresAt }
      const movementId = newMovementId()
      const next = advance(stored.position, { kind: "push_wanted", level, movementId, lease })
      for (const intent of intentsOf(next, "push")) {
        const push: ClaimedPush = {
          positionId: stored.id,
          leaseId: lease.id,
          movementId,
          link,
          request: toRequest(stored, intent, target, at, settings.timeZone),
          sendBefore,
          lastSending: given.lastSending,
        }
        claimed.push(push)
        movements.push(toMovementRow(stored, intent, push, at))
        written.push({ ...stored, position: next.position })
      }
    }
    await addMovements(executor, movements)
    checkpoint("push.intent_written")
    await writePositions(executor, written)
    checkpoint("push.leased")
    return claimed
  })
}

const toMovementRow = (
  stored: StoredPosition,
  intent: PushIntent,
  push: ClaimedPush,
  at: Date
): NewMovement => ({
  id: push.movementId,
  positionId: stored.id,
  inventoryItemId: stored.inventoryItemId,
  storeLinkId: stored.storeLinkId,
  externalId: stored.externalId,
  direction: "outbound",
  kind: "movement",
  state: "in_flight",
  movementType: intent.movementType,
  quantity: intent.quantity,
  delta: intent.delta,
  currentStock: intent.currentStock,
  agreedAfter: null,
  dedupeKey: null,
  occurredAt: at,
  echoOf: null,
  syncId: null,
  request: push.request,
  response: null,
})

const toRequest = (
  stored: StoredPosition,
  intent: PushIntent,
  target: LinkTarget,
  at: Date,
  timeZone: string
): StockUpdateRequest => ({
  user_id_tps: target.userIdTps,
  inventory_system_id: target.inventorySystemId,
  external_id: stored.externalId,
  current_stock: intent.currentStock,
  quantity: intent.quantity,
  date: toWallClock(at, timeZone),
  movement_type: intent.movementType,
})

/** How soon a stock that cannot be sent is looked at again: somebody may have corrected it. */
const UNFIT_RETRY_MS = 60_000

const unfit = (stored: StoredPosition, at: Date): StoredPosition => ({
  ...stored,
  nextAttemptAt: new Date(at.getTime() + UNFIT_RETRY_MS),
  blockedReason: {
    messages: [
      "Medusa's stock of this item is no number that an inventory system can hold. Correct the stock.",
    ],
    status: null,
  },
})
