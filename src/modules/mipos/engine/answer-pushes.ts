import { checkpoint } from "../checkpoint"
import type { MiposAnswer, MiposError } from "../client"
import { endedMovements } from "../database/carry-out"
import { findEchoed, settleMovements, type SettledMovement } from "../database/movement-table"
import { lockHeldPositions, writePositions } from "../database/position-table"
import type { StoredPosition } from "../database/position-row"
import { advance, type PushAnswer } from "../stock"
import { blockedReasonOf } from "./answer-of"
import { retryDelay } from "./backoff"
import type { ClaimedPush } from "./claim-pushes"
import type { EngineContext } from "./context"

/** How a push ended. */
export interface AnsweredPush {
  push: ClaimedPush
  answer: PushAnswer
  answered?: MiposAnswer | undefined
  error?: MiposError | undefined
}

/**
 * Commits the answers of several pushes in one transaction. One whose lease was lost meanwhile is
 * left alone: whoever has it now settles it.
 */
export const commitAnswers = async (
  context: EngineContext,
  answers: readonly AnsweredPush[]
): Promise<void> => {
  await context.database.transaction(async (executor) => {
    const held = new Map(
      (
        await lockHeldPositions(
          executor,
          answers.map(({ push }) => ({ id: push.positionId, leaseId: push.leaseId }))
        )
      ).map((stored) => [stored.id, stored])
    )
    checkpoint("push.answer_locked")
    const echoed = await findEchoed(
      executor,
      answers.filter(({ answer }) => answer !== "accepted").map(({ push }) => push.movementId)
    )
    const written: StoredPosition[] = []
    const settledMovements: SettledMovement[] = []
    for (const { push, answer, answered, error } of answers) {
      const stored = held.get(push.positionId)
      if (!stored) {
        context.logger.warn(
          `mipos: the lease of position ${push.positionId} was lost while its push was answered; it is settled by a sync.`
        )
        continue
      }
      const at = stored.readAt
      const next = advance(stored.position, {
        kind: "push_answered",
        leaseId: push.leaseId,
        answer,
        echoed: echoed.has(push.movementId),
        at,
      })
      const { position } = next
      const failed = position.state === "uncertain" || answer === "not_sent"
      // Given up before it was tried: the next scan may take it.
      const untried = answer === "not_sent" && !error
      written.push({
        ...stored,
        position,
        attempts: untried ? stored.attempts : failed ? stored.attempts + 1 : 0,
        nextAttemptAt:
          failed && !untried
            ? new Date(at.getTime() + retryDelay(null, stored.attempts, context.random))
            : null,
        blockedReason: answer === "rejected" && error ? blockedReasonOf(error) : null,
      })
      settledMovements.push(...endedMovements(next, answered ?? error?.toJSON()))
    }
    await writePositions(executor, written)
    checkpoint("push.answer_written")
    await settleMovements(executor, settledMovements)
    checkpoint("push.answer_settled")
  })
  checkpoint("push.answer_committed")
}
