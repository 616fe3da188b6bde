import type { ConnectionResponse } from "../../types/admin-api"
import type { Status } from "./status"

/** Where each step is done, relative to the page. */
export const SET_UP_DRAWERS = {
  connection: "connection",
  storeLink: "store-links/create",
  unit: "units/create",
  supplier: "suppliers/create",
  defaults: "defaults",
} as const

export interface SetUpStep {
  /** The last two are done by buttons of the page itself. */
  id: keyof typeof SET_UP_DRAWERS | "webhook" | "sync"
  isDone: boolean
}

interface SetUp {
  status: Status
  connection: ConnectionResponse | null
  units: number
  suppliers: number
}

/** What has to be done until stock is kept in step, in the order in which it is easiest. */
export const setUpSteps = ({ status, connection, units, suppliers }: SetUp): SetUpStep[] => [
  {
    id: "connection",
    isDone: connection !== null && connection.missing.length === 0,
  },
  { id: "storeLink", isDone: status.links.length > 0 },
  { id: "unit", isDone: units > 0 },
  { id: "supplier", isDone: suppliers > 0 },
  {
    id: "defaults",
    isDone: Boolean(
      connection?.default_unit_id && connection.default_supplier_id && connection.default_cost
    ),
  },
  { id: "webhook", isDone: status.webhook.registered_url !== null },
  { id: "sync", isDone: status.last_sync?.state === "completed" },
]

/**
 * Units, suppliers and defaults are advice: a store whose items all have their own needs none, and
 * its first sync shows that. So they do not count once that has been.
 */
export const isSetUp = (status: Status) =>
  status.configured &&
  status.webhook.registered_url !== null &&
  status.last_sync?.state === "completed"
