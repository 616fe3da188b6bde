import { unbalancedPositions } from "../harness/outbound"
import { until } from "../harness/until"
import {
  activeSyncs,
  describePosition,
  isSettled,
  readBothSides,
  type BothSides,
} from "./both-sides"
import type { Wrong } from "./book"
import type { Life } from "./life"

export const SETTLED_WITHIN_MS = 60_000
/** Longer than any back-off. */
const LATE_MS = 6 * 60_000
const LOOK_EVERY_MS = 250
/** So many positions are described in full. */
const SHOWN = 3

/** A position of which one side does not have what both sides' moves come to. */
export interface WrongPosition {
  position: BothSides
  expected: string
  medusa: Wrong | "right"
  mipos: Wrong | "right"
}

export interface Verdict {
  /** Seconds from `since` until everything was settled; null when it was not in time. */
  settledAfter: number | null
  /** What was not settled. */
  unsettled: string
  wrong: WrongPosition[]
  /** Positions whose ledger does not add up. */
  unbalanced: number
}

/**
 * Waits until nothing is on its way any more, and then compares both sides with what the rig did. What
 * is not settled within 60 s from `since` has failed, and is waited for all the same: late is not lost.
 */
export const judge = async (life: Life, since: number): Promise<Verdict> => {
  const { stack } = life
  const { connected } = stack
  let unsettled = ""
  const untilSettled = (milliseconds: number): Promise<number | null> =>
    until(
      "everything is settled",
      async () => {
        await life.lookAfterDrift()
        unsettled = await whatIsUnsettled(life)
        return unsettled === "" && (Date.now() - since) / 1_000
      },
      milliseconds,
      LOOK_EVERY_MS
    ).catch(() => null)

  const settledAfter = await untilSettled(Math.max(0, since + SETTLED_WITHIN_MS - Date.now()))
  const unsettledInTime = settledAfter === null ? unsettled : ""
  const settledLate = settledAfter === null ? await untilSettled(LATE_MS) : null
  const positions = await readBothSides(connected)
  life.deeds.closeEdits(positions)
  return {
    settledAfter,
    unsettled:
      unsettledInTime +
      (settledLate === null ? "" : `\nIt was settled ${settledLate.toFixed(1)} s after.`),
    wrong: positions.flatMap((position) => compare(life, position)),
    unbalanced: (await unbalancedPositions(connected)).length,
  }
}

/** Everything that is still on its way or undecided, in words; empty when nothing is. */
const whatIsUnsettled = async ({ stack }: Life): Promise<string> => {
  const { connected, post } = stack
  const open = (await readBothSides(connected)).filter((position) => !isSettled(position))
  return [
    ...(await Promise.all(
      open.slice(0, SHOWN).map(async ({ id }) => describePosition(connected, id))
    )),
    ...(open.length > SHOWN ? [`and ${open.length - SHOWN} more`] : []),
    ...(await activeSyncs(connected)),
    ...(post.waitingCount > 0
      ? [`${post.waitingCount} webhook(s) not taken: ${post.refusals()}`]
      : []),
  ].join("\n")
}

const compare = (life: Life, position: BothSides): WrongPosition[] => {
  const { book } = life.stack
  const expected = book.stock(position.id)
  const of = (stock: string | null): Wrong | "right" =>
    stock === expected ? "right" : book.explain(position.id, stock ?? "0")
  const medusa = of(position.level)
  const mipos = of(position.mipos)
  return medusa === "right" && mipos === "right" ? [] : [{ position, expected, medusa, mipos }]
}

/** A wrong position in words that help to find out why. */
export const describe = (life: Life, wrong: WrongPosition): string =>
  `${wrong.position.externalId} at ${wrong.position.storeId}: both sides moved it to ${wrong.expected}, ` +
  `Medusa has ${wrong.position.level ?? "nothing"} (${wrong.medusa}), mipOS ${wrong.position.mipos ?? "nothing"} ` +
  `(${wrong.mipos}), agreed ${wrong.position.agreed ?? "nothing"}, ${wrong.position.state}` +
  `${wrong.position.drifted ? ", drifted" : ""}; the last moves: ${life.stack.book
    .moves(wrong.position.id)
    .slice(-6)
    .map(({ side, delta }) => `${side} ${delta}`)
    .join(", ")}`
