import { answerSync, maySync, startSync } from "./absolute"
import { confirmDrift, type StatedMovement } from "./continuity"
import { add, isZero, subtract } from "./decimal"
import type { EchoHabit, SentMovement } from "./echo"
import { ledgerEntry, type Advance, type Intent, type MovementEnd } from "./intents"
import { toMovement } from "./movement-type"
import type { Lease, Position } from "./position"
import { answerPush, planPush, startPush, type PushAnswer } from "./push"
import { releasePosition } from "./release"
import { mayBeAnother, mayHaveOneBetween, type RepeatedWebhook } from "./repeat"
import { receiveWebhook, withMoved, type StockWebhook } from "./webhook"

/** Something that happened to a position, or that somebody wants of it. */
export type Observation =
  /** A worker has Medusa's stock before it, and would push. */
  | { kind: "push_wanted"; level: string; movementId: string; lease: Lease }
  /** `echoed`: mipOS has sent the movement back to us meanwhile. */
  | { kind: "push_answered"; leaseId: string; answer: PushAnswer; echoed: boolean; at: Date }
  /** A worker has Medusa's stock before it, and would state it. */
  | { kind: "sync_wanted"; level: string; mayOverwriteDrift: boolean; lease: Lease }
  | { kind: "sync_answered"; leaseId: string; answer: PushAnswer; at: Date }
  /** Somebody looks at what is in flight; `at` is by the clock that leases are given by. */
  | { kind: "lease_looked_at"; at: Date }
  | {
      kind: "webhook_came"
      webhook: StockWebhook
      sentLately: SentMovement[]
      habit: EchoHabit
      at: Date
    }
  /** A delivery that says the same as one before; `sameSecond` is what others of its second stated. */
  | { kind: "repeat_came"; webhook: RepeatedWebhook; sameSecond: StatedMovement[]; at: Date }
  | { kind: "time_passed"; at: Date }
  /** A person lets it try again. */
  | { kind: "released" }
  /** A person, or the setting, believes the number that mipOS last stated. */
  | { kind: "mipos_believed" }
  /** A person has seen to it that both sides' stock is what there is. */
  | { kind: "counted" }

/**
 * The whole life of a position: what an observation makes of it, and what has to be done because of it.
 * Pure; the same position and observation give the same answer.
 *
 * ```
 *              push_wanted / sync_wanted (L != B, or an absolute stock to state)
 *      idle ---------------------------------------------> in_flight, leased
 *       ^  \                                                |    |    |
 *       |   `--- "pending" is L != B, and not a state       |    |    | no answer, or lease over
 *       |                                                   |    |    v
 *       |<---------------- accepted, not sent --------------'    |  uncertain, doubted --.
 *       |<-- released -- blocked <------------- rejected --------'    |  settled by one   |
 *       |                                                             |  absolute sync    |
 *       `<------------------ accepted, or shown by a webhook ---------'<------------------'
 * ```
 *
 * Beside the state stand: a drift (suspected, confirmed, resolved), a stock to be stated once more
 * (`restate`), and a doubt. An answer whose lease is no longer the position's changes nothing.
 */
export const advance = (position: Position, observation: Observation): Advance => {
  switch (observation.kind) {
    case "push_wanted":
      return wantPush(position, observation)
    case "push_answered":
      return holds(position, observation.leaseId) ? endPush(position, observation) : lost(position)
    case "sync_wanted":
      return maySync(position, observation.mayOverwriteDrift)
        ? {
            position: startSync(position, observation.level, observation.lease),
            intents: [{ kind: "state_stock", stock: observation.level }],
          }
        : still(position)
    case "sync_answered":
      return holds(position, observation.leaseId) ? endSync(position, observation) : lost(position)
    case "lease_looked_at":
      return takeOver(position, observation.at)
    case "webhook_came":
      return takeWebhook(position, observation)
    case "repeat_came":
      return still(
        mayBeAnother(position, observation.webhook, observation.sameSecond)
          ? doubt(position, observation.at)
          : position
      )
    case "time_passed":
      return still(confirmDrift(position, observation.at))
    case "released":
      return still(releasePosition(position))
    case "mipos_believed":
      return believeMipos(position)
    case "counted":
      return still(isUnanswered(position) ? position : { ...position, doubtedAt: null })
  }
}

type Of<Kind extends Observation["kind"]> = Extract<Observation, { kind: Kind }>

const still = (position: Position): Advance => ({ position, intents: [] })

const lost = (position: Position): Advance => ({ position, intents: [{ kind: "lease_lost" }] })

const holds = (position: Position, leaseId: string): boolean =>
  position.state === "in_flight" && position.lease?.id === leaseId

const wantPush = (position: Position, wanted: Of<"push_wanted">): Advance => {
  const intent = planPush(position, wanted.level)
  return intent
    ? {
        position: startPush(position, intent, wanted.movementId, wanted.lease),
        intents: [{ kind: "push", movementId: wanted.movementId, ...intent }],
      }
    : still(position)
}

const MOVEMENT_END = {
  accepted: "applied",
  rejected: "rejected",
  not_sent: "not_sent",
  ambiguous: "uncertain",
} as const satisfies Record<PushAnswer, MovementEnd>

