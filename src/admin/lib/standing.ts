import type { Standing } from "../../types/admin-api"
import type { BadgeColor } from "./status"

/** Every standing, what needs a person first. */
export const STANDINGS = [
  "blocked",
  "drifted",
  "uncertain",
  "in_flight",
  "pending",
  "unsent",
  "agreed",
] as const satisfies Standing[]

export const STANDING_COLORS: Record<Standing, BadgeColor> = {
  blocked: "red",
  drifted: "orange",
  uncertain: "orange",
  in_flight: "blue",
  pending: "blue",
  unsent: "grey",
  agreed: "green",
}

export const isStanding = (text: unknown): text is Standing =>
  STANDINGS.some((standing) => standing === text)

/** The most urgent first; those that are as urgent stay in their order. */
export const byUrgency = (left: { standing: Standing }, right: { standing: Standing }): number =>
  STANDINGS.indexOf(left.standing) - STANDINGS.indexOf(right.standing)
