import { unbalancedPositions } from "../harness/outbound"
import { until } from "../harness/until"
import { activeSyncs, isSettled, readBothSides, type BothSides } from "./both-sides"
import type { Wrong } from "./book"
import type { Life } from "./life"

export const SETTLED_WITHIN_MS = 60_000
const LOOK_EVERY_MS = 250

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
 * Waits until nothing is on its way any more, 60 s from `since` at most, and then compares both sides
 * with what the rig did.
 */
export const judge = async (life: Life, since: number): Promise<Verdict> => {
  const { stack } = life
  const { connected, post } = stack
  let unsettled = ""
  const settledAfter = await until(
    "everything is settled",
    async () => {
      await life.lookAfterDrift()
      const positions = await readBothSides(connected)
      const open = positions.filter((position) => !isSettled(position))
      unsettled = [
        ...open.slice(0, 3).map((position) => JSON.stringify(position)),
        ...(open.length > 3 ? [`and ${open.length - 3} more`] : []),
        ...(await activeSyncs(connected)),
        ...(post.waitingCount > 0
          ? [`${post.waitingCount} webhook(s) not taken: ${post.refusals()}`]
          : []),
      ].join("\n")
      return unsettled === "" && (Date.now() - since) / 1_000
    },
    Math.max(0, since + SETTLED_WITHIN_MS - Date.now()),
    LOOK_EVERY_MS
  ).catch(() => null)

  const positions = await readBothSides(connected)
  life.deeds.closeEdits(positions)
  return {
    settledAfter,
    unsettled: settledAfter === null ? unsettled : "",
    wrong: positions.flatMap((position) => compare(life, position)),
    unbalanced: (await unbalancedPositions(connected)).length,
  }
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
