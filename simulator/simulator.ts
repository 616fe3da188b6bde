import type { ItemView } from "./control/item-view"
import type { StockChange, StockChangeResult } from "./control/stock-change"
import type { ActiveFault } from "./faults/fault-engine"
import type { FaultRule } from "./faults/fault-rule"
import type { Fixture } from "./fixture"
import type { JournalEntry, JournalFilter } from "./journal/journal"
import type { Delivery } from "./webhooks/delivery"

export interface RegisteredWebhook {
  client_id: string
  type: "3"
  /** As registered. */
  url: string
}

/** A running simulator: what the endpoints under /_simulator do, for code in the same process. */
export interface Simulator {
  /** Without a slash at the end: `http://127.0.0.1:4010`. */
  readonly url: string
  readonly port: number
  readonly fixture: Readonly<Fixture>
  /** @throws ControlError 404 when there is no such store. */
  items(storeId?: string): ItemView[]
  /** @throws ControlError 404 when there is no such store. */
  item(storeId: string, externalId: string): ItemView | undefined
  /** The first `limit` items with the text in their name or external id, and how many there are. */
  searchItems(storeId: string, text: string, limit: number): { items: ItemView[]; total: number }
  /** The journal, newest last. */
  requests(filter?: JournalFilter): JournalEntry[]
  /** The webhooks that were sent, newest last. */
  deliveries(): Delivery[]
  webhooks(): RegisteredWebhook[]
  faults(): ActiveFault[]
  /** @throws ControlError 422 when the rule is invalid. */
  addFault(rule: FaultRule): ActiveFault
  /** Ends all faults and delivers the webhook one may hold back; resolves to how many that were. */
  clearFaults(): Promise<number>
  /**
   * Changes stock on the inventory system's side and delivers the webhook.
   * @throws ControlError 404 for an unknown store or item, 422 for an invalid change.
   */
  changeStock(change: StockChange): Promise<StockChangeResult>
  /** Ends all tokens at once; returns how many were alive. */
  expireTokens(): number
  /** Resolves when no webhook is under way. */
  settled(): Promise<void>
  /**
   * Becomes unreachable: drops open connections and refuses new ones, those of the control endpoints
   * too. Stock still changes here by `changeStock`, and webhooks still go out.
   */
  disconnect(): Promise<void>
  /** Is reachable again, on the same port. @throws an error with code EADDRINUSE when it was taken. */
  reconnect(): Promise<void>
  /** Forgets items, journal, faults, tokens and webhooks, and drops what is under way. */
  reset(): void
  /** Stops listening, drops open connections, writes the state file. Calling it again is harmless. */
  close(): Promise<void>
}
