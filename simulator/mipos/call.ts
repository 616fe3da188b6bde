import type { RequestEffects } from "../faults/fault-engine"
import type { SimulatorAccount } from "../fixture"
import type { Settings } from "../options"
import type { World } from "../state/world"
import type { JsonObject } from "../text/json"
import type { StockMovement } from "../webhooks/webhook-sender"
import type { Answer } from "./answer"

/** One request to mipOS, parsed and, unless it asks for a token, authenticated. */
export interface Call {
  world: World
  settings: Settings
  body: JsonObject
  /** From the path; "" where the path has none. */
  storeId: string
  effects: RequestEffects
  /** Sends a movement back as a webhook, without waiting for it. */
  echo: (movement: StockMovement) => void
}

export interface AuthenticatedCall extends Call {
  account: SimulatorAccount
  token: string
}

export type CallName = "token" | "refresh" | "sync" | "stock_update" | "webhook_manage"

export type Handler = (call: Call) => Answer
export type AuthenticatedHandler = (call: AuthenticatedCall) => Answer
