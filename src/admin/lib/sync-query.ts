import type { SyncResponse, SyncState } from "../../types/admin-api"
import { knownValue, wholeNumber } from "./address-values"

export const SYNC_STATES = [
  "pending",
  "running",
  "paused",
  "completed",
  "failed",
  "cancelled",
] as const satisfies SyncState[]

export const SYNC_TYPES = ["full", "incremental"] as const satisfies Array<SyncResponse["type"]>

export const SYNC_PARAMS = ["state", "type", "order", "offset"] as const

export interface SyncQuery {
  state?: SyncState
  type?: SyncResponse["type"]
  order: "created_at" | "-created_at"
  offset: number
}

/** What the address asks of the list of syncs; what nobody understands is as if it were not there. */
export const readSyncQuery = (
  address: Readonly<Partial<Record<(typeof SYNC_PARAMS)[number], string | null>>>
): SyncQuery => ({
  state: knownValue(address.state, SYNC_STATES),
  type: knownValue(address.type, SYNC_TYPES),
  order: address.order === "created_at" ? "created_at" : "-created_at",
  offset: wholeNumber(address.offset),
})

export const syncPath = (id: string): string => `/mipos/syncs/${encodeURIComponent(id)}`
