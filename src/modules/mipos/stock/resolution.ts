import { add, subtract } from "./decimal"
import { advance } from "./machine"
import type { Position } from "./position"

/** Whose number is to be believed. */
export type ResolutionSide = "medusa" | "mipos"

/** Why a position cannot be resolved that way now. */
export type ResolutionObstacle = "nothing_to_resolve" | "in_flight" | "not_stocked"

/** What Medusa has of a position's item. */
export interface Shelf {
  /** **L**: what counts as Medusa's stock, by the connection's basis; "0" when it was left out or is not stocked. */
  level: string
  /** Whether there is a level whose stock can be set. */
  isStocked: boolean
  /** Whether the item stays out, so that its stock counts as none whatever the level says. */
  isExcluded: boolean
}

/**
 * What keeps a person from resolving a position that way; null when nothing does. Medusa's number also ends
 * a doubt. It is stated to mipOS, so nothing else may be on its way; mipOS' number has to be written
 * into a level.
 */
export const resolutionObstacle = (
  position: Position,
  use: ResolutionSide,
  { isStocked }: Pick<Shelf, "isStocked">
): ResolutionObstacle | null => {
  const isDoubted = position.doubtedAt !== null && use === "medusa"
  if (position.drift === null && !isDoubted) {
    return "nothing_to_resolve"
  }
  if (use === "medusa") {
    return position.state === "in_flight" ? "in_flight" : null
  }
  if (position.agreed === null) {
    return "nothing_to_resolve"
  }
  return isStocked ? null : "not_stocked"
}

/** What both sides would have if a position were resolved one way. */
export interface ResolutionOutcome {
  medusaStock: { from: string; to: string }
  /** `from` is null when nobody knows what mipOS has. */
  miposStock: { from: string | null; to: string }
  /** What Medusa has yet to send then, as part of its stock. */
  pendingAfter: string
}

/**
 * What resolving a position would come to by the numbers of now, by the very rules that resolve it. For a
 * way that is not open: that nothing changes.
 */
export const previewResolution = (
  position: Position,
  use: ResolutionSide,
  shelf: Shelf
): ResolutionOutcome => {
  const { level } = shelf
  const miposNow = statedByMipos(position)
  if (resolutionObstacle(position, use, shelf) !== null) {
    return {
      medusaStock: { from: level, to: level },
      miposStock: { from: miposNow, to: miposNow ?? position.agreed ?? level },
      pendingAfter: position.agreed === null ? level : subtract(level, position.agreed),
    }
  }
  if (use === "medusa") {
    return {
      medusaStock: { from: level, to: level },
      miposStock: { from: miposNow, to: level },
      pendingAfter: "0",
    }
  }
  const { position: after, intents } = advance(position, { kind: "mipos_believed" })
  const moved = intents.reduce(
    (sum, intent) => (intent.kind === "move_stock" ? add(sum, intent.delta) : sum),
    "0"
  )
  const agreed = after.agreed ?? "0"
  const levelAfter = shelf.isExcluded ? level : add(level, moved)
  return {
    medusaStock: { from: level, to: levelAfter },
    miposStock: { from: miposNow, to: agreed },
    pendingAfter: subtract(levelAfter, agreed),
  }
}

/** What mipOS has, as far as it can be told: a call without an answer leaves that open. */
const statedByMipos = ({ drift, state, doubtedAt, agreed }: Position): string | null => {
  if (drift) {
    return drift.miposStock
  }
  return state === "idle" && doubtedAt === null ? agreed : null
}
