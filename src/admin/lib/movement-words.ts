import type { MovementResponse } from "../../types/admin-api"
import { isNegativeDecimal } from "./decimal"
import type { BadgeColor } from "./status"

type Movement = Pick<
  MovementResponse,
  "direction" | "kind" | "state" | "delta" | "quantity" | "movement_type" | "current_stock"
>

/** mipOS' `movement_type` of what leaves its stock. */
const REMOVAL = 2

/** What happened, as the key of a sentence that takes `quantity`, `change` and `stock`. */
export type MovementSentence =
  | "sold"
  | "added"
  | "echo"
  | "tookOver"
  | "opening"
  | "stated"
  | "gaveOurs"
  | "sending"
  | "sent"
  | "unanswered"
  | "refused"
  | "notSent"
  | "settled"

/** Plain words for a row of the ledger. */
export const movementSentence = (movement: Movement): MovementSentence => {
  if (movement.direction === "inbound") {
    switch (movement.kind) {
      case "echo":
        return "echo"
      case "resolution":
        return "tookOver"
      default:
        return movement.movement_type === REMOVAL ? "sold" : "added"
    }
  }
  switch (movement.kind) {
    case "opening":
      return "opening"
    case "settlement":
      return "stated"
    case "resolution":
      return "gaveOurs"
    default:
      return OUTBOUND[movement.state]
  }
}

const OUTBOUND = {
  in_flight: "sending",
  applied: "sent",
  uncertain: "unanswered",
  rejected: "refused",
  not_sent: "notSent",
  settled: "settled",
} as const satisfies Record<MovementResponse["state"], MovementSentence>

/**
 * The change that a row tells of, signed. An echo has none of its own (`delta` is 0), and says the one
 * that came back.
 */
export const movementChange = ({
  kind,
  delta,
  quantity,
  movement_type: type,
}: Movement): string => {
  if (kind !== "echo") {
    return delta
  }
  return type === REMOVAL && !isNegativeDecimal(quantity) ? `-${quantity}` : quantity
}

export const MOVEMENT_STATE_COLORS: Record<MovementResponse["state"], BadgeColor> = {
  in_flight: "blue",
  applied: "green",
  uncertain: "orange",
  rejected: "red",
  not_sent: "orange",
  settled: "green",
}

/** What somebody who looks for what failed means; the chart counts the same. */
export const FAILED_STATES = ["rejected", "not_sent", "uncertain"] as const satisfies Array<
  MovementResponse["state"]
>

/** What was not taken may be tried again; what got no answer is settled without anybody's help. */
export const mayRetry = ({ direction, state }: Pick<Movement, "direction" | "state">): boolean =>
  direction === "outbound" && (state === "rejected" || state === "not_sent")
