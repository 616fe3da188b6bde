import type { MovementResponse } from "../../types/admin-api"
import type { BadgeColor } from "./status"

type State = MovementResponse["state"]

export const MOVEMENT_STATES = [
  "in_flight",
  "applied",
  "settled",
  "uncertain",
  "rejected",
  "not_sent",
] as const satisfies State[]

export const MOVEMENT_STATE_COLORS: Record<State, BadgeColor> = {
  in_flight: "blue",
  applied: "green",
  uncertain: "orange",
  rejected: "red",
  not_sent: "orange",
  settled: "green",
}

/** What somebody who looks for what failed means; the chart counts the same. */
export const FAILED_STATES = ["rejected", "not_sent", "uncertain"] as const satisfies State[]

/** Whether a movement did not get through, or nobody knows yet. */
export const isFailed = ({ state }: { state: State }): boolean =>
  FAILED_STATES.some((failed) => failed === state)

/** What was not taken may be tried again; what got no answer is settled without anybody's help. */
export const mayRetry = ({
  direction,
  state,
}: Pick<MovementResponse, "direction" | "state">): boolean =>
  direction === "outbound" && (state === "rejected" || state === "not_sent")

/** mipOS' `movement_type` of what leaves its stock. */
const REMOVAL = 2

/**
 * The change that a row tells of, signed. What moved nothing (an echo, a refusal) says what came back,
 * or what would have moved.
 */
export const movementChange = ({
  kind,
  delta,
  quantity,
  movement_type: type,
}: Pick<MovementResponse, "kind" | "delta" | "quantity" | "movement_type">): string => {
  if (kind !== "movement" && kind !== "echo") {
    return delta
  }
  return type === REMOVAL ? `-${quantity}` : quantity
}
