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
  /** This process' clock, for what it does by itself; moments that are kept are the database's. */
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

/** A lease that has just been given, as its holder and as everybody else sees it. */
export interface GivenLease {
  /** By the database's clock, which all processes go by. */
  expiresAt: Date
  /**
   * The last moment, by this process' clock, at which a call may still go out: its answer, or the end of
   * its time, has to come before somebody else takes the position over and states its stock.
   */
  lastSending: Date
}

/**
 * A lease that holds from now on, plus what the work waits before it begins. The two clocks are never
 * compared: the own one is read before the database's, so that it ends first.
 *
 * @param began when this process began to ask for the lease, by its own clock.
 * @param given when the database gave it, by its clock.
 */
export const giveLease = (
  options: MiposOptions,
  began: Date,
  given: Date,
  waitMs = 0
): GivenLease => {
  const duration = waitMs + leaseDurationMs(options)
  return {
    expiresAt: new Date(given.getTime() + duration),
    lastSending: new Date(began.getTime() + duration - options.requestTimeoutMs - 2_000),
  }
}
