import { isPaused, type Status, type StatusLink, type Tone } from "./status"

/** How one store link is, in one sentence; with a number where the sentence tells of items. */
export type LinkSituation =
  | {
      tone: Tone
      sentence: "connectionOff" | "notReady" | "off" | "paused" | "empty" | "agreed"
      count?: undefined
    }
  | { tone: Tone; sentence: "needsYou" | "settling" | "sending" | "unsent"; count: number }

/** First what keeps it from working, then what needs a person, then what settles by itself. */
export const linkSituationOf = (
  status: Pick<Status, "enabled" | "configured">,
  link: StatusLink,
  now: number = Date.now()
): LinkSituation => {
  const { positions } = link

  if (!status.configured) {
    return { tone: "idle", sentence: "notReady" }
  }
  if (!status.enabled) {
    return { tone: "idle", sentence: "connectionOff" }
  }
  if (!link.enabled) {
    return { tone: "idle", sentence: "off" }
  }
  if (isPaused(link, now)) {
    return { tone: "attention", sentence: "paused" }
  }
  // Doubted ones may be blocked or drifted as well, and nobody wants to be told of one item twice.
  const urgent = positions.blocked + positions.drifted
  const needing = urgent > 0 ? urgent : positions.doubted
  if (needing > 0) {
    return { tone: urgent > 0 ? "stopped" : "attention", sentence: "needsYou", count: needing }
  }
  if (positions.uncertain > 0) {
    return { tone: "attention", sentence: "settling", count: positions.uncertain }
  }
  const moving = positions.pending + positions.in_flight
  if (moving > 0) {
    return { tone: "working", sentence: "sending", count: moving }
  }
  if (positions.unsent > 0) {
    return { tone: "attention", sentence: "unsent", count: positions.unsent }
  }
  return positions.total === 0
    ? { tone: "idle", sentence: "empty" }
    : { tone: "agreed", sentence: "agreed" }
}
