import type { PositionResponse } from "../../types/admin-api"
import { magnitudeOf, signOf } from "./decimal"
import { linkState, type StatusLink } from "./status"

/** What happens next with a difference, without anybody doing anything. */
type Next = "soon" | "retried" | "paused" | "off" | "refused"

/** What a position's numbers mean and what becomes of it: the keys of the sentences, and their numbers. */
export type Outlook =
  | { sentence: "agreed" | "excluded" | "neverSent" | "stating" | "unclear" }
  | { sentence: "doubted" | "unsent"; stock: string }
  | { sentence: "more" | "less"; amount: string; next: Next }
  | { sentence: "refused"; next: "refused" }
  | { sentence: "sending"; change: string }
  | { sentence: "drifted"; mipos: string; agreed: string }

/** Whether anything is sent for a store link now. */
export type Sending = "on" | "paused" | "off"

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
 * Says of a position what the difference is and what will become of it.
 *
 * @param now milliseconds since 1970: an attempt whose time has come is no longer one that is waited for.
 */
export const outlookOf = (
  position: Numbers,
  sending: Sending,
  now: number = Date.now()
): Outlook => {
  const { difference, drift, medusa_stock: stock } = position

  switch (position.standing) {
    case "agreed":
      if (position.excluded) {
        return { sentence: "excluded" }
      }
      return position.doubted_at === null ? { sentence: "agreed" } : { sentence: "doubted", stock }
    case "unsent":
      return position.excluded ? { sentence: "neverSent" } : { sentence: "unsent", stock }
    case "pending":
      return position.excluded
        ? { sentence: "excluded" }
        : differing(difference ?? "0", nextOf(position, sending, now))
    case "in_flight":
      return difference === null || signOf(difference) === 0
        ? { sentence: "stating" }
        : { sentence: "sending", change: difference }
    case "uncertain":
      return { sentence: "unclear" }
    case "blocked":
      return difference === null || signOf(difference) === 0
        ? { sentence: "refused", next: "refused" }
        : differing(difference, "refused")
    case "drifted":
      return drift
        ? { sentence: "drifted", mipos: drift.mipos_stock, agreed: drift.agreed_stock }
        : { sentence: "unclear" }
  }
}

const differing = (difference: string, next: Next): Outlook => ({
  sentence: signOf(difference) < 0 ? "less" : "more",
  amount: magnitudeOf(difference),
  next,
})

const nextOf = (
  { next_attempt_at: nextAttemptAt }: Pick<Numbers, "next_attempt_at">,
  sending: Sending,
  now: number
): Next => {
  if (sending !== "on") {
    return sending
  }
  return nextAttemptAt !== null && Date.parse(nextAttemptAt) > now ? "retried" : "soon"
}

type SendingLink = Pick<StatusLink, "id" | "enabled" | "paused_until">

/** Until the status is there, sending is taken to work. */
export const sendingOf = (
  overview: { enabled: boolean; links: SendingLink[] } | undefined,
  storeLinkId: string
): Sending => {
  if (!overview) {
    return "on"
  }
  const link = overview.links.find(({ id }) => id === storeLinkId)
  const state = overview.enabled && link ? linkState(link) : "disabled"

  switch (state) {
    case "active":
      return "on"
    case "paused":
      return "paused"
    case "disabled":
      return "off"
  }
}

/** What mipOS has, as far as anybody knows: what it said last, else what was agreed. */
export const miposStockOf = ({
  drift,
  agreed_stock: agreed,
}: Pick<PositionResponse, "drift" | "agreed_stock">): string | null => drift?.mipos_stock ?? agreed

/** How far `miposStockOf` is to be relied on. */
export const certaintyOf = ({
  standing,
  drift,
  agreed_stock: agreed,
  doubted_at: doubtedAt,
}: Pick<PositionResponse, "standing" | "drift" | "agreed_stock" | "doubted_at">):
  "said" | "unknown" | "notCertain" | "asAgreed" => {
  if (drift) {
    return "said"
  }
  if (agreed === null) {
    return "unknown"
  }
  // While no answer has come, mipOS may have taken what was sent, or not.
  const isOpen = standing === "uncertain" || standing === "in_flight" || doubtedAt !== null
  return isOpen ? "notCertain" : "asAgreed"
}
