export { startSimulator } from "./start"
export type { Simulator, RegisteredWebhook } from "./simulator"
export {
  DEFAULT_PORT,
  type JournalBodies,
  type SimulatorOptions,
  type StockUpdateMode,
} from "./options"
export {
  DEFAULT_ACCOUNT,
  DEFAULT_STORES,
  SECOND_INVENTORY_SYSTEM,
  USER_WITHOUT_ROLE,
  defaultFixture,
  type Fixture,
  type SimulatorAccount,
  type SimulatorInventorySystem,
  type SimulatorStore,
  type SimulatorThirdParty,
} from "./fixture"
export { ControlError } from "./control/control-error"
export type { ItemView } from "./control/item-view"
export type { StockChange, StockChangeResult } from "./control/stock-change"
export type { ActiveFault } from "./faults/fault-engine"
export type { FaultMatch, FaultRule, Refusal } from "./faults/fault-rule"
export type { JournalEntry, JournalFilter } from "./journal/journal"
export type { Delivery, WebhookOutcome } from "./webhooks/delivery"
export {
  DEFAULT_SIGNATURE_STYLE,
  sign,
  signedText,
  type SignatureStyle,
  type SignedFields,
} from "./webhooks/signature"
export type { WebhookBody } from "./webhooks/webhook-body"