const endPush = (
  position: Position,
  { answer, echoed, at }: Pick<Of<"push_answered">, "answer" | "echoed" | "at">
): Advance => {
  if (position.flight?.kind !== "push") {
    return lost(position)
  }
  const { movementId } = position.flight
  // What came back looked like our movement; so might have one of mipOS' own.
  const isShown = answer === "ambiguous" && echoed
  const settled: PushAnswer = isShown ? "accepted" : answer
  const ended = answerPush(position, settled, at)
  return {
    position: isShown
      ? { ...ended, doubtedAt: ended.doubtedAt ?? at }
      : echoed && (answer === "rejected" || answer === "not_sent")
        ? withFalseEcho(ended, position.flight.delta, at)
        : ended,
    intents: [
      {
        kind: "end_movement",
        movementId,
        end: MOVEMENT_END[settled],
        agreedAfter: settled === "accepted" ? ended.agreed : null,
      },
    ],
  }
}

/**
 * mipOS never had the movement, so what was taken for its echo was a movement of its own, which Medusa
 * has not taken: the two sides differ by just that. Doubted as well, because another webhook of that second
 * may state what is agreed and so end the drift.
 */
const withFalseEcho = (position: Position, delta: string, at: Date): Position => {
  const agreed = position.agreed ?? "0"
  const miposStock = add(agreed, delta)
  return {
    ...position,
    miposStock,
    doubtedAt: position.doubtedAt ?? at,
    drift: {
      miposStock,
      agreedStock: agreed,
      suspectedAt: position.drift?.suspectedAt ?? at,
      // Known, and not merely suspected: nothing that is late could explain it.
      confirmedAt: at,
    },
  }
}

const endSync = (
  position: Position,
  { answer, at }: Pick<Of<"sync_answered">, "answer" | "at">
): Advance => {
  const { flight } = position
  if (flight?.kind !== "sync") {
    return lost(position)
  }
  const { position: ended, delta } = answerSync(position, answer, at)
  const intents: Intent[] = []
  if (answer === "accepted" && flight.settles) {
    intents.push({
      kind: "end_movement",
      movementId: flight.settles.movementId,
      end: "settled",
      agreedAfter: ended.agreed,
    })
  }
  const isOpening = flight.agreedWhenSent === null
  if (delta !== null && (isOpening || !isZero(delta))) {
    intents.push(
      ledgerEntry({
        direction: "outbound",
        kind: isOpening ? "opening" : "settlement",
        delta,
        currentStock: flight.stock,
        agreedAfter: ended.agreed,
      })
    )
  }
  return { position: ended, intents }
}

/** Nobody knows whether the call of a worker that is gone arrived: as if no answer had come. */
const takeOver = (position: Position, at: Date): Advance => {
  const isOver = position.lease === null || position.lease.expiresAt <= at
  if (position.state !== "in_flight" || !isOver) {
    return still(position)
  }
  return position.flight?.kind === "push"
    ? endPush(position, { answer: "ambiguous", echoed: false, at })
    : endSync(position, { answer: "ambiguous", at })
}

/** What got no answer may arrive yet, after whatever was counted. */
const isUnanswered = ({ state, lostSync }: Position): boolean => state === "uncertain" || lostSync

const doubt = (position: Position, at: Date): Position => ({
  ...position,
  doubtedAt: position.doubtedAt ?? at,
})

const takeWebhook = (before: Position, came: Of<"webhook_came">): Advance => {
  const { webhook, sentLately, habit, at } = came
  // One of its second that was repeated may have been another movement after this one.
  const isBetween = webhook.sameSecond?.some(
    (other) => other.repeated && mayHaveOneBetween(other, [webhook])
  )
  const position = isBetween ? doubt(before, at) : before
  const { agreed } = position
  if (agreed === null) {
    return still(position)
  }
  const effect = receiveWebhook({ ...position, agreed }, webhook, sentLately, habit, at)
  const isEcho = effect.kind === "echo"
  const intents: Intent[] = [
    ledgerEntry({
      direction: "inbound",
      kind: effect.kind,
      ...toMovement(webhook.delta),
      delta: isEcho ? "0" : effect.delta,
      currentStock: webhook.currentStock,
      agreedAfter: effect.position.agreed,
      echoOf: isEcho ? effect.echoOf : null,
    }),
  ]
  if (effect.provesPush !== null) {
    intents.push({
      kind: "end_movement",
      movementId: effect.provesPush,
      end: "applied",
      agreedAfter: effect.position.agreed,
    })
  }
  intents.push(
    isEcho
      ? { kind: "mark_echoed", movementId: effect.echoOf }
      : { kind: "move_stock", delta: effect.delta }
  )
  return { position: effect.position, intents }
}

/**
 * L and B move by what mipOS said more or less than was agreed; what Medusa has yet to send stays to be
 * sent. Nothing while there is no drift. A sync that is on its way states the stock of before, which is
 * put right after it.
 */
const believeMipos = (position: Position): Advance => {
  const { drift, agreed } = position
  if (!drift || agreed === null) {
    return still(position)
  }
  const delta = subtract(drift.miposStock, agreed)
  const believed = add(agreed, delta)
  return {
    position: {
      ...withMoved(position),
      agreed: believed,
      drift: null,
      believedAt: position.lastWebhookAt ?? position.believedAt,
    },
    intents: [
      ledgerEntry({
        direction: "inbound",
        kind: "resolution",
        delta,
        currentStock: drift.miposStock,
        agreedAfter: believed,
      }),
      { kind: "move_stock", delta },
    ],
  }
}
