export { maySync } from "./absolute"
export { clockAhead, onOurClock } from "./clock"
export { DRIFT_GRACE_MS, type StatedMovement } from "./continuity"
export * as decimal from "./decimal"
export { echoHabit, type EchoHabit, type SentMovement } from "./echo"
export { intentsOf, type Advance, type Intent, type LedgerEntry, type MovementEnd } from "./intents"
export { advance, type Observation } from "./machine"
export { MovementType, toDelta, toMovement } from "./movement-type"
export {
  NEW_POSITION,
  type Drift,
  type Flight,
  type Lease,
  type Position,
  type UnansweredPush,
} from "./position"
export type { PushAnswer, PushIntent } from "./push"
export {
  previewResolution,
  resolutionObstacle,
  type ResolutionObstacle,
  type ResolutionSide,
  type Shelf,
} from "./resolution"
export type { StockWebhook } from "./webhook"
