import { toMovement, type MovementType } from "./movement-type"
import type { Position } from "./position"
import type { PushIntent } from "./push"

/** What the ledger says of one change; see the model `movement`. */
export interface LedgerEntry {
  direction: "outbound" | "inbound"
  kind: "opening" | "movement" | "echo" | "settlement" | "resolution"
  movementType: MovementType
  quantity: string
  /** Signed: what it does to B. */
  delta: string
  /** The stock that was stated with it; mipOS' or ours, as the direction says. */
  currentStock: string
  agreedAfter: string | null
  echoOf: string | null
}

/** How an outbound movement of the ledger ended. */
export type MovementEnd = "applied" | "rejected" | "not_sent" | "uncertain" | "settled"

/**
 * What has to be done because of an observation. Whoever advances a position keeps all of it in one
 * transaction with the position, except `push` and `state_stock`: they go out once that is committed.
 */
export type Intent =
  /** Write the movement into the ledger as in flight, and send it. */
  | ({ kind: "push"; movementId: string } & PushIntent)
  /** State the absolute stock, by a sync. */
  | { kind: "state_stock"; stock: string }
  | { kind: "add_to_ledger"; entry: LedgerEntry }
  | { kind: "end_movement"; movementId: string; end: MovementEnd; agreedAfter: string | null }
  /** Mark the push that came back, so that it counts as the echo of nothing else. */
  | { kind: "mark_echoed"; movementId: string }
  /** Move Medusa's stock. */
  | { kind: "move_stock"; delta: string }
  /** Nothing of it may be kept: somebody else has the lease now. */
  | { kind: "lease_lost" }

/** A position after an observation, and what has to be done because of it. */
export interface Advance {
  position: Position
  intents: Intent[]
}

/** The intents of one kind. */
export const intentsOf = <Kind extends Intent["kind"]>(
  advance: Advance,
  kind: Kind
): Array<Extract<Intent, { kind: Kind }>> =>
  advance.intents.filter(
    (intent): intent is Extract<Intent, { kind: Kind }> => intent.kind === kind
  )

/** A ledger entry; its quantity and type follow from the delta unless a webhook has stated them. */
export const ledgerEntry = (
  entry: Omit<LedgerEntry, "movementType" | "quantity" | "echoOf"> &
    Partial<Pick<LedgerEntry, "movementType" | "quantity" | "echoOf">>
): Intent => {
  const { movementType, quantity } = toMovement(entry.delta)
  return {
    kind: "add_to_ledger",
    // One by one: spreads take thirty times as long and three times the memory, and a sync of a large
    // catalogue makes one for each item.
    entry: {
      direction: entry.direction,
      kind: entry.kind,
      movementType: entry.movementType ?? movementType,
      quantity: entry.quantity ?? quantity,
      delta: entry.delta,
      currentStock: entry.currentStock,
      agreedAfter: entry.agreedAfter,
      echoOf: entry.echoOf ?? null,
    },
  }
}
