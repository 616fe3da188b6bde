import type { Logger } from "@medusajs/framework/types"
import { hostname } from "node:os"
import { newId } from "../database/identifiers"
import { keepProcess, readProcesses, removeProcess } from "../database/process-table"
import type { Database } from "../database/sql"
import type { StoreDescription } from "./describe-store"
import { storeWarnings } from "./store-warnings"

const INTERVAL_MS = 15_000

/** How often the same warning is logged by one process. */
const WARN_AGAIN_MS = 24 * 60 * 60_000

/** Tells the others that this process is at work, for as long as it is. */
export interface Heartbeat {
  stop(): Promise<void>
}

/**
 * Begins to say, every few seconds, that this process is at work, and warns in the log when the
 * processes must not work together as they are set up. A timer of its own, because a process that only
 * serves requests runs no jobs. It never throws: without it nothing but the warning is missing.
 */
export const startHeartbeat = (
  database: Database,
  logger: Logger,
  description: StoreDescription
): Heartbeat => {
  const own = { id: newId("mipproc"), host: hostname(), pid: process.pid, ...description }
  let warnedAt: number | null = null
  const beat = async (): Promise<void> => {
    try {
      await keepProcess(database, own)
      const isDue = warnedAt === null || Date.now() - warnedAt >= WARN_AGAIN_MS
      const warnings = isDue ? storeWarnings(await readProcesses(database)) : []
      for (const { message } of warnings) {
        warnedAt = Date.now()
        logger.warn(`mipos: ${message}`)
      }
    } catch (error) {
      logger.debug(
        `mipos: this process could not say that it is at work: ${error instanceof Error ? error.message : ""}`
      )
    }
  }
  let latest = beat()
  const timer = setInterval(() => {
    latest = beat()
  }, INTERVAL_MS)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await latest
      await removeProcess(database, own.id).catch(() => undefined)
    },
  }
}
