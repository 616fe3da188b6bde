import type { PositionAction, PositionResponse } from "../../types/admin-api"

/**
 * Why a position is not where a person wanted it, after what was asked for was done; null when it is. mipOS
 * may have refused it, or not have answered.
 */
export const whatIsLeft = (
  { standing, blocked_reason: refusal, excluded }: PositionResponse,
  action: PositionAction
): string | null => {
  if (action === "exclude" || action === "include") {
    return excluded === (action === "exclude") ? null : "It was changed by somebody else just now."
  }
  switch (standing) {
    case "agreed":
    case "in_flight":
      return null
    case "blocked":
      return refusal?.messages.join(" ") || "mipOS refused it."
    case "uncertain":
      return "mipOS has not answered. It is settled by itself."
    case "drifted":
      return action === "resolve"
        ? "The two sides still contradict each other."
        : "The two sides contradict each other. Decide which number is right."
    case "unsent":
      return "mipOS has never been sent the item, and it could not be sent now. The item's problems say why."
    case "pending":
      // By mipOS' number, what Medusa has yet to send stays to be sent.
      return action === "resolve" ? null : "It could not be sent now, and is tried again by itself."
  }
}
