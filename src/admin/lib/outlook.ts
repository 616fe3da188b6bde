import type { PositionResponse } from "../../types/admin-api"
import { magnitudeOf, signOf } from "./decimal"

/** What a position's numbers mean and what happens next: the key of the sentence, and its numbers. */
export type Outlook =
  | { sentence: "agreed" | "excluded" | "neverSent" }
  | { sentence: "doubted" | "unsent"; stock: string }
  | {
      sentence:
        "more" | "less" | "retryMore" | "retryLess" | "refusedMore" | "refusedLess" | "uncertain"
      amount: string
    }
  | { sentence: "sending"; change: string }
  | { sentence: "stating" | "refused" | "unclear" }
  | { sentence: "drifted"; mipos: string; agreed: string }

type Numbers = Pick<
  PositionResponse,
  | "standing"
  | "excluded"
  | "medusa_stock"
  | "difference"
  | "drift"
  | "doubted_at"
  | "next_attempt_at"
>

/**
 * Says of a position what the difference is and what will become of it, without anybody doing anything.
 *
 * @param now milliseconds since 1970: an attempt whose time has come is no longer one that is waited for.
 */
export const outlookOf = (position: Numbers, now: number = Date.now()): Outlook => {
  const difference = position.difference ?? "0"
  const amount = magnitudeOf(difference)
  const sign = signOf(difference)

  switch (position.standing) {
    case "agreed":
      if (position.excluded) {
        return { sentence: "excluded" }
      }
      return position.doubted_at === null
        ? { sentence: "agreed" }
        : { sentence: "doubted", stock: position.medusa_stock }
    case "unsent":
      return position.excluded
        ? { sentence: "neverSent" }
        : { sentence: "unsent", stock: position.medusa_stock }
    case "pending": {
      if (position.excluded) {
        return { sentence: "excluded" }
      }
      const waits = position.next_attempt_at !== null && Date.parse(position.next_attempt_at) > now
      if (waits) {
        return { sentence: sign < 0 ? "retryLess" : "retryMore", amount }
      }
      return { sentence: sign < 0 ? "less" : "more", amount }
    }
    case "in_flight":
      return sign === 0 ? { sentence: "stating" } : { sentence: "sending", change: difference }
    case "uncertain":
      return sign === 0 ? { sentence: "unclear" } : { sentence: "uncertain", amount }
    case "blocked":
      if (sign === 0) {
        return { sentence: "refused" }
      }
      return { sentence: sign < 0 ? "refusedLess" : "refusedMore", amount }
    case "drifted":
      return position.drift
        ? {
            sentence: "drifted",
            mipos: position.drift.mipos_stock,
            agreed: position.drift.agreed_stock,
          }
        : { sentence: "unclear" }
  }
}

/** What mipOS has, as far as anybody knows: what it said last, else what was agreed. */
export const miposStockOf = ({
  drift,
  agreed_stock: agreed,
}: Pick<PositionResponse, "drift" | "agreed_stock">): string | null => drift?.mipos_stock ?? agreed
