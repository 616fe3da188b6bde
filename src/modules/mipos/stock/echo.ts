import { add, equal } from "./decimal"
import type { Position } from "./position"

/** An outbound movement that mipOS may send back to us as a webhook. */
export interface SentMovement {
  movementId: string
  delta: string
  /** The stock that we stated with it. */
  currentStock: string
  /** Whether its answer has come; until then B does not hold it. */
  answered: boolean
}

/**
 * Whether this inventory system sends our own pushes back, read off the ledger: nobody documents it.
 *
 * `echoes`: a recent push came back. `silent`: enough pushes, none came back. `unknown`: too few.
 */
export type EchoHabit = "echoes" | "silent" | "unknown"

/** So many unechoed pushes in a row make an inventory system `silent`. */
const ENOUGH_PUSHES = 10

/**
 * Reads the habit off the last pushes that are old enough to have come back. A system that echoes sends
 * nearly all of them back; a few that seem to have come back are coincidences: movements of mipOS' own
 * that were equal to one of ours.
 */
export const echoHabit = (pushes: number, echoed: number): EchoHabit => {
  if (echoed > 0 && echoed * 2 >= pushes) {
    return "echoes"
  }
  return pushes >= ENOUGH_PUSHES && echoed * 4 < pushes ? "silent" : "unknown"
}

/** What a webhook is taken for. */
export interface EchoVerdict {
  /** The movement of ours that it is the echo of; null for a movement of mipOS' own. */
  echoOf: SentMovement | null
  /** Whether it may be the other thing as well: nothing tells. */
  isGuess: boolean
}

const GENUINE: EchoVerdict = { echoOf: null, isGuess: false }

/**
 * Whether a webhook is the echo of a movement that we sent lately: one that equals it in item (the
 * caller's choice of candidates), direction, quantity and resulting stock.
 *
 * Both sides moving the same quantity at the same moment looks the same. A system that echoes sends
 * exactly one echo for each push, so there it does not matter which of the two counts as the echo, nor
 * that mipOS' own movements came between and the resulting stock is another. One that is silent never
 * sends one. While the habit is unknown, continuity decides: a genuine movement leads from B to the
 * stated stock, an echo states a B that already holds the push.
 */
export const judgeEcho = (
  position: Position,
  webhook: { delta: string; currentStock: string },
  sentLately: SentMovement[],
  habit: EchoHabit
): EchoVerdict => {
  const { agreed } = position
  const alike = sentLately.filter((sent) => equal(sent.delta, webhook.delta))
  const [first] = alike
  if (agreed === null || !first) {
    return GENUINE
  }
  const same = alike.find((sent) => equal(sent.currentStock, webhook.currentStock))
  const continues = equal(add(agreed, webhook.delta), webhook.currentStock)
  if (habit === "silent") {
    // A system may have become one that echoes: this states just what the push has led to.
    return { echoOf: null, isGuess: same !== undefined && equal(agreed, webhook.currentStock) }
  }
  if (habit === "echoes") {
    return { echoOf: same ?? first, isGuess: !same && continues }
  }
  // Whatever it is taken for, a coincidence of the other kind looks the same to the last digit.
  const isMovement = (same ?? first).answered && continues
  return { echoOf: isMovement ? null : (same ?? null), isGuess: true }
}
