import type { Position } from "./position"

/**
 * The position once a person lets it try again. A push whose answer was lost is still unsettled:
 * trying again must not send it a second time.
 */
export const releasePosition = (position: Position): Position =>
  position.state === "blocked"
    ? {
        ...position,
        state: position.flight?.kind === "push" || position.lostSync ? "uncertain" : "idle",
      }
    : position
