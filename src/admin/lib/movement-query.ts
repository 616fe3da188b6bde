import type { MovementResponse } from "../../types/admin-api"
import { knownValue, plainValue, wholeNumber } from "./address-values"
import { endOfDay, startOfDay } from "./days"
import { FAILED_STATES, MOVEMENT_STATES } from "./movement-state"
import { searchWords } from "./search-words"

export const DIRECTIONS = ["inbound", "outbound"] as const satisfies Array<
  MovementResponse["direction"]
>

/** The first stands for all the states in which a movement did not get through. */
export const STATE_CHOICES = ["failed", ...MOVEMENT_STATES] as const

/** The last is a range of days of one's own. */
export const TIME_CHOICES = ["day", "week", "month", "range"] as const
export type TimeChoice = (typeof TIME_CHOICES)[number]

/** What a link of another page narrows the list down to, and no menu offers. */
export const LINKED_FILTERS = ["position_id", "inventory_item_id", "sync_id"] as const

/** What the list of movements may be asked by, as it stands in the address. */
export const MOVEMENT_PARAMS = [
  "q",
  "time",
  "from",
  "to",
  "direction",
  "state",
  "store_link_id",
  ...LINKED_FILTERS,
  "order",
  "offset",
] as const

type MovementParam = (typeof MOVEMENT_PARAMS)[number]
type MovementAddress = Readonly<Partial<Record<MovementParam, string | null>>>

/** The filters as they are chosen on the page. */
export interface MovementQuery {
  q?: string
  time?: TimeChoice
  /** Days, such as `2026-11-25`; only with the time "range". */
  from?: string
  to?: string
  direction?: (typeof DIRECTIONS)[number]
  state?: (typeof STATE_CHOICES)[number]
  store_link_id?: string
  position_id?: string
  inventory_item_id?: string
  sync_id?: string
  order: "created_at" | "-created_at"
  offset: number
}

/** What the address asks for; what nobody understands is as if it were not there. */
export const readMovementQuery = (address: MovementAddress): MovementQuery => {
  const time = knownValue(address.time, TIME_CHOICES)
  const isRange = time === "range"

  return {
    // Words that a person searches for are never JSON, though they may look like it.
    q: searchWords(address.q),
    time,
    from: isRange && startOfDay(address.from) ? (address.from ?? undefined) : undefined,
    to: isRange && startOfDay(address.to) ? (address.to ?? undefined) : undefined,
    direction: knownValue(address.direction, DIRECTIONS),
    state: knownValue(address.state, STATE_CHOICES),
    store_link_id: plainValue(address.store_link_id),
    position_id: plainValue(address.position_id),
    inventory_item_id: plainValue(address.inventory_item_id),
    sync_id: plainValue(address.sync_id),
    order: address.order === "created_at" ? "created_at" : "-created_at",
    offset: wholeNumber(address.offset),
  }
}

/** Whether it asks for less than everything, so that an empty list means "not found". */
export const isNarrowed = ({
  order: _order,
  offset: _offset,
  ...filters
}: MovementQuery): boolean => Object.values(filters).some((value) => value !== undefined)

const HOUR_MILLISECONDS = 60 * 60 * 1_000
const SPANS = { day: 24, week: 7 * 24, month: 30 * 24 } as const

/** The filters as the API takes them. */
export interface MovementFilters {
  q?: string
  /** ISO 8601; `from` belongs to the range, `to` does not. */
  from?: string
  to?: string
  direction?: string
  /** Any of them. */
  state?: string[]
  store_link_id?: string
  position_id?: string
  inventory_item_id?: string
  sync_id?: string
}

/** @param now since when "the last 24 hours" are counted, in milliseconds */
export const movementFilters = (query: MovementQuery, now: number): MovementFilters => {
  const { time, state } = query
  const from =
    time === "range"
      ? startOfDay(query.from)
      : time && new Date(now - SPANS[time] * HOUR_MILLISECONDS)
  const to = time === "range" ? endOfDay(query.to) : undefined

  return {
    q: query.q,
    from: from?.toISOString(),
    to: to?.toISOString(),
    direction: query.direction,
    state: state && (state === "failed" ? [...FAILED_STATES] : [state]),
    store_link_id: query.store_link_id,
    position_id: query.position_id,
    inventory_item_id: query.inventory_item_id,
    sync_id: query.sync_id,
  }
}

/** The list of movements, filtered. */
export const movementsPath = (filters: Readonly<Partial<Record<MovementParam, string>>>): string =>
  `/mipos/movements?${new URLSearchParams(filters).toString()}`
