import type { Logger } from "@medusajs/framework/types"
import type pLimit from "p-limit"
import type { MiposClient } from "../client"
import type { Database } from "../database/sql"
import type { MiposOptions } from "../options"
import type { WorkInHand } from "./work-in-hand"
import type { ConnectionSettings } from "../settings/connection-settings"

/** What the engines work with. Clock and chance are given, so that tests can hold them. */
export interface EngineContext {
  database: Database
  options: MiposOptions
  logger: Logger
  now(): Date
  /** From 0 up to 1. */
  random(): number
  /** Lets so many pushes of this process be on their way at once as the option `concurrency` says. */
  sending: pLimit.Limit
  /** What an orderly end of the process waits for. */
  work: WorkInHand
  /** The connection if it is switched on and complete; null while there is nothing to do. */
  readySettings(): Promise<ReadySettings | null>
  clientFor(settings: ReadySettings): MiposClient
}

/** A connection that can send. */
export type ReadySettings = ConnectionSettings & {
  credentials: NonNullable<ConnectionSettings["credentials"]>
}

/** How long one call may keep a position: the call, one after a new token, and the token's calls. */
export const leaseDurationMs = (options: MiposOptions): number =>
  options.requestTimeoutMs * 3 + 5_000

/**
 * The last moment at which a call may still go out for a lease that ends then: its answer, or the end
 * of its time, has to come before somebody else takes the position over and states its stock.
 */
export const lastSending = (options: MiposOptions, leaseExpiresAt: Date): Date =>
  new Date(leaseExpiresAt.getTime() - options.requestTimeoutMs - 2_000)
