import type { MovementResponse } from "../../types/admin-api"
import { chosenAmong, chosenTexts, timeRange, type TimeRange } from "./address"
import { FAILED_STATES } from "./movement-words"

export const DIRECTIONS = ["inbound", "outbound"] as const satisfies Array<
  MovementResponse["direction"]
>

export const MOVEMENT_STATES = [
  "in_flight",
  "applied",
  "settled",
  "uncertain",
  "rejected",
  "not_sent",
] as const satisfies Array<MovementResponse["state"]>

/** Stands for all the states in which a movement did not get through. */
export const FAILED = "failed"

/** The parts of the address that say which movements are meant. */
export const MOVEMENT_FILTER_KEYS = [
  "q",
  "created_at",
  "direction",
  "state",
  "store_link_id",
  "inventory_item_id",
  "position_id",
  "sync_id",
] as const

type MovementAddress = Partial<Record<(typeof MOVEMENT_FILTER_KEYS)[number], string>>

export interface ReadMovementFilters extends TimeRange {
  q?: string
  direction: string[]
  state: string[]
  store_link_id: string[]
  inventory_item_id: string[]
  position_id: string[]
  sync_id: string[]
}

/** What the address asks for, as the API takes it. */
export const readMovementFilters = (address: MovementAddress): ReadMovementFilters => {
  const states = chosenAmong(address.state, [FAILED, ...MOVEMENT_STATES])

  return {
    ...(address.q ? { q: address.q } : {}),
    ...timeRange(address.created_at),
    direction: chosenAmong(address.direction, DIRECTIONS),
    state: [...new Set(states.flatMap((state) => (state === FAILED ? FAILED_STATES : [state])))],
    store_link_id: chosenTexts(address.store_link_id),
    inventory_item_id: chosenTexts(address.inventory_item_id),
    position_id: chosenTexts(address.position_id),
    sync_id: chosenTexts(address.sync_id),
  }
}
