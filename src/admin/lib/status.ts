import type { StatusResponse, SyncState } from "../../types/admin-api"
import { isConnectionMissing } from "./missing"

export type Status = StatusResponse["status"]
export type StatusLink = Status["links"][number]
export type BadgeColor = "green" | "blue" | "orange" | "red" | "grey"
export type Tone = "agreed" | "working" | "attention" | "stopped" | "idle"

export const TONE_COLORS: Record<Tone, BadgeColor> = {
  agreed: "green",
  working: "blue",
  attention: "orange",
  stopped: "red",
  idle: "grey",
}

export const SYNC_STATE_COLORS: Record<SyncState, BadgeColor> = {
  pending: "blue",
  running: "blue",
  paused: "orange",
  completed: "green",
  failed: "red",
  cancelled: "grey",
}

/** Whether a sync has not ended yet. */
export const isActiveSync = ({ state }: { state: SyncState }) =>
  state === "pending" || state === "running" || state === "paused"

export type Situation =
  | {
      tone: Tone
      sentence:
        | "notSetUp"
        | "switchedOff"
        | "incomplete"
        | "noStoreLinks"
        | "syncing"
        | "noItems"
        | "agreed"
    }
  | {
      tone: Tone
      sentence: "blocked" | "drift" | "uncertain" | "paused" | "waiting" | "unsent" | "leftOut"
      count: number
    }

/** The pause of a link is over once its time has passed, whatever the answer still says. */
export const isPaused = (
  link: { enabled: boolean; paused_until: string | null },
  now: number = Date.now()
) => link.enabled && link.paused_until !== null && Date.parse(link.paused_until) > now

export type LinkState = "active" | "paused" | "disabled"

export const linkState = (link: { enabled: boolean; paused_until: string | null }): LinkState => {
  if (!link.enabled) {
    return "disabled"
  }
  return isPaused(link) ? "paused" : "active"
}

export const LINK_STATE_COLORS: Record<LinkState, BadgeColor> = {
  active: "green",
  paused: "orange",
  disabled: "grey",
}

/**
 * The one thing to say about the whole. First what keeps it from working at all, then what needs a
 * person, then what settles by itself.
 */
export const situationOf = (status: Status): Situation => {
  const { positions } = status

  if (isConnectionMissing(status.missing)) {
    return { tone: "idle", sentence: "notSetUp" }
  }
  if (!status.enabled) {
    return { tone: "idle", sentence: "switchedOff" }
  }
  if (status.links.length === 0) {
    return { tone: "attention", sentence: "noStoreLinks" }
  }
  if (!status.configured) {
    return { tone: "attention", sentence: "incomplete" }
  }
  if (status.active_sync) {
    return { tone: "working", sentence: "syncing" }
  }
  if (positions.blocked > 0) {
    return { tone: "stopped", sentence: "blocked", count: positions.blocked }
  }
  if (positions.drifted > 0) {
    return { tone: "attention", sentence: "drift", count: positions.drifted }
  }

  const paused = status.links.filter((link) => isPaused(link)).length
  if (paused > 0) {
    return { tone: "attention", sentence: "paused", count: paused }
  }
  if (positions.uncertain > 0) {
    return { tone: "attention", sentence: "uncertain", count: positions.uncertain }
  }

  const waiting = positions.pending + positions.in_flight
  if (waiting > 0) {
    return { tone: "working", sentence: "waiting", count: waiting }
  }
  if (positions.unsent > 0) {
    return { tone: "attention", sentence: "unsent", count: positions.unsent }
  }
  // What was left out has no position, so the numbers alone would say that all is well.
  const leftOut = status.last_sync?.items_left_out ?? 0
  if (leftOut > 0) {
    return { tone: "attention", sentence: "leftOut", count: leftOut }
  }
  if (positions.total === 0) {
    return { tone: "idle", sentence: "noItems" }
  }
  return { tone: "agreed", sentence: "agreed" }
}

/** Whether the numbers are likely to change within seconds. */
export const isInMotion = (status: Status) => {
  if (status.active_sync !== null || status.positions.in_flight > 0) {
    return true
  }
  return (
    status.enabled &&
    status.links.some((link) => linkState(link) === "active" && link.positions.pending > 0)
  )
}
