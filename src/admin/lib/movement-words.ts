import type { MovementResponse } from "../../types/admin-api"
import { magnitudeOf } from "./decimal"
import type { BadgeColor } from "./status"

/** One movement in plain words: the key of the sentence, and the amount in it. */
export interface MovementWords {
  sentence:
    | "opening"
    | "stated"
    | "echo"
    | "resolved"
    | "added"
    | "removed"
    | "sent"
    | "sending"
    | "unanswered"
    | "refused"
    | "notSent"
    | "settled"
  amount: string
  color: BadgeColor
}

type Words = Pick<
  MovementResponse,
  "direction" | "kind" | "state" | "movement_type" | "quantity" | "delta" | "current_stock"
>

/** mipOS' `movement_type` of what goes out of stock. */
const REMOVE = 2

/**
 * What happened, as a merchant would say it.
 *
 * `amount` is a change with its sign, but for "opening" and "stated", where it is a stock, and for
 * "added" and "removed", whose word is the sign.
 */
export const movementWords = (movement: Words): MovementWords => {
  const { kind, direction, delta } = movement
  const change = movement.movement_type === REMOVE ? `-${movement.quantity}` : movement.quantity

  if (kind === "opening" || kind === "settlement") {
    return {
      sentence: kind === "opening" ? "opening" : "stated",
      amount: movement.current_stock ?? delta,
      color: "green",
    }
  }
  if (kind === "echo") {
    return { sentence: "echo", amount: change, color: "grey" }
  }
  if (kind === "resolution") {
    return { sentence: "resolved", amount: delta, color: "green" }
  }
  if (direction === "inbound") {
    return {
      sentence: movement.movement_type === REMOVE ? "removed" : "added",
      amount: magnitudeOf(movement.quantity),
      color: "green",
    }
  }
  switch (movement.state) {
    case "applied":
      return { sentence: "sent", amount: change, color: "green" }
    case "in_flight":
      return { sentence: "sending", amount: change, color: "blue" }
    case "uncertain":
      return { sentence: "unanswered", amount: change, color: "orange" }
    case "rejected":
      return { sentence: "refused", amount: change, color: "red" }
    case "not_sent":
      return { sentence: "notSent", amount: change, color: "orange" }
    case "settled":
      return { sentence: "settled", amount: change, color: "grey" }
  }
}
