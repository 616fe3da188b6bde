import type {
  ConnectionResponse,
  ConnectionTestResponse,
  SyncResponse,
} from "../../types/admin-api"
import type { Status } from "./status"

/** The steps of the guided set-up, in the order in which each needs only those before it. */
export const SET_UP_STEPS = [
  "connection",
  "storeLinks",
  "defaults",
  "preview",
  "webhook",
  "sync",
] as const

export type SetUpStepId = (typeof SET_UP_STEPS)[number]

/** What has to be done before a step is possible. */
export type Obstacle = "connection" | "credentials" | "switchedOff" | "storeLink"

export interface SetUpStep {
  id: SetUpStepId
  isDone: boolean
  /** Null when the step is possible now. */
  obstacle: Obstacle | null
}

/** What is saved, which is all that the steps are derived from. */
export interface SetUp {
  status: Status
  connection: ConnectionResponse | null
  /** Whether mipOS took the credentials when it was asked; undefined while nobody knows. */
  isAccepted: boolean | undefined
  /** The latest dry run. */
  preview: SyncResponse | null
}

/** What has to be done until stock is kept in step, and what of it is possible now. */
export const setUpSteps = (setUp: SetUp): SetUpStep[] =>
  SET_UP_STEPS.map((id) => ({ id, isDone: isDone(id, setUp), obstacle: obstacleTo(id, setUp) }))

const isDone = (id: SetUpStepId, { status, connection, isAccepted, preview }: SetUp): boolean => {
  switch (id) {
    case "connection":
      return isComplete(connection) && isAccepted !== false
    case "storeLinks":
      return hasStoreLink(status)
    case "defaults":
      return Boolean(
        connection?.default_unit_id && connection.default_supplier_id && connection.default_cost
      )
    case "preview":
      return status.has_synced || preview?.state === "completed"
    case "webhook":
      return (
        status.webhook.registered_url !== null &&
        status.webhook.registered_url === status.webhook.url
      )
    case "sync":
      return status.has_synced
  }
}

const obstacleTo = (
  id: SetUpStepId,
  { status, connection, isAccepted }: SetUp
): Obstacle | null => {
  if (id === "connection" || id === "storeLinks") {
    return null
  }
  if (id === "defaults") {
    // They are a part of the connection, so there is nothing to save them in before it.
    return connection === null ? "connection" : null
  }
  if (!isComplete(connection)) {
    return "connection"
  }
  if (!connection.enabled) {
    return "switchedOff"
  }
  if (id !== "webhook" && !hasStoreLink(status)) {
    return "storeLink"
  }
  // A preview sends nothing, so it needs nobody who takes it.
  return id !== "preview" && isAccepted === false ? "credentials" : null
}

/** What a test says of the account; undefined when mipOS could not be asked, which says nothing of it. */
export const acceptanceOf = ({
  ok,
  code,
}: Pick<ConnectionTestResponse, "ok" | "code">): boolean | undefined => {
  if (ok) {
    return true
  }
  return code === "rate_limited" || code === "not_sent" || code === "ambiguous" ? undefined : false
}

const isComplete = (connection: ConnectionResponse | null): connection is ConnectionResponse =>
  connection !== null && connection.missing.length === 0

const hasStoreLink = (status: Status): boolean => status.links.some(({ enabled }) => enabled)

/** Where somebody goes on who comes back: the first step that is left. */
export const firstStep = (steps: readonly SetUpStep[]): SetUpStepId =>
  steps.find((step) => !step.isDone)?.id ?? "sync"

/** Where somebody goes on who has just done a step: the next one that is left, behind it or before. */
export const stepAfter = (steps: readonly SetUpStep[], done: SetUpStepId): SetUpStepId => {
  const position = SET_UP_STEPS.indexOf(done)
  const left = steps.filter((step) => !step.isDone && step.id !== done)
  const next = left.find((step) => SET_UP_STEPS.indexOf(step.id) > position) ?? left[0]
  return next?.id ?? "sync"
}

/** The step that an address names; undefined for anything else that was typed there. */
export const stepOf = (text: string | null): SetUpStepId | undefined =>
  SET_UP_STEPS.find((id) => id === text)

/**
 * Units, suppliers and defaults are advice: a store whose items all have their own needs none, and
 * its first sync shows that. So they do not count.
 */
export const isSetUp = (status: Status) =>
  status.configured && status.webhook.registered_url !== null && status.has_synced

/** The address of the settings page as everybody knows it, whatever is left to be set up. */
export const ORDINARY_PAGE = "/settings/mipos?all"

export const stepPath = (id: SetUpStepId) => `/settings/mipos?step=${id}`

const PAGE = "/settings/mipos"

/** The step in which something is done that a hint leads to, by how its route begins. */
const STEPS_OF_PLACES = [
  [`${PAGE}/connection`, "connection"],
  [`${PAGE}/store-links`, "storeLinks"],
  [`${PAGE}#store-links`, "storeLinks"],
  [`${PAGE}/defaults`, "defaults"],
  [`${PAGE}#units`, "defaults"],
  [`${PAGE}#suppliers`, "defaults"],
  [`${PAGE}/webhook`, "webhook"],
  [`${PAGE}#webhook`, "webhook"],
] as const

/** The step that stands for a place of the settings page while that page is not shown. */
export const stepOfPlace = (setting: string): SetUpStepId | undefined =>
  STEPS_OF_PLACES.find(([beginning]) => setting.startsWith(beginning))?.[1]
