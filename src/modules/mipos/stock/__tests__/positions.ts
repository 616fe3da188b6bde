import type { Position } from ".."

/** A position on which both sides agree and of which nothing else is known. */
export const agreedAt = (
  agreed: string,
  over: Partial<Position> = {}
): Position & { agreed: string } => ({
  state: "idle",
  flight: null,
  lostSync: false,
  lease: null,
  doubtedAt: null,
  drift: null,
  lastPushAt: null,
  lastSyncAt: null,
  restate: false,
  lastWebhookAt: null,
  miposStock: null,
  ...over,
  agreed,
})
