import type { SyncItemAction } from "../../types/admin-api"
import { knownValue, wholeNumber } from "./address-values"
import { searchWords } from "./search-words"

export const DRY_RUN_ACTIONS = ["send", "leave_out", "excluded"] as const satisfies SyncItemAction[]

export const DRY_RUN_PARAMS = ["q", "action", "offset"] as const

export interface DryRunQuery {
  q?: string
  action?: SyncItemAction
  offset: number
}

/** What the address asks of the items of a dry run; what nobody understands is as if it were not there. */
export const readDryRunQuery = (
  address: Readonly<Partial<Record<(typeof DRY_RUN_PARAMS)[number], string | null>>>
): DryRunQuery => ({
  q: searchWords(address.q),
  action: knownValue(address.action, DRY_RUN_ACTIONS),
  offset: wholeNumber(address.offset),
})
